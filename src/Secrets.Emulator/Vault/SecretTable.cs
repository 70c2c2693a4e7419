using System.Collections.Concurrent;
using System.Collections.Immutable;
using Secrets.Emulator.Storage;

namespace Secrets.Emulator.Vault;

/// <summary>The secrets of a vault by name: reads take no lock, changes are made one at a time and are stored before they can be seen.</summary>
internal sealed class SecretTable
{
    private readonly ConcurrentDictionary<string, SecretRecord> _records = new(StringComparer.OrdinalIgnoreCase);
    private readonly IVaultStorage _storage;

    /// <summary>Names in the order of lists; indexable, so that a page costs the same wherever it starts.</summary>
    private volatile ImmutableSortedSet<string> _names = ImmutableSortedSet.Create<string>(StringComparer.OrdinalIgnoreCase);

    public SecretTable(IVaultStorage storage)
    {
        _storage = storage;
        foreach (SecretRecord record in storage.Load())
        {
            _records[record.Name] = record;
        }

        _names = _names.Union(_records.Keys);
    }

    /// <summary>Held by every change from its first look to its last write.</summary>
    public Lock Gate { get; } = new();

    /// <summary>All names in the order of lists.</summary>
    public ImmutableSortedSet<string> Names => _names;

    public SecretRecord? Find(string name) => _records.GetValueOrDefault(name);

    public void Save(SecretRecord record, IReadOnlyCollection<SecretVersion> changed)
    {
        _storage.Save(record, changed);
        _records[record.Name] = record;
        _names = _names.Add(record.Name);
    }

    public void Remove(SecretRecord record)
    {
        _storage.Remove(record);
        _names = _names.Remove(record.Name);
        _records.TryRemove(record.Name, out _);
    }
}
