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

/// <summary>Members that hand out the console's writers.</summary>
public sealed class Handing(IShell shell)
{
    private readonly TextWriter _errors = Console.Error;
    private readonly TextWriter _none = TextWriter.Null;

    private static TextWriter Output => Console.Out;

    private static TextWriter Quiet => new StringWriter();

    public void Run(bool isError)
    {
        Secret<string> secret = Vault.Key;
        Output.WriteLine(secret.Reveal()); // KVS1002
        Output.WriteLine(secret.Name);
        Quiet.WriteLine(secret.Reveal());
        _errors.WriteLine(secret.Reveal()); // KVS1002
        _errors.WriteLine(secret.Name);
        _none.WriteLine(secret.Reveal());
        TextWriter chosen = Choose(isError);
        chosen.WriteLine(secret.Reveal()); // KVS1002
        chosen.WriteLine(secret.Name);
        shell.Output.WriteLine(secret.Reveal()); // KVS1002
        shell.Output.WriteLine(secret.Name);
        Emit(Console.Error.WriteLine, secret.Reveal()); // KVS1002
        Emit(Console.Error.WriteLine, secret.Name);
        Emit(new StringWriter().WriteLine, secret.Reveal());
    }

    private static TextWriter Choose(bool isError)
    {
        return isError ? Console.Error : Console.Out;
    }

    private static void Emit(Action<string> write, string text) => write(text);
}

public interface IShell
{
    TextWriter Output { get; }
}

public sealed class Shell : IShell
{
    public TextWriter Output => Console.Out;
}
