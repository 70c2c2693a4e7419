using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Secrets.Hosting;

/// <summary>How a store is opened.</summary>
internal abstract class StoreConnection
{
    /// <summary>Stands for a store before it is given a connection.</summary>
    public static StoreConnection None { get; } = new NoConnection();

    /// <summary>Makes the container's <see cref="SecretStore"/> one of this connection, in place of one that is registered.</summary>
    public virtual void Register(IServiceCollection services, StoreRegistration store) =>
        services.Replace(ServiceDescriptor.DescribeKeyed(typeof(SecretStore), store.ServiceKey, (provider, _) => Open(provider, store.Name), ServiceLifetime.Singleton));

    /// <summary>Sets what the connection brings with it.</summary>
    public virtual void Configure(SecretStoreOptions options)
    {
    }

    /// <summary>What keeps the connection from working, as far as it can be seen without the vault.</summary>
    public virtual IEnumerable<string> FindProblems() => [];

    protected abstract SecretStore Open(IServiceProvider provider, SecretStoreOptions options);

    private SecretStore Open(IServiceProvider provider, string optionsName) =>
        Open(provider, provider.GetRequiredService<IOptionsMonitor<SecretStoreOptions>>().Get(optionsName));

    private sealed class NoConnection : StoreConnection
    {
        protected override SecretStore Open(IServiceProvider provider, SecretStoreOptions options) =>
            throw new InvalidOperationException("The secret store has no connection; register it with AddSecretStore.");
    }
}
