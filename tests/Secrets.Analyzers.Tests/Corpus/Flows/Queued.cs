using System.Threading.Channels;

namespace Corpus.Flows.Queued;

/// <summary>Pairs and messages that go through a channel: their parts stay apart, and a channel keeps no copy.</summary>
public sealed class Queued
{
    private readonly Channel<(string Name, string Text)> _queue = Channel.CreateUnbounded<(string, string)>();

    public ValueTask AddAsync(CancellationToken cancellationToken) => _queue.Writer.WriteAsync((Vault.Key.Name, Vault.Key.Reveal()), cancellationToken);

    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        await foreach ((string name, string text) in _queue.Reader.ReadAllAsync(cancellationToken))
        {
            Console.WriteLine(name);
            Console.WriteLine(text.Length);
            Console.WriteLine(text); // KVS1002
        }

        while (_queue.Reader.TryRead(out (string Name, string Text) item))
        {
            Console.WriteLine(item.Name);
            Console.WriteLine(item.Text); // KVS1002
        }
    }

    public async Task Local()
    {
        var channel = Channel.CreateBounded<(string Name, string Text)>(1);
        await channel.Writer.WriteAsync((Vault.Key.Name, Vault.Key.Reveal()));
        (string name, string text) = await channel.Reader.ReadAsync();
        Console.WriteLine(name);
        Console.WriteLine(text); // KVS1002
    }
}

/// <summary>Entries of a table whose keys are objects are told apart by constants, too.</summary>
public sealed class Boxed
{
    public void Items(IDictionary<object, object?> items)
    {
        items["key"] = Vault.Key.Reveal();
        items["name"] = Vault.Key.Name;
        Console.WriteLine(items["key"]); // KVS1002
        Console.WriteLine(items["name"]);
    }
}
