namespace Corpus.Flows.Started;

/// <summary>Objects that call their function when something is given to them.</summary>
public sealed class Starts
{
    public void Threads()
    {
        new Thread(o => Console.WriteLine(o)).Start(Vault.Key.Reveal()); // KVS1002
        new Thread(o => Console.WriteLine(((string)o!).Length)).Start(Vault.Key.Reveal());
        var thread = new Thread(Print);
        thread.Start(Vault.Key.Reveal()); // KVS1002
        var quiet = new Thread(Count);
        quiet.Start(Vault.Key.Reveal());
        ThreadPool.QueueUserWorkItem(Print, Vault.Key.Reveal()); // KVS1002
        ThreadPool.QueueUserWorkItem(Count, Vault.Key.Reveal());
        using var timer = new Timer(Print, Vault.Key.Reveal(), 0, 1); // KVS1002
        using var counting = new Timer(Count, Vault.Key.Reveal(), 0, 1);
    }

    public void Reports()
    {
        IProgress<string> progress = new Progress<string>(text => Console.WriteLine(text)); // KVS1002
        progress.Report(Vault.Key.Reveal());
        IProgress<string> quiet = new Progress<string>(text => Console.WriteLine(text.Length));
        quiet.Report(Vault.Key.Reveal());
        Work(new Progress<string>(Console.WriteLine)); // KVS1002
        Work(new Progress<string>(text => Console.WriteLine(text.Length)));
    }

    private static void Work(IProgress<string> progress) => progress.Report(Vault.Key.Reveal());

    private static void Print(object? text) => Console.WriteLine(text);

    private static void Count(object? text) => Console.WriteLine(((string)text!).Length);
}
