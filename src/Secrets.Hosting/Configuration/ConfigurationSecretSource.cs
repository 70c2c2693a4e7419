using Microsoft.Extensions.Configuration;

namespace Secrets.Hosting;

/// <summary>
/// Reads secrets from configuration, such as user secrets in development: the key is the secret's name, with <c>--</c> for the colon between
/// sections as Key Vault's names have it. There are no versions: a pinned version is not there.
/// </summary>
public sealed class ConfigurationSecretSource : SecretSource
{
    private readonly IConfiguration _configuration;

    /// <summary>Creates a source.</summary>
    /// <param name="configuration">The configuration, or a section of it. Don't give one that itself shows this source's store.</param>
    public ConfigurationSecretSource(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _configuration = configuration;
    }

    /// <inheritdoc/>
    public override ValueTask<KeyVaultSecret?> GetSecretAsync(string name, string? version, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<KeyVaultSecret?>(cancellationToken);
        }

        string? value = string.IsNullOrEmpty(version) ? _configuration[name.Replace("--", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal)] : null;
        return ValueTask.FromResult(value is null ? null : new KeyVaultSecret(name, value));
    }
}
