using Secrets.Emulator.Vault;

namespace Secrets.Emulator.Storage;

/// <summary>Where changes go before they are acknowledged. Called by one thread at a time.</summary>
internal interface IVaultStorage : IDisposable
{
    /// <summary>Every secret kept from an earlier run.</summary>
    IEnumerable<SecretRecord> Load();

    /// <summary>Keeps <paramref name="record"/>, of which only <paramref name="changed"/> are new since it was last saved; durable on return.</summary>
    void Save(SecretRecord record, IReadOnlyCollection<SecretVersion> changed);

    /// <summary>Forgets a secret with all its versions; durable on return.</summary>
    void Remove(SecretRecord record);

    /// <summary>A key kept from an earlier run, or null.</summary>
    byte[]? LoadKey(string name);

    /// <summary>Keeps a key for later runs; durable on return.</summary>
    void SaveKey(string name, byte[] key);
}
