using Microsoft.Extensions.Logging;

namespace Corpus.Flows.Messages;

/// <summary>Objects that leave by a call out of sight and are printed where they come in.</summary>
public record Notice(string Name, string Key);

public record Plain(string Name, int Length);

public interface IBus
{
    void Send(object message);
}

public sealed class Sender(IBus bus)
{
    public void Run()
    {
        bus.Send(new Notice("n", Vault.Key.Reveal()));
        bus.Send(new Plain("n", Vault.Key.Reveal().Length));
    }
}

public sealed class Receiver
{
    public void Handle(Notice notice)
    {
        Console.WriteLine(notice); // KVS1002
        Console.WriteLine(notice.Name);
        Console.WriteLine($"got {notice}"); // KVS1002
        Vault.Logger.LogInformation("{Notice}", notice); // KVS1001
    }

    public void Handle(Plain plain) => Console.WriteLine(plain);
}
