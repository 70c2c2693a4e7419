namespace Corpus.Flows.Instances;

/// <summary>Objects of one class, of which one holds a secret and another doesn't.</summary>
public sealed class Letter
{
    private string _text = "";

    public Letter With(string text)
    {
        _text = text;
        return this;
    }

    public string Build() => _text; // KVS2004
}

public sealed class Fluent
{
    public void Run()
    {
        Console.WriteLine(new Letter().With(Vault.Key.Reveal()).Build()); // KVS1002
        Console.WriteLine(new Letter().With("clean").Build());
        Console.WriteLine(new Letter().With(Vault.Key.Reveal()).With("clean").Build());
        Console.WriteLine(new Letter().With("clean").With(Vault.Key.Reveal()).Build()); // KVS1002
    }
}

public sealed class Boxed
{
    public void Run()
    {
        object pin = Vault.Pin.Reveal();
        if (pin is string text)
        {
            Console.WriteLine(text);
        }

        if (pin is int number)
        {
            Console.WriteLine(number); // KVS1002
        }

        object key = Vault.Key.Reveal();
        if (key is string held)
        {
            Console.WriteLine(held); // KVS1002
        }

        if (key is IComparable<string> comparable)
        {
            Console.WriteLine(comparable); // KVS1002
        }

        if (key is byte[] bytes)
        {
            Console.WriteLine(bytes);
        }
    }
}

public sealed class Decided
{
    private const string Name = "constant";

    public void Run(string? given)
    {
        Console.WriteLine(Name ?? Vault.Key.Reveal());
        Console.WriteLine("constant" ?? Vault.Key.Reveal());
        Console.WriteLine(given ?? Vault.Key.Reveal()); // KVS1002
        Console.WriteLine(true ? "constant" : Vault.Key.Reveal());
        Console.WriteLine(given is null ? "constant" : Vault.Key.Reveal()); // KVS1002
    }
}
