using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Secrets.Hosting;

/// <summary>Adds to a secret store that was registered with <c>AddSecretStore</c> or <c>AddKeyedSecretStore</c>.</summary>
public sealed class SecretStoreBuilder
{
    private readonly StoreRegistration _store;

    internal SecretStoreBuilder(IServiceCollection services, StoreRegistration store)
    {
        Services = services;
        _store = store;
    }

    /// <summary>The application's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The store's key among the services, or null for the store without a key.</summary>
    public object? ServiceKey => _store.ServiceKey;

    /// <summary>Changes how the store keeps secrets. Calls add up, in their order; settings of a configuration section come first.</summary>
    /// <param name="configure">Sets options.</param>
    /// <returns>The same builder.</returns>
    public SecretStoreBuilder Configure(Action<SecretStoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Services.Configure(_store.Name, configure);
        return this;
    }

    /// <summary>
    /// Registers a class of secrets as a singleton that reads through the store. Adding it again changes nothing, and an instance that the
    /// application registered itself, such as a test double, stays. On a keyed store the class is registered under the same key, and also without
    /// a key as long as one store only has it.
    /// </summary>
    /// <typeparam name="TSecrets">A class annotated with <see cref="VaultSecretAttribute"/>.</typeparam>
    /// <returns>The same builder.</returns>
    public SecretStoreBuilder AddSecrets<TSecrets>()
        where TSecrets : class, ISecrets<TSecrets>
    {
        _store.Add(new SecretsRegistration<TSecrets>());
        Services.TryAddSingleton(SecretsResolver.Resolve<TSecrets>);
        if (ServiceKey is not null)
        {
            Services.TryAddKeyedSingleton(ServiceKey, SecretsResolver.ResolveKeyed<TSecrets>);
        }

        return this;
    }

    /// <summary>
    /// Reads every secret of the classes that were added when the host starts, all at once and before any other hosted service starts. When some
    /// are missing, disabled, expired, forbidden or unparsable, or the store's settings are wrong, the start fails with one exception that lists
    /// them all. A read that fails is tried again for <see cref="SecretStoreOptions.StartupTimeout"/>.
    /// </summary>
    /// <returns>The same builder.</returns>
    /// <remarks>
    /// The start throws <see cref="SecretValidationException"/> for secrets and <see cref="Microsoft.Extensions.Options.OptionsValidationException"/>
    /// for settings.
    /// </remarks>
    public SecretStoreBuilder ValidateOnStart()
    {
        _store.ValidatesOnStart = true;
        Services.AddOptions<SecretStoreOptions>(_store.Name).ValidateOnStart();
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SecretStartupValidator>());
        return this;
    }

    /// <summary>
    /// Adds a health check of the store's secrets; one that the store has under this name stays. It looks at what the store knows and asks the vault nothing: Degraded while refreshes fail and a
    /// value is older than its refresh time, or when a secret has expired; Unhealthy when a secret that is needed can't be had any more.
    /// </summary>
    /// <param name="name">The check's name; null: <c>vault-secrets</c>, with the store's key behind it for a keyed store.</param>
    /// <param name="failureStatus">What is reported in place of Unhealthy; null: Unhealthy.</param>
    /// <param name="tags">Tags to filter checks by.</param>
    /// <param name="timeout">How long the check may take. It never waits, so null will do.</param>
    /// <returns>The same builder.</returns>
    public SecretStoreBuilder AddHealthCheck(
        string? name = null, HealthStatus? failureStatus = null, IEnumerable<string>? tags = null, TimeSpan? timeout = null)
    {
        name ??= ServiceKey is null ? VaultSecretsHealthCheck.DefaultName : $"{VaultSecretsHealthCheck.DefaultName}-{_store.Name}";
        if (_store.HealthChecks.Add(name))
        {
            VaultSecretsHealthCheck.Register(Services.AddHealthChecks(), name, _store, failureStatus, tags, timeout);
        }

        return this;
    }
}
