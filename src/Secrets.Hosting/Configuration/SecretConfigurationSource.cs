using Microsoft.Extensions.Configuration;

namespace Secrets.Hosting;

/// <summary>The secrets of one class as a source of configuration.</summary>
internal sealed class SecretConfigurationSource : IConfigurationSource
{
    private readonly SecretStore _store;
    private readonly SecretManifest _manifest;
    private readonly string? _keyPrefix;

    public SecretConfigurationSource(SecretStore store, SecretManifest manifest, string? keyPrefix)
    {
        _store = store;
        _manifest = manifest;
        _keyPrefix = keyPrefix;
    }

    public IConfigurationProvider Build(IConfigurationBuilder builder) =>
        new SecretConfigurationProvider(_store, [.. _manifest.Secrets.Select(secret => (KeyOf(secret), AccessorOf(secret)))]);

    private string KeyOf(SecretManifestEntry secret) =>
        string.IsNullOrEmpty(_keyPrefix) ? secret.Member : ConfigurationPath.Combine(_keyPrefix, secret.Member);

    /// <summary>Whatever type the class converts to, configuration holds the text. The store's requests are the same.</summary>
    private SecretAccessor<string> AccessorOf(SecretManifestEntry secret) => _store.GetAccessor(
        new SecretDefinition<string>(secret.Name, SecretConverters.String) { Version = secret.Version, IsRequired = secret.Required });
}
