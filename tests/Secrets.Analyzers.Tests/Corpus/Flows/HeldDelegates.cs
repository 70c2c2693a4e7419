namespace Corpus.Flows.HeldDelegates;

/// <summary>Objects of one class that were given different functions.</summary>
public sealed class Notifier(Action<string> log)
{
    public void Send(string text) => log(text);

    public void Twice(string text)
    {
        Send(text);
        Send(text);
    }
}

public sealed class Mapper
{
    private readonly Func<string, string> _map;

    public Mapper(Func<string, string> map) => _map = map;

    public Action<string>? Failed { get; set; }

    public event Action<string>? Done;

    public string Apply(string text) => _map(text);

    public void Fail(string text) => Failed?.Invoke(text);

    public void Finish(string text) => Done?.Invoke(text);
}

public sealed class Uses
{
    private readonly Notifier _loud = new(s => Console.WriteLine(s));
    private readonly Notifier _quiet = new(s => Console.WriteLine(s.Length));

    public void Constructor()
    {
        var loud = new Notifier(s => Console.WriteLine(s)); // KVS1002
        loud.Send(Vault.Key.Reveal());
        var quiet = new Notifier(s => Console.WriteLine(s.Length));
        quiet.Send(Vault.Key.Reveal());
        quiet.Twice(Vault.Key.Reveal());
    }

    public void Deep()
    {
        var loud = new Notifier(s => Console.WriteLine(s)); // KVS1002
        loud.Twice(Vault.Key.Reveal());
        loud.Twice("clean");
    }

    public void Field()
    {
        _loud.Send(Vault.Key.Reveal()); // KVS1002
        _quiet.Send(Vault.Key.Reveal());
    }

    public void Unknown(Notifier notifier)
    {
        notifier.Send(Vault.Key.Reveal()); // KVS1002
    }

    public void Passed()
    {
        Hand(new Notifier(s => Console.WriteLine(s)), Vault.Key.Reveal()); // KVS1002
        Hand(new Notifier(s => Console.WriteLine(s.Length)), Vault.Key.Reveal());
        Hand(_loud, Vault.Key.Reveal()); // KVS1002
        Hand(_quiet, Vault.Key.Reveal());
    }

    private static void Hand(Notifier notifier, string text) => notifier.Send(text);

    public void Results()
    {
        Console.WriteLine(new Mapper(s => s + "!").Apply(Vault.Key.Reveal())); // KVS1002
        Console.WriteLine(new Mapper(s => new string('*', s.Length)).Apply(Vault.Key.Reveal()));
    }

    public void Properties()
    {
        var loud = new Mapper(s => s) { Failed = s => Console.WriteLine(s) }; // KVS1002
        loud.Fail(Vault.Key.Reveal());
        var quiet = new Mapper(s => s) { Failed = s => Console.WriteLine(s.Length) };
        quiet.Fail(Vault.Key.Reveal());
        loud.Done += s => Console.WriteLine(s); // KVS1002
        loud.Finish(Vault.Key.Reveal());
        quiet.Done += s => Console.WriteLine(s.Length);
        quiet.Finish(Vault.Key.Reveal());
    }

    public void Groups()
    {
        new Notifier(Print).Send(Vault.Key.Reveal()); // KVS1002
        new Notifier(Count).Send(Vault.Key.Reveal());
        new Notifier(Console.WriteLine).Send(Vault.Key.Reveal()); // KVS1002
    }

    private static void Print(string text) => Console.WriteLine(text);

    private static void Count(string text) => Console.WriteLine(text.Length);
}

public sealed class Kept(Notifier notifier)
{
    public void Run() => notifier.Send(Vault.Key.Reveal()); // KVS1002
}
