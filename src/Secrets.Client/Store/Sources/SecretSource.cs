namespace Secrets;

/// <summary>
/// Where a <see cref="SecretStore"/> gets secrets from. Derive from it to read another place than Key Vault. A source is called by many threads at
/// once, asks afresh on every call (the store caches) and honours the token, since disposal of the store waits for the calls under way.
/// </summary>
public abstract class SecretSource
{
    /// <summary>Whether the exceptions of this source are known to hold no value, so that all of them may be handed on as inner exceptions.</summary>
    internal virtual bool IsTrusted => false;

    /// <summary>Makes a source that reads a vault, for use in a <see cref="FallbackSecretSource"/>.</summary>
    /// <param name="client">The vault's client. The source doesn't own it.</param>
    /// <returns>The source that a store made from the client uses too.</returns>
    public static SecretSource FromVault(SecretClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new KeyVaultSecretSource(client);
    }

    /// <summary>Gets a secret with its value.</summary>
    /// <param name="name">The secret's name.</param>
    /// <param name="version">The version, or null for the latest.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The secret, or null when the source has none of this name, or not this version.</returns>
    /// <exception cref="Azure.RequestFailedException">
    /// The source refuses: status 403 (error code <c>SecretDisabled</c> for a disabled secret), 429 when it throttles. Any other exception counts as
    /// 'unreachable for now'; an <see cref="ArgumentException"/> says that the name can't be one of a secret.
    /// </exception>
    public abstract ValueTask<KeyVaultSecret?> GetSecretAsync(string name, string? version, CancellationToken cancellationToken);
}
