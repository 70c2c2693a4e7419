using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Secrets.Hosting;

/// <summary>One store of an application: how it is opened and which classes of secrets read through it. Filled while services are registered.</summary>
internal sealed class StoreRegistration
{
    private readonly List<SecretsRegistration> _secrets = [];

    /// <param name="serviceKey">The key of a keyed store, or null for the one without a key.</param>
    public StoreRegistration(object? serviceKey)
    {
        ServiceKey = serviceKey;
        Name = serviceKey?.ToString() ?? Options.DefaultName;
    }

    public object? ServiceKey { get; }

    /// <summary>The name of the store's options.</summary>
    public string Name { get; }

    /// <summary>The last one given holds, so that a test can point an application at another vault.</summary>
    public StoreConnection Connection { get; set; } = StoreConnection.None;

    public bool ValidatesOnStart { get; set; }

    /// <summary>The names of the store's health checks.</summary>
    public HashSet<string> HealthChecks { get; } = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<SecretsRegistration> Secrets => _secrets;

    /// <summary>Finds the registration of a key among the services, or adds one.</summary>
    public static StoreRegistration FindOrAdd(IServiceCollection services, object? serviceKey, out bool isNew)
    {
        StoreRegistration? found = services
            .Where(static service => !service.IsKeyedService)
            .Select(static service => service.ImplementationInstance)
            .OfType<StoreRegistration>()
            .FirstOrDefault(store => Equals(store.ServiceKey, serviceKey));
        isNew = found is null;
        if (found is null)
        {
            found = new StoreRegistration(serviceKey);
            services.AddSingleton(found);
        }

        return found;
    }

    /// <summary>Adds a class of secrets, unless it is there.</summary>
    public void Add(SecretsRegistration secrets)
    {
        if (!Reads(secrets.Type))
        {
            _secrets.Add(secrets);
        }
    }

    public bool Reads(Type secretsType) => _secrets.Exists(secrets => secrets.Type == secretsType);

    public SecretStore GetStore(IServiceProvider provider) =>
        ServiceKey is null ? provider.GetRequiredService<SecretStore>() : provider.GetRequiredKeyedService<SecretStore>(ServiceKey);

    public IReadOnlyList<SecretAccessor> GetAccessors(IServiceProvider provider) =>
        [.. _secrets.SelectMany(secrets => secrets.GetAccessors(provider, ServiceKey))];
}
