using Microsoft.Extensions.DependencyInjection;

namespace Secrets.Hosting;

/// <summary>Makes the instances of classes of secrets that a container gives out.</summary>
internal static class SecretsResolver
{
    /// <summary>
    /// The instance that is injected without a key: the one of the store without a key or, when only one keyed store has the class, that one's.
    /// </summary>
    /// <exception cref="InvalidOperationException">Several keyed stores have the class.</exception>
    public static TSecrets Resolve<TSecrets>(IServiceProvider provider)
        where TSecrets : class, ISecrets<TSecrets>
    {
        StoreRegistration[] stores = [.. provider.GetServices<StoreRegistration>().Where(static store => store.Reads(typeof(TSecrets)))];
        if (stores.Any(static store => store.ServiceKey is null))
        {
            return TSecrets.Create(provider.GetRequiredService<SecretStore>());
        }

        return stores.Length == 1
            ? provider.GetRequiredKeyedService<TSecrets>(stores[0].ServiceKey)
            : throw new InvalidOperationException(
                $"{typeof(TSecrets).Name} is registered for several secret stores ({string.Join(", ", stores.Select(static store => $"'{store.Name}'"))}). " +
                "Inject it with [FromKeyedServices(key)], or also add it to the store without a key.");
    }

    /// <summary>The instance of one keyed store.</summary>
    public static TSecrets ResolveKeyed<TSecrets>(IServiceProvider provider, object? serviceKey)
        where TSecrets : class, ISecrets<TSecrets> =>
        TSecrets.Create(provider.GetRequiredKeyedService<SecretStore>(serviceKey));
}
