namespace Corpus.Rules.Forms;

/// <summary>Looking at the form of a value, and looking for it.</summary>
public static class Forms
{
    public static bool Check(string given, string[] all, List<string> list)
    {
        string key = Vault.Key.Reveal();
        if (key.Contains('\n') || key.StartsWith(' ') || key.EndsWith('='))
        {
            throw new FormatException("the key has the wrong form");
        }

        return key.Contains(given) // KVS2003
            || key.Contains('a') // KVS2003
            || Array.IndexOf(all, key) >= 0 // KVS2003
            || Array.IndexOf(all, Vault.Key.Name) >= 0
            || list.IndexOf(key) >= 0 // KVS2003
            || list.IndexOf(given) >= 0
            || key.IndexOf(':') > 0;
    }
}
