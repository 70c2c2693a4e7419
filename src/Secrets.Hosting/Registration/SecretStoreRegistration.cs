namespace Secrets.Hosting;

/// <summary>What was added to one store, for those who go through all its secrets. Filled while services are registered, read afterwards.</summary>
internal sealed class SecretStoreRegistration
{
    private readonly List<Func<IServiceProvider, IReadOnlyList<SecretAccessor>>> _accessors = [];

    public SecretStoreRegistration(string name, object? serviceKey)
    {
        Name = name;
        ServiceKey = serviceKey;
    }

    /// <summary>The name of the store's options: empty for the store without a key.</summary>
    public string Name { get; }

    /// <summary>The key the store was registered under, or null.</summary>
    public object? ServiceKey { get; }

    /// <summary>Whether the start of the host checks the store's secrets.</summary>
    public bool IsValidatedOnStart { get; set; }

    public void Add(Func<IServiceProvider, IReadOnlyList<SecretAccessor>> accessors) => _accessors.Add(accessors);

    public IReadOnlyList<SecretAccessor> Accessors(IServiceProvider services) => [.. _accessors.SelectMany(accessors => accessors(services))];
}
