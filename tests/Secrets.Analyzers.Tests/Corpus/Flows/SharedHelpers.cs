namespace Corpus.Flows.SharedHelpers;

/// <summary>A helper that a body and a lambda in it both call.</summary>
public sealed class SameHelper
{
    public void Run()
    {
        string key = Vault.Key.Reveal();
        Print(key); // KVS1002
        Action a = () => Print(key); // KVS1002
        a();
        string other = Vault.Key.Reveal();
        Print(other); // KVS1002
        Apply(other, s => Print(s)); // KVS1002
        Apply(other, s => Count(s));
        new[] { other }.ToList().ForEach(s => Print(s)); // KVS1002
    }

    private static void Apply(string text, Action<string> action) => action(text);

    private static void Print(string text) => Console.WriteLine(text);

    private static void Count(string text) => Console.WriteLine(text.Length);
}

public sealed class Thrown
{
    public void Run()
    {
        try
        {
            Check(Vault.Key.Reveal()); // KVS1003
        }
        catch (InvalidOperationException e)
        {
            Console.WriteLine(e.Message);
            Console.WriteLine(e.ToString());
        }
    }

    private static void Check(string text)
    {
        if (text.Length < 10)
        {
            throw new InvalidOperationException("bad " + text);
        }
    }
}
