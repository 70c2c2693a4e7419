using Microsoft.Extensions.Configuration;

namespace Secrets.Hosting;

/// <summary>Makes the provider of a class of secrets.</summary>
/// <typeparam name="TSecrets">The class.</typeparam>
internal sealed class SecretsConfigurationSource<TSecrets> : IConfigurationSource
    where TSecrets : class, ISecrets<TSecrets>
{
    private readonly SecretStore _store;
    private readonly string? _keyPrefix;

    public SecretsConfigurationSource(SecretStore store, string? keyPrefix)
    {
        _store = store;
        _keyPrefix = keyPrefix;
    }

    public IConfigurationProvider Build(IConfigurationBuilder builder) =>
        new SecretsConfigurationProvider(_store, _keyPrefix, TSecrets.Manifest, TSecrets.Create(_store).Accessors);
}
