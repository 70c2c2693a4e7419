using Azure;
using Azure.Core;

namespace Secrets;

/// <summary>The client.</summary>
public class SecretClient
{
    /// <summary>For mocking.</summary>
    protected SecretClient() { }

    /// <summary>Creates.</summary>
    /// <param name="vaultUri">The vault.</param>
    /// <param name="credential">The credential.</param>
    public SecretClient(Uri vaultUri, TokenCredential credential) => throw new NotImplementedException();

    /// <summary>Creates.</summary>
    /// <param name="vaultUri">The vault.</param>
    /// <param name="credential">The credential.</param>
    /// <param name="options">The options.</param>
    public SecretClient(Uri vaultUri, TokenCredential credential, SecretClientOptions options) => throw new NotImplementedException();

    /// <summary>Gets.</summary>
    /// <param name="name">Name.</param>
    /// <param name="version">Version.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The secret.</returns>
    public virtual Task<Response<KeyVaultSecret>> GetSecretAsync(string name, string? version = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Gets.</summary>
    /// <param name="name">Name.</param>
    /// <param name="version">Version.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The secret.</returns>
    public virtual Response<KeyVaultSecret> GetSecret(string name, string? version = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
