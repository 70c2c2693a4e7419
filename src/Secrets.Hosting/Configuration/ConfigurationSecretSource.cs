using Microsoft.Extensions.Configuration;

namespace Secrets.Hosting;

/// <summary>
/// Reads secrets from configuration, for example from user secrets or environment variables on a developer's machine. A secret's name is its key;
/// <c>--</c> in it stands for the separator of sections, as <c>AddAzureKeyVault</c> has it. Each read sees the configuration as it is then. Configuration
/// has no versions: a pinned one is not there.
/// </summary>
public sealed class ConfigurationSecretSource : SecretSource
{
    private readonly IConfiguration _configuration;

    /// <summary>Creates a source.</summary>
    /// <param name="configuration">Where the secrets are: the root, or a section such as <c>configuration.GetSection("Secrets")</c>.</param>
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

        string? value = string.IsNullOrEmpty(version)
            ? _configuration[name.Replace("--", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal)]
            : null;
        return ValueTask.FromResult(value is null ? null : new KeyVaultSecret(name, value));
    }
}
