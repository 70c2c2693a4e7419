namespace Corpus.Flows.Copies;

/// <summary>Copies that <c>with</c> makes: what is put into them is not in what they were made from.</summary>
public record Order(string Id, string Note);

public record struct Line(string Id, string Note);

public sealed class Uses
{
    private readonly Order _kept = new("1", "n");

    private static Order Get() => new("a", "b");

    private static Line Make() => new("a", "b");

    public void Records(Order given)
    {
        Console.WriteLine(Get() with { Note = Vault.Key.Reveal() }); // KVS1002
        Console.WriteLine(given with { Note = Vault.Key.Reveal() }); // KVS1002
        Console.WriteLine(_kept with { Note = Vault.Key.Reveal() }); // KVS1002
        Order copy = given with { Note = Vault.Key.Reveal() };
        Console.WriteLine(copy.Note); // KVS1002
        Console.WriteLine(copy.Id);
        Console.WriteLine(given);
        Console.WriteLine(given.Note);
        Console.WriteLine(_kept);
    }

    public void Structures(Line given)
    {
        Line copy = given with { Note = Vault.Key.Reveal() };
        Console.WriteLine(copy); // KVS1002
        Console.WriteLine(given);
        Line made = Make();
        Console.WriteLine(made with { Note = Vault.Key.Reveal() }); // KVS1002
        Console.WriteLine(made);
        made.Note = Vault.Key.Reveal();
        Console.WriteLine(made); // KVS1002
        Console.WriteLine(given.Note);
    }
}
