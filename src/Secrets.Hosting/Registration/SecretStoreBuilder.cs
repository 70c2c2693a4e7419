using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Secrets.Hosting;

/// <summary>Adds to a store that was registered with <c>AddSecretStore</c> or <c>AddKeyedSecretStore</c>.</summary>
public sealed class SecretStoreBuilder
{
    private readonly SecretStoreRegistration _registration;

    internal SecretStoreBuilder(IServiceCollection services, SecretStoreRegistration registration)
    {
        Services = services;
        _registration = registration;
    }

    /// <summary>The services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The key the store was registered under, or null.</summary>
    public object? ServiceKey => _registration.ServiceKey;

    /// <summary>Changes how the store keeps secrets. May be called several times; the last call wins.</summary>
    /// <param name="configure">Changes the options.</param>
    /// <returns>This builder.</returns>
    public SecretStoreBuilder Configure(Action<SecretStoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Services.Configure(_registration.Name, configure);
        return this;
    }

    /// <summary>
    /// Makes a class of secrets injectable as a singleton. A class of a keyed store is injectable with the key too and, unless another store has it
    /// already, without.
    /// </summary>
    /// <typeparam name="TSecrets">The class, implemented by the generator.</typeparam>
    /// <returns>This builder.</returns>
    public SecretStoreBuilder AddSecrets<TSecrets>()
        where TSecrets : class, ISecrets<TSecrets>
    {
        if (ServiceKey is null)
        {
            Services.TryAddSingleton(services => TSecrets.Create(services.GetRequiredService<SecretStore>()));
            _registration.Add(static services => services.GetRequiredService<TSecrets>().Accessors);
            return this;
        }

        object key = ServiceKey;
        Services.TryAddKeyedSingleton(key, static (services, serviceKey) => TSecrets.Create(services.GetRequiredKeyedService<SecretStore>(serviceKey)));
        Services.TryAddSingleton(services => services.GetRequiredKeyedService<TSecrets>(key));
        _registration.Add(services => services.GetRequiredKeyedService<TSecrets>(key).Accessors);
        return this;
    }

    /// <summary>
    /// Reads all secrets of the added classes before any hosted service starts. When some can't be used, the start fails with one
    /// <see cref="SecretValidationException"/> that lists them all with their remedies.
    /// </summary>
    /// <returns>This builder.</returns>
    public SecretStoreBuilder ValidateOnStart()
    {
        _registration.IsValidatedOnStart = true;
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SecretValidationService>());
        return this;
    }

    /// <summary>
    /// Adds a health check of the added classes' secrets that sends no request of its own: degraded while refreshes fail and the old values are
    /// given, unhealthy once a value had to be given up or could never be read.
    /// </summary>
    /// <param name="name">The name of the check; null: <c>secrets</c>, for a keyed store followed by a hyphen and the key.</param>
    /// <param name="failureStatus">What to report instead of unhealthy; null: unhealthy.</param>
    /// <param name="tags">Tags to filter checks by.</param>
    /// <param name="timeout">The time for the check; null: none is needed.</param>
    /// <returns>This builder.</returns>
    public SecretStoreBuilder AddHealthCheck(
        string? name = null, HealthStatus? failureStatus = null, IEnumerable<string>? tags = null, TimeSpan? timeout = null)
    {
        SecretStoreRegistration registration = _registration;
        name ??= ServiceKey is null ? "secrets" : $"secrets-{ServiceKey}";
        Services.AddHealthChecks().Add(
            new HealthCheckRegistration(name, services => new SecretHealthCheck(registration.Accessors(services)), failureStatus, tags, timeout));
        return this;
    }
}
