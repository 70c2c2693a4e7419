using System.Collections.Immutable;
using System.Threading.Channels;

namespace Corpus.Flows.Wrappers;

/// <summary>Objects of the base library that are made with a value and give it back.</summary>
public sealed class Made
{
    private ValueTask<string> Implied() => new(Vault.Key.Reveal());

    private ValueTask<string> Named() => new ValueTask<string>(Vault.Key.Reveal());

    private ValueTask<string> FromTask() => new(Task.FromResult(Vault.Key.Reveal()));

    private ValueTask<string> Clean() => new("clean");

    private ValueTask<int> Length() => new(Vault.Key.Reveal().Length);

    private static ValueTask<string> Wrap(string text) => new(text);

    public async Task Tasks()
    {
        Console.WriteLine(await Implied()); // KVS1002
        Console.WriteLine(await Named()); // KVS1002
        Console.WriteLine(await FromTask()); // KVS1002
        Console.WriteLine(await Implied().ConfigureAwait(false)); // KVS1002
        Console.WriteLine((await Implied().AsTask()).Trim()); // KVS1002
        Console.WriteLine(await Wrap(Vault.Key.Reveal())); // KVS1002
        Console.WriteLine(await Wrap("clean"));
        Console.WriteLine(await Clean());
        Console.WriteLine(await Length());
        ValueTask<string> local = new(Vault.Key.Reveal());
        Console.WriteLine(local.Result); // KVS1002
        Console.WriteLine(local.IsCompleted);
    }

    public void Lazies()
    {
        Lazy<string> value = new(Vault.Key.Reveal());
        Console.WriteLine(value.Value); // KVS1002
        Console.WriteLine(value.IsValueCreated);
        var function = new Lazy<string>(() => Vault.Key.Reveal()); // KVS2001
        Console.WriteLine(function.Value); // KVS1002
    }

    public void Pairs()
    {
        KeyValuePair<string, string> pair = new("name", Vault.Key.Reveal());
        Console.WriteLine(pair.Value); // KVS1002
        Console.WriteLine(pair.Key);
        Console.WriteLine(pair); // KVS1002
        (string name, string value) = pair;
        Console.WriteLine(value); // KVS1002
        Console.WriteLine(name);
        Tuple<string, string> tuple = new("name", Vault.Key.Reveal());
        Console.WriteLine(tuple.Item2); // KVS1002
        Console.WriteLine(tuple.Item1);
        Console.WriteLine(tuple); // KVS1002
        ValueTuple<string, string> plain = new("name", Vault.Key.Reveal());
        Console.WriteLine(plain.Item2); // KVS1002
        Console.WriteLine(plain.Item1);
        System.Collections.DictionaryEntry entry = new("name", Vault.Key.Reveal());
        Console.WriteLine(entry.Value); // KVS1002
        Console.WriteLine(entry.Key);
    }

    public void Others()
    {
        string? maybe = Vault.OptionalKey.Reveal();
        StringReader reader = new(Vault.Key.Reveal());
        Console.WriteLine(reader.ReadToEnd()); // KVS1002
        System.Text.StringBuilder builder = new(Vault.Key.Reveal());
        Console.WriteLine(builder); // KVS1002
        Console.WriteLine(builder.Length);
        ArraySegment<char> segment = new(Vault.Key.Reveal().ToCharArray());
        Console.WriteLine(new string(segment)); // KVS1002
        WeakReference<string> weak = new(Vault.Key.Reveal());
        if (weak.TryGetTarget(out string? target))
        {
            Console.WriteLine(target); // KVS1002
        }

        System.Runtime.CompilerServices.StrongBox<string> box = new(Vault.Key.Reveal());
        Console.WriteLine(box.Value); // KVS1002
        Memory<char> memory = new(Vault.Key.Reveal().ToCharArray());
        Console.WriteLine(memory.ToString()); // KVS1002
        ReadOnlySpan<char> span = new(Vault.Key.Reveal().ToCharArray());
        Console.WriteLine(span.ToString()); // KVS1002
        string text = new(Vault.Key.Reveal().AsSpan());
        Console.WriteLine(text); // KVS1002
        List<string> list = new([Vault.Key.Reveal()]);
        Console.WriteLine(list[0]); // KVS1002
        Queue<string> queue = new([Vault.Key.Reveal()]);
        Console.WriteLine(queue.Dequeue()); // KVS1002
        Console.WriteLine(queue.Count);
        System.Collections.ObjectModel.ReadOnlyCollection<string> only = new([Vault.Key.Reveal()]);
        Console.WriteLine(only[0]); // KVS1002
        Microsoft.Extensions.Primitives.StringSegment part = new(Vault.Key.Reveal());
        Console.WriteLine(part.Value); // KVS1002
        Microsoft.Extensions.Primitives.StringValues values = new(Vault.Key.Reveal());
        Console.WriteLine(values.ToString()); // KVS1002
        BinaryData data = new(Vault.Key.Reveal());
        Console.WriteLine(data.ToString()); // KVS1002
        MemoryStream stream = new(Vault.Bytes.Reveal());
        Console.WriteLine(Convert.ToBase64String(stream.ToArray())); // KVS1002
        LinkedListNode<string> node = new(Vault.Key.Reveal());
        Console.WriteLine(node.Value); // KVS1002
        var first = new Nullable<char>(Vault.Key.Reveal()[0]);
        Console.WriteLine(first.Value); // KVS1002
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? none = null;
        _ = (maybe, none);
        PriorityQueue<string, int> ordered = new([(Vault.Key.Reveal(), 1)]);
        Console.WriteLine(ordered.Peek()); // KVS1002
        Console.WriteLine(ordered.Count);
        TaskCompletionSource<string> source = new();
        source.SetResult(Vault.Key.Reveal());
        Console.WriteLine(source.Task.Result); // KVS1002
        System.Collections.Concurrent.ConcurrentBag<string> bag = new([Vault.Key.Reveal()]);
        Console.WriteLine(bag.First()); // KVS1002
    }
}

/// <summary>An object that a function knows by a type parameter only keeps what it is given in a captured parameter.</summary>
public interface INote
{
    string Text { get; }

    void Keep(string text);
}

public sealed class Note(string text) : INote
{
    public string Text => text;

    public void Keep(string other) => text = other;
}

public static class Notes
{
    public static void Run(Note note, Note plain)
    {
        Fill(note, Vault.Key.Reveal()); // KVS2001
        Fill(plain, "clean");
        Console.WriteLine(note.Text); // KVS1002
    }

    private static void Fill<T>(T note, string text) where T : INote => note.Keep(text);
}
