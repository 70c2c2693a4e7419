namespace Corpus.Flows.Compared;

/// <summary>Tuples that are compared as wholes.</summary>
public sealed class Tuples
{
    public bool Compare(string given, string user)
    {
        bool a = (user, Vault.Key.Reveal()) == ("admin", given); // KVS2003
        bool b = (user, Vault.Key.Reveal()) != (given, given); // KVS2003
        (string User, string Key) pair = (user, Vault.Key.Reveal());
        bool c = pair == (user, given); // KVS2003
        bool d = (user, Vault.Key.Reveal()) == (given, "");
        bool e = (user, Vault.OptionalKey.Reveal()) == (given, null);
        bool f = (user, Vault.Key.Reveal().Length) == (given, 12);
        bool g = ((user, Vault.Key.Reveal()), 1) == ((user, given), 1); // KVS2003
        (string, int) other = (user, Vault.Key.Reveal().Length);
        bool h = other == (given, 3);
        return a && b && c && d && e && f && g && h;
    }
}
