using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Secrets.Hosting;

/// <summary>A store that the application opened itself, and disposes itself.</summary>
internal sealed class ExistingStore : StoreConnection
{
    private readonly SecretStore _store;

    public ExistingStore(SecretStore store) => _store = store;

    /// <summary>An instance, which the container doesn't dispose.</summary>
    public override void Register(IServiceCollection services, StoreRegistration store) =>
        services.Replace(new ServiceDescriptor(typeof(SecretStore), store.ServiceKey, _store));

    protected override SecretStore Open(IServiceProvider provider, SecretStoreOptions options) => _store;
}
