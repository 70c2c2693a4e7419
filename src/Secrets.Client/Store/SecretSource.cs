namespace Secrets;

/// <summary>Where secrets come from.</summary>
public abstract class SecretSource
{
    /// <summary>Gets a secret.</summary>
    /// <param name="name">The name.</param>
    /// <param name="version">The version or null for the latest.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The secret, or null when it is not there.</returns>
    public abstract ValueTask<KeyVaultSecret?> GetSecretAsync(string name, string? version, CancellationToken cancellationToken);
}
