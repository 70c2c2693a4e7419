using Microsoft.Extensions.DependencyInjection;

namespace Secrets.Hosting;

/// <summary>A store that reads a source other than a vault.</summary>
internal sealed class SourceConnection : StoreConnection
{
    private readonly Func<IServiceProvider, SecretSource> _createSource;

    public SourceConnection(Func<IServiceProvider, SecretSource> createSource) => _createSource = createSource;

    public override void Register(IServiceCollection services, StoreRegistration store)
    {
        // The container makes the source, and so disposes it, after the store that reads it.
        services.AddKeyedSingleton(this, (provider, _) => _createSource(provider));
        base.Register(services, store);
    }

    protected override SecretStore Open(IServiceProvider provider, SecretStoreOptions options) =>
        new(provider.GetRequiredKeyedService<SecretSource>(this), options);
}
