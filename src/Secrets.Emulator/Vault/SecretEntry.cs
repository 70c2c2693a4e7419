namespace Secrets.Emulator.Vault;

/// <summary>A version together with the secret it belongs to.</summary>
internal readonly record struct SecretEntry(SecretRecord Record, SecretVersion Version);
