using Secrets.Emulator.Vault;

namespace Secrets.Emulator.Storage;

/// <summary>Keeps nothing: the vault ends with the process.</summary>
internal sealed class MemoryStorage : IVaultStorage
{
    public IEnumerable<SecretRecord> Load() => [];

    public void Save(SecretRecord record, IReadOnlyCollection<SecretVersion> changed)
    {
    }

    public void Remove(SecretRecord record)
    {
    }

    public byte[]? LoadKey(string name) => null;

    public void SaveKey(string name, byte[] key)
    {
    }

    public void Dispose()
    {
    }
}
