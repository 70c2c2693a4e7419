using System.Collections;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Corpus.Flows.OwnCollections;

/// <summary>Collections of the project's own types, which the base library and loggers enumerate and the compiler fills.</summary>
public sealed class Names : IEnumerable<string>
{
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    public void Add(string name) => _names.Add(name);

    public IEnumerator<string> GetEnumerator() => _names.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

[CollectionBuilder(typeof(FixedNames), nameof(Create))]
public sealed class FixedNames(string[] names) : IReadOnlyList<string>
{
    public int Count => names.Length;

    public string this[int index] => names[index];

    public static FixedNames Create(ReadOnlySpan<string> names) => new(names.ToArray());

    public IEnumerator<string> GetEnumerator()
    {
        foreach (string name in names)
        {
            yield return name;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public sealed class Later(string text) : IAsyncEnumerable<string>
{
    public async IAsyncEnumerator<string> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        yield return text;
    }
}

public sealed class Uses
{
    public void Filled()
    {
        Names names = [Vault.Key.Reveal()];
        Console.WriteLine(string.Join(',', names)); // KVS1002
        Console.WriteLine(names.First()); // KVS1002
        Console.WriteLine(names.Count);
        Console.WriteLine(names.Select(name => name.Length).Sum());
        Names clean = [Vault.Key.Name];
        Console.WriteLine(string.Join(',', clean));
        var added = new Names { Vault.Key.Reveal() };
        Console.WriteLine(new List<string>(added)[0]); // KVS1002
        string[] spread = [.. added];
        Console.WriteLine(spread[0]); // KVS1002
        Vault.Logger.LogInformation("{Names}", added); // KVS1001
        Vault.Logger.LogInformation("{Names}", clean);
    }

    public void Built()
    {
        FixedNames names = [Vault.Key.Reveal(), "x"];
        IReadOnlyList<string> list = names;
        Console.WriteLine(list[0]); // KVS1002
        Console.WriteLine(list.Count);
        foreach (string name in names)
        {
            Console.WriteLine(name); // KVS1002
        }

        FixedNames clean = [Vault.Key.Name];
        Console.WriteLine(clean[0] + clean.Last());
    }

    public async Task Awaited(CancellationToken cancellationToken)
    {
        await foreach (string text in new Later(Vault.Key.Reveal()).WithCancellation(cancellationToken))
        {
            Console.WriteLine(text); // KVS1002
        }

        await foreach (string text in new Later(Vault.Key.Name).WithCancellation(cancellationToken))
        {
            Console.WriteLine(text);
        }

        Console.WriteLine(await new Later(Vault.Key.Reveal()).FirstAsync(cancellationToken)); // KVS1002
        Console.WriteLine(await new Later(Vault.Key.Reveal()).CountAsync(cancellationToken));
    }
}
