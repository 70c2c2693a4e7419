namespace Corpus.Flows.Pointers;

/// <summary>Pointers to functions.</summary>
public unsafe sealed class Pointers
{
    public void Run()
    {
        delegate*<string, void> print = &Print;
        print(Vault.Key.Reveal()); // KVS1002
        delegate*<string, void> count = &Count;
        count(Vault.Key.Reveal());
        delegate*<string> read = &Read;
        Console.WriteLine(read()); // KVS1002
        delegate*<string, string> echo = &Echo;
        Console.WriteLine(echo(Vault.Key.Reveal())); // KVS1002
        Console.WriteLine(echo("clean"));
        Use(&Print, Vault.Key.Reveal()); // KVS1002
        Use(&Count, Vault.Key.Reveal());
    }

    private static void Use(delegate*<string, void> function, string text) => function(text);

    private static void Print(string text) => Console.WriteLine(text);

    private static void Count(string text) => Console.WriteLine(text.Length);

    private static string Read() => Vault.Key.Reveal();

    private static string Echo(string text) => text;
}
