using Azure.Core;
using Microsoft.Extensions.Configuration;
using Secrets;
using Secrets.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Registers one <see cref="SecretStore"/> of several under a key; <c>[FromKeyedServices(key)]</c> injects it. The container opens the store when it
/// is first needed and disposes it; logging and the <see cref="TimeProvider"/> are the container's. Another registration under the same key replaces
/// how the store is opened and keeps what was added to it.
/// </summary>
public static class KeyedSecretStoreServiceCollectionExtensions
{
    /// <summary>Registers the store of a vault.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="serviceKey">The store's key. Its text is the name of the store's options.</param>
    /// <param name="vaultUri">The vault's address, for example <c>https://contoso.vault.azure.net</c>.</param>
    /// <param name="credential">The identity to read as; it needs the right to get secrets, not to list them.</param>
    /// <param name="configure">Sets how the store keeps secrets; null: the defaults.</param>
    /// <returns>A builder that adds classes of secrets, validation and health checks.</returns>
    public static SecretStoreBuilder AddKeyedSecretStore(
        this IServiceCollection services, object serviceKey, Uri vaultUri, TokenCredential credential, Action<SecretStoreOptions>? configure = null) =>
        StoreRegistrar.AddVault(services, StoreRegistrar.Check(serviceKey), vaultUri, credential, clientOptions: null, configure);

    /// <summary>Registers the store of a vault, with options of its client.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="serviceKey">The store's key. Its text is the name of the store's options.</param>
    /// <param name="vaultUri">The vault's address, for example <c>https://contoso.vault.azure.net</c>.</param>
    /// <param name="credential">The identity to read as; it needs the right to get secrets, not to list them.</param>
    /// <param name="clientOptions">Retries, transport and diagnostics of the client.</param>
    /// <param name="configure">Sets how the store keeps secrets; null: the defaults.</param>
    /// <returns>A builder that adds classes of secrets, validation and health checks.</returns>
    public static SecretStoreBuilder AddKeyedSecretStore(
        this IServiceCollection services,
        object serviceKey,
        Uri vaultUri,
        TokenCredential credential,
        SecretClientOptions clientOptions,
        Action<SecretStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(clientOptions);
        return StoreRegistrar.AddVault(services, StoreRegistrar.Check(serviceKey), vaultUri, credential, clientOptions, configure);
    }

    /// <summary>
    /// Registers the store that a configuration section describes: <c>VaultUri</c>; <c>Credential</c> with <c>CredentialSource</c> (without it,
    /// <c>DefaultAzureCredential</c> is used); the settings of <see cref="SecretStoreOptions"/> such as <c>RefreshAfter</c>; and the
    /// client's under <c>Options</c>. The section is read when the store is opened; what is wrong with it is then told at once, as an
    /// <see cref="Options.OptionsValidationException"/> that names each key.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="serviceKey">The store's key. Its text is the name of the store's options.</param>
    /// <param name="section">The section, for example <c>configuration.GetSection("Vault")</c>.</param>
    /// <param name="configure">Sets how the store keeps secrets, over what the section says; null: nothing more.</param>
    /// <returns>A builder that adds classes of secrets, validation and health checks.</returns>
    public static SecretStoreBuilder AddKeyedSecretStore(
        this IServiceCollection services, object serviceKey, IConfiguration section, Action<SecretStoreOptions>? configure = null) =>
        StoreRegistrar.AddSection(services, StoreRegistrar.Check(serviceKey), section, credential: null, configure);

    /// <summary>Registers the store that a configuration section describes, with a credential of the application's instead of the section's.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="serviceKey">The store's key. Its text is the name of the store's options.</param>
    /// <param name="section">The section, for example <c>configuration.GetSection("Vault")</c>.</param>
    /// <param name="credential">The identity to read as; it needs the right to get secrets, not to list them.</param>
    /// <param name="configure">Sets how the store keeps secrets, over what the section says; null: nothing more.</param>
    /// <returns>A builder that adds classes of secrets, validation and health checks.</returns>
    public static SecretStoreBuilder AddKeyedSecretStore(
        this IServiceCollection services, object serviceKey, IConfiguration section, TokenCredential credential, Action<SecretStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return StoreRegistrar.AddSection(services, StoreRegistrar.Check(serviceKey), section, credential, configure);
    }

    /// <summary>Registers a store on a client that the container gives, for example one of <c>AddAzureClients</c>.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="serviceKey">The store's key. Its text is the name of the store's options.</param>
    /// <param name="createClient">Gives the client: <c>provider => provider.GetRequiredService&lt;SecretClient&gt;()</c>.</param>
    /// <param name="configure">Sets how the store keeps secrets; null: the defaults.</param>
    /// <returns>A builder that adds classes of secrets, validation and health checks.</returns>
    public static SecretStoreBuilder AddKeyedSecretStore(
        this IServiceCollection services, object serviceKey, Func<IServiceProvider, SecretClient> createClient, Action<SecretStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(createClient);
        return StoreRegistrar.Add(services, StoreRegistrar.Check(serviceKey), new ClientConnection(createClient), configure);
    }

    /// <summary>Registers a store on a source other than a vault. The container disposes the source.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="serviceKey">The store's key. Its text is the name of the store's options.</param>
    /// <param name="createSource">Makes the source.</param>
    /// <param name="configure">Sets how the store keeps secrets; null: the defaults.</param>
    /// <returns>A builder that adds classes of secrets, validation and health checks.</returns>
    public static SecretStoreBuilder AddKeyedSecretStore(
        this IServiceCollection services, object serviceKey, Func<IServiceProvider, SecretSource> createSource, Action<SecretStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(createSource);
        return StoreRegistrar.Add(services, StoreRegistrar.Check(serviceKey), new SourceConnection(createSource), configure);
    }

    /// <summary>Registers a store on a source other than a vault, for example an <c>InMemorySecretSource</c>. The source stays the caller's to dispose.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="serviceKey">The store's key. Its text is the name of the store's options.</param>
    /// <param name="source">The source.</param>
    /// <param name="configure">Sets how the store keeps secrets; null: the defaults.</param>
    /// <returns>A builder that adds classes of secrets, validation and health checks.</returns>
    public static SecretStoreBuilder AddKeyedSecretStore(
        this IServiceCollection services, object serviceKey, SecretSource source, Action<SecretStoreOptions>? configure = null) =>
        StoreRegistrar.AddSource(services, StoreRegistrar.Check(serviceKey), source, configure);

    /// <summary>
    /// Registers a store that the application opened itself, for example to share it with <c>Configuration.AddSecrets</c>. The container doesn't
    /// dispose it, and its options stay as they are.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="serviceKey">The store's key. Its text is the name of the store's options.</param>
    /// <param name="store">The store.</param>
    /// <returns>A builder that adds classes of secrets, validation and health checks.</returns>
    public static SecretStoreBuilder AddKeyedSecretStore(this IServiceCollection services, object serviceKey, SecretStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return StoreRegistrar.Add(services, StoreRegistrar.Check(serviceKey), new ExistingStore(store), configure: null);
    }
}
