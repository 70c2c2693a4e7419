namespace Secrets;

/// <summary>
/// Reads one secret. Get one from a generated class, from <see cref="SecretStore.GetAccessor{T}"/> or, in tests, from
/// <see cref="FromValue{T}(T)"/>. Safe for use by many threads.
/// </summary>
public abstract class SecretAccessor
{
    private protected SecretAccessor(string name, string? version, bool isRequired)
    {
        Name = name;
        Version = version;
        IsRequired = isRequired;
    }

    /// <summary>The secret's name in the vault.</summary>
    public string Name { get; }

    /// <summary>The version that the accessor is pinned to, or null when it reads the latest.</summary>
    public string? Version { get; }

    /// <summary>The type of the value.</summary>
    public abstract Type ValueType { get; }

    /// <summary>Whether the secret must exist. When false, a missing one is read as a secret whose <c>Exists</c> is false.</summary>
    public bool IsRequired { get; }

    /// <summary>How the accessor stands: age, version, expiry and the last error.</summary>
    public abstract SecretStatus Status { get; }

    /// <summary>Makes an accessor of a fixed value, for tests. The secret is named <c>from-value</c>.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null for a missing optional secret.</param>
    /// <returns>An accessor that always gives this value.</returns>
    public static SecretAccessor<T> FromValue<T>(T value) => FromValue(Secret.DefaultName, value);

    /// <summary>Makes an accessor of a fixed value, for tests.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The secret's name.</param>
    /// <param name="value">The value; null for a missing optional secret.</param>
    /// <param name="version">The version that the secret bears, or null.</param>
    /// <returns>An accessor that always gives this value.</returns>
    public static SecretAccessor<T> FromValue<T>(string name, T value, string? version = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new SecretAccessor<T>(name, version, isRequired: value is not null, new FixedReader<T>(Secret.FromValue(name, value, version)));
    }

    /// <summary>Reads the secret without giving it out; readers' requests go before it.</summary>
    /// <returns>When the secret expires, or null.</returns>
    internal abstract ValueTask<DateTimeOffset?> LoadAsync(CancellationToken cancellationToken);
}
