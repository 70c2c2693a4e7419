using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Secrets.Hosting;

/// <summary>Does what the registration methods have in common.</summary>
internal static class StoreRegistrar
{
    public static SecretStoreBuilder Add(IServiceCollection services, object? serviceKey, StoreConnection connection, Action<SecretStoreOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        StoreRegistration store = StoreRegistration.FindOrAdd(services, serviceKey, out bool isNew);
        if (isNew)
        {
            StoreOptionsSetup.Register(services, store);
            HostingLog.Register(services);
        }

        store.Connection = connection;
        connection.Register(services, store);
        SecretStoreBuilder builder = new(services, store);
        return configure is null ? builder : builder.Configure(configure);
    }

    public static SecretStoreBuilder AddVault(
        IServiceCollection services,
        object? serviceKey,
        Uri vaultUri,
        TokenCredential credential,
        SecretClientOptions? clientOptions,
        Action<SecretStoreOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(vaultUri);
        ArgumentNullException.ThrowIfNull(credential);
        return Add(
            services, serviceKey, new ClientConnection(_ => new SecretClient(vaultUri, credential, clientOptions ?? new SecretClientOptions())), configure);
    }

    public static SecretStoreBuilder AddSection(
        IServiceCollection services, object? serviceKey, IConfiguration section, TokenCredential? credential, Action<SecretStoreOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, serviceKey, new SectionConnection(section, credential), configure);
    }

    /// <summary>The container doesn't dispose what it didn't make: an instance stays the caller's.</summary>
    public static SecretStoreBuilder AddSource(
        IServiceCollection services, object? serviceKey, SecretSource source, Action<SecretStoreOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Add(services, serviceKey, new GivenSource(source), configure);
    }

    /// <summary>Refuses a key that can't name a store.</summary>
    public static object Check(object serviceKey)
    {
        ArgumentNullException.ThrowIfNull(serviceKey);
        return string.IsNullOrEmpty(serviceKey.ToString())
            ? throw new ArgumentException("The key of a secret store must have a text, since it names the store's options.", nameof(serviceKey))
            : serviceKey;
    }
}
