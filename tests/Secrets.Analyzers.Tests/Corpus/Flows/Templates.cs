namespace Corpus.Flows.Templates;

/// <summary>A method of a base class that calls what derived classes fill in.</summary>
public abstract class Step
{
    public void Run(string text) => Execute(text);

    public void RunTwice(string text)
    {
        Run(text);
        Run(text);
    }

    public string Show(string text) => "<" + Format(text) + ">";

    protected abstract void Execute(string text);

    protected virtual string Format(string text) => text;
}

public sealed class CountStep : Step
{
    protected override void Execute(string text) => Console.WriteLine(text.Length);

    protected override string Format(string text) => "***";
}

public sealed class LogStep : Step
{
    protected override void Execute(string text) => Console.WriteLine(text);
}

public class QuietStep : Step
{
    protected override void Execute(string text)
    {
    }
}

public class LoudStep : QuietStep
{
    protected override void Execute(string text)
    {
        base.Execute(text);
        Console.WriteLine(text);
    }
}

public class HalfStep : LoudStep
{
    protected override void Execute(string text) => Console.WriteLine(text.Length);
}

public abstract class Named
{
    public virtual string Title => "title";

    public string Header() => "# " + Title; // KVS2004
}

public class Plain : Named
{
    public override string Title => base.Title + "!";
}

public sealed class Keyed : Plain
{
    public override string Title => base.Title + Vault.Key.Reveal(); // KVS2004
}

public interface ISender
{
    void Send(string text);

    void SendTwice(string text)
    {
        Send(text);
        Send(text);
    }
}

public sealed class Screen : ISender
{
    public void Send(string text) => Console.WriteLine(text);
}

public sealed class Nowhere : ISender
{
    public void Send(string text)
    {
    }
}

public sealed class Uses
{
    public void Properties(Named any)
    {
        Console.WriteLine(new Plain().Header());
        Console.WriteLine(new Keyed().Header()); // KVS1002
        Console.WriteLine(any.Header()); // KVS1002
    }

    public void Defaults(ISender any)
    {
        ISender quiet = new Nowhere();
        quiet.SendTwice(Vault.Key.Reveal());
        ISender loud = new Screen();
        loud.SendTwice(Vault.Key.Reveal()); // KVS1002
        any.SendTwice(Vault.Key.Reveal()); // KVS1002
    }


    private readonly CountStep _count = new();
    private readonly LogStep _log = new();

    public void Fresh()
    {
        new CountStep().Run(Vault.Key.Reveal());
        new LogStep().Run(Vault.Key.Reveal()); // KVS1002
        new CountStep().RunTwice(Vault.Key.Reveal());
        new LogStep().RunTwice(Vault.Key.Reveal()); // KVS1002
        new QuietStep().Run(Vault.Key.Reveal());
        new LoudStep().Run(Vault.Key.Reveal()); // KVS1002
        new HalfStep().Run(Vault.Key.Reveal());
        Console.WriteLine(new CountStep().Show(Vault.Key.Reveal()));
        Console.WriteLine(new LogStep().Show(Vault.Key.Reveal())); // KVS1002
    }

    public void Local()
    {
        Step quiet = new CountStep();
        quiet.Run(Vault.Key.Reveal());
        Step loud = new LogStep();
        loud.Run(Vault.Key.Reveal()); // KVS1002
    }

    public void Choice(bool isLoud)
    {
        Step step = isLoud ? new LogStep() : new CountStep();
        step.Run(Vault.Key.Reveal()); // KVS1002
    }

    public void Field()
    {
        _count.Run(Vault.Key.Reveal());
        _log.Run(Vault.Key.Reveal()); // KVS1002
    }

    public void Any(Step step, CountStep count, QuietStep quiet)
    {
        step.Run(Vault.Key.Reveal()); // KVS1002
        count.Run(Vault.Key.Reveal());
        quiet.Run(Vault.Key.Reveal()); // KVS1002
    }
}
