namespace Corpus.Flows.Strategies;

/// <summary>Objects that are handed to others, which call them by an interface.</summary>
public interface IStep
{
    void Execute(string text);
}

public sealed class Loud : IStep
{
    public void Execute(string text) => Console.WriteLine(text);
}

public sealed class Quiet : IStep
{
    public void Execute(string text)
    {
    }
}

public sealed class Rules(IStep step)
{
    private readonly IStep _step = step;

    public IStep Step { get; set; } = step;

    public void Go(string text) => _step.Execute(text);

    public void Other(string text) => Step.Execute(text);

    public void Use(IStep other) => Step = other;
}

public sealed class Any(IStep step)
{
    public void Go(string text) => step.Execute(text);

    public void Both(string text)
    {
        Go(text);
        Go(text);
    }
}

public sealed class Uses
{
    private static void Run(IStep step, string text) => step.Execute(text);
    private static void RunAll(IEnumerable<IStep> steps, string text) { foreach (IStep s in steps) s.Execute(text); }
    public void M(IStep any, Any a)
    {
        Run(new Loud(), Vault.Key.Reveal()); // KVS1002
        Run(new Quiet(), Vault.Key.Reveal());
        Run(any, Vault.Key.Reveal()); // KVS1002
        new Rules(new Quiet()).Go(Vault.Key.Reveal());
        new Rules(new Loud()).Go(Vault.Key.Reveal()); // KVS1002
        new Rules(new Quiet()) { Step = new Loud() }.Other(Vault.Key.Reveal()); // KVS1002
        var changed = new Rules(new Quiet());
        changed.Use(new Loud());
        changed.Other(Vault.Key.Reveal()); // KVS1002
        new Any(any).Both(Vault.Key.Reveal()); // KVS1002
        new Any(new Quiet()).Both(Vault.Key.Reveal());
        a.Go(Vault.Key.Reveal()); // KVS1002
        RunAll([new Loud(), new Quiet()], Vault.Key.Reveal()); // KVS1002
        RunAll([any], Vault.Key.Reveal()); // KVS1002
        IStep chosen = any;
        if (Environment.HasShutdownStarted) chosen = new Quiet();
        Run(chosen, Vault.Key.Reveal()); // KVS1002
        new Any(chosen).Go(Vault.Key.Reveal()); // KVS1002
        IStep either = new Quiet();
        if (Environment.HasShutdownStarted) either = new Loud();
        Run(either, Vault.Key.Reveal()); // KVS1002
    }
}
