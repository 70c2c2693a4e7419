using System.Text.RegularExpressions;

namespace Corpus.Rules.Parts;

/// <summary>A secret of several fields that is taken apart: the names of its fields are no secrets, what stands under them is.</summary>
public static class Parts
{
    public static void Selected()
    {
        string connection = Vault.Key.Reveal();
        Dictionary<string, string> fields = connection.Split(';').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        Dictionary<string, string> trimmed = connection.Split(';').ToDictionary(pair => pair[..pair.IndexOf('=')].Trim(), pair => pair, StringComparer.OrdinalIgnoreCase);
        Console.WriteLine(fields["Password"]); // KVS1002
        Console.WriteLine(trimmed.Count);
        Dictionary<string, int> lengths = connection.Split(';').ToDictionary(pair => pair, pair => pair.Length); // KVS2007
        Console.WriteLine(lengths.Count);
    }

    public static void Looped()
    {
        var fields = new Dictionary<string, string>();
        foreach (string pair in Vault.Key.Reveal().Split(';'))
        {
            string[] parts = pair.Split('=', 2);
            fields[parts[0]] = parts[1];
            int sign = pair.IndexOf('=');
            string name = pair.Substring(0, sign).ToLowerInvariant();
            fields.TryAdd(name, pair[(sign + 1)..]);
            fields.TryAdd(pair, name); // KVS2007
        }

        foreach (Match match in Regex.Matches(Vault.Key.Reveal(), "(\\w+)=(\\w+)"))
        {
            fields[match.Groups[1].Value] = match.Groups[2].Value;
        }

        fields[Vault.Key.Reveal().Substring(4)] = "whole"; // KVS2007
        fields[Vault.Key.Reveal()[4..]] = "whole"; // KVS2007
    }
}
