namespace Corpus.Flows.Writers;

/// <summary>Helpers that write to what they are given: the caller says where it goes.</summary>
public static class Tables
{
    public static void Run()
    {
        Secret<string> secret = Vault.Key;
        Line(Console.Out, secret.Reveal()); // KVS1002
        Line(Console.Out, secret.Name);
        Rows(Console.Error, [("name", secret.Name), ("value", secret.Reveal())]); // KVS1002
        Rows(Console.Error, [("name", secret.Name), ("value", "none")]);
        Later(Console.Out, () => secret.Reveal()); // KVS1002
        Later(Console.Out, () => secret.Name);
        Line(TextWriter.Null, secret.Name);
        Line(new StringWriter(), secret.Reveal());
    }

    public static void Keep(Stream sent)
    {
        Secret<string> secret = Vault.Key;
        using var file = new StreamWriter("table.txt");
        Outer(file, secret.Reveal()); // KVS1010
        Outer(file, secret.Name);
        Outer(file, secret.Reveal()); // KVS1010
        using var memory = new StreamWriter(new MemoryStream());
        Outer(memory, secret.Reveal());
    }

    private static void Outer(TextWriter output, string text) => Line(output, text.Trim());

    private static void Line(TextWriter output, string text) => output.WriteLine("> " + text);

    private static void Later(TextWriter output, Func<string> text) => output.Write(text());

    private static void Rows(TextWriter output, IEnumerable<(string Key, string Value)> rows)
    {
        foreach ((string key, string value) in rows)
        {
            output.WriteLine($"{key,-20}{value}");
        }
    }
}

public sealed class Report(TextWriter output)
{
    public static void Run()
    {
        Secret<string> secret = Vault.Key;
        var shown = new Report(Console.Out);
        shown.Add(secret.Reveal()); // KVS1002
        shown.Add(secret.Name);
        var kept = new Report(new StringWriter());
        kept.Add(secret.Reveal());
    }

    private void Add(string text) => output.WriteLine(text);
}
