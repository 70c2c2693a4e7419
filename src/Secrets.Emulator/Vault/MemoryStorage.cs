namespace Secrets.Emulator.Vault;

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

    public void Dispose()
    {
    }
}
