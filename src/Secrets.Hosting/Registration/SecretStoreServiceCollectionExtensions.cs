using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Secrets;
using Secrets.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers stores of secrets.</summary>
public static class SecretStoreServiceCollectionExtensions
{
    /// <summary>Registers a <see cref="SecretStore"/> of a vault as a singleton, with its <see cref="SecretClient"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="vaultUri">The vault's address, for example <c>https://contoso.vault.azure.net</c>.</param>
    /// <param name="credential">The identity that reads the secrets.</param>
    /// <param name="configure">Changes how the store keeps secrets.</param>
    /// <param name="configureClient">Changes how the client sends requests.</param>
    /// <returns>A builder to add classes of secrets, validation and health checks.</returns>
    public static SecretStoreBuilder AddSecretStore(
        this IServiceCollection services,
        Uri vaultUri,
        TokenCredential credential,
        Action<SecretStoreOptions>? configure = null,
        Action<SecretClientOptions>? configureClient = null) =>
        Add(services, serviceKey: null, VaultSource(vaultUri, credential, configureClient), configure);

    /// <summary>Registers a <see cref="SecretStore"/> of a source of your own as a singleton.</summary>
    /// <param name="services">The services.</param>
    /// <param name="source">Makes the source.</param>
    /// <param name="configure">Changes how the store keeps secrets.</param>
    /// <returns>A builder to add classes of secrets, validation and health checks.</returns>
    public static SecretStoreBuilder AddSecretStore(
        this IServiceCollection services, Func<IServiceProvider, SecretSource> source, Action<SecretStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Add(services, serviceKey: null, source, configure);
    }

    /// <summary>
    /// Registers a <see cref="SecretStore"/> as a singleton from a section of the configuration: <c>VaultUri</c> is the vault's address;
    /// <c>Credential</c> the settings of the credential as Microsoft.Extensions.Azure reads them, <c>DefaultAzureCredential</c> without it;
    /// <c>RefreshAfter</c> and the other settings of <see cref="SecretStoreOptions"/> stand beside them.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section.</param>
    /// <param name="configure">Changes how the store keeps secrets, after the section's settings.</param>
    /// <param name="configureClient">Changes how the client sends requests.</param>
    /// <returns>A builder to add classes of secrets, validation and health checks.</returns>
    public static SecretStoreBuilder AddSecretStore(
        this IServiceCollection services,
        IConfigurationSection section,
        Action<SecretStoreOptions>? configure = null,
        Action<SecretClientOptions>? configureClient = null) =>
        AddFromSection(services, serviceKey: null, section, configure, configureClient);

    /// <summary>Registers a keyed <see cref="SecretStore"/>, for applications with several vaults.</summary>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key.</param>
    /// <param name="vaultUri">The vault's address.</param>
    /// <param name="credential">The identity that reads the secrets.</param>
    /// <param name="configure">Changes how the store keeps secrets.</param>
    /// <param name="configureClient">Changes how the client sends requests.</param>
    /// <returns>A builder to add classes of secrets, validation and health checks.</returns>
    public static SecretStoreBuilder AddKeyedSecretStore(
        this IServiceCollection services,
        object serviceKey,
        Uri vaultUri,
        TokenCredential credential,
        Action<SecretStoreOptions>? configure = null,
        Action<SecretClientOptions>? configureClient = null)
    {
        ArgumentNullException.ThrowIfNull(serviceKey);
        return Add(services, serviceKey, VaultSource(vaultUri, credential, configureClient), configure);
    }

    /// <summary>Registers a keyed <see cref="SecretStore"/> of a source of your own.</summary>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key.</param>
    /// <param name="source">Makes the source.</param>
    /// <param name="configure">Changes how the store keeps secrets.</param>
    /// <returns>A builder to add classes of secrets, validation and health checks.</returns>
    public static SecretStoreBuilder AddKeyedSecretStore(
        this IServiceCollection services, object serviceKey, Func<IServiceProvider, SecretSource> source, Action<SecretStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(serviceKey);
        ArgumentNullException.ThrowIfNull(source);
        return Add(services, serviceKey, source, configure);
    }

    /// <summary>Registers a keyed <see cref="SecretStore"/> from a section of the configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key.</param>
    /// <param name="section">The section, with <c>VaultUri</c>, <c>Credential</c> and the settings of <see cref="SecretStoreOptions"/>.</param>
    /// <param name="configure">Changes how the store keeps secrets, after the section's settings.</param>
    /// <param name="configureClient">Changes how the client sends requests.</param>
    /// <returns>A builder to add classes of secrets, validation and health checks.</returns>
    public static SecretStoreBuilder AddKeyedSecretStore(
        this IServiceCollection services,
        object serviceKey,
        IConfigurationSection section,
        Action<SecretStoreOptions>? configure = null,
        Action<SecretClientOptions>? configureClient = null)
    {
        ArgumentNullException.ThrowIfNull(serviceKey);
        return AddFromSection(services, serviceKey, section, configure, configureClient);
    }

    private static SecretStoreBuilder AddFromSection(
        IServiceCollection services,
        object? serviceKey,
        IConfigurationSection section,
        Action<SecretStoreOptions>? configure,
        Action<SecretClientOptions>? configureClient)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        VaultSection settings = new(section);
        VaultSection.AddCredentialServices(services);
        return Add(services, serviceKey, provider => settings.CreateSource(provider, configureClient), settings.Apply + configure);
    }

    private static Func<IServiceProvider, SecretSource> VaultSource(Uri vaultUri, TokenCredential credential, Action<SecretClientOptions>? configureClient)
    {
        ArgumentNullException.ThrowIfNull(vaultUri);
        ArgumentNullException.ThrowIfNull(credential);
        return _ => VaultSection.CreateSource(vaultUri, credential, configureClient);
    }

    private static SecretStoreBuilder Add(
        IServiceCollection services, object? serviceKey, Func<IServiceProvider, SecretSource> source, Action<SecretStoreOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        string name = serviceKey is null ? Options.Options.DefaultName : $"{serviceKey}";
        SecretStoreRegistration registration = new(name, serviceKey);
        services.AddSingleton(registration);
        services.AddOptions<SecretStoreOptions>(name).Configure<IServiceProvider>(UseServices);
        if (configure is not null)
        {
            services.Configure(name, configure);
        }

        if (serviceKey is null)
        {
            services.TryAddSingleton(provider => CreateStore(provider, name, source));
        }
        else
        {
            services.TryAddKeyedSingleton(serviceKey, (provider, _) => CreateStore(provider, name, source));
        }

        return new SecretStoreBuilder(services, registration);
    }

    /// <summary>The container's logging and clock, which the user's own configuration may replace.</summary>
    private static void UseServices(SecretStoreOptions options, IServiceProvider provider)
    {
        options.LoggerFactory = provider.GetService<ILoggerFactory>();
        options.TimeProvider = provider.GetService<TimeProvider>() ?? options.TimeProvider;
    }

    private static SecretStore CreateStore(IServiceProvider provider, string name, Func<IServiceProvider, SecretSource> source) =>
        new(source(provider), provider.GetRequiredService<IOptionsMonitor<SecretStoreOptions>>().Get(name));
}
