namespace Secrets;

/// <summary>Makes secrets from values, for tests of code that takes a <see cref="Secret{T}"/>.</summary>
public static class Secret
{
    /// <summary>The name of secrets made without one.</summary>
    internal const string DefaultName = "from-value";

    /// <summary>Makes a secret named <c>from-value</c>.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null for a missing optional secret.</param>
    /// <returns>A secret whose <see cref="Secret{T}.Exists"/> is false when the value is null.</returns>
    public static Secret<T> FromValue<T>(T value) => FromValue(DefaultName, value);

    /// <summary>Makes a secret.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The secret's name.</param>
    /// <param name="value">The value; null for a missing optional secret.</param>
    /// <returns>A secret whose <see cref="Secret{T}.Exists"/> is false when the value is null.</returns>
    public static Secret<T> FromValue<T>(string name, T value) => FromValue(name, value, version: null);

    internal static Secret<T> FromValue<T>(string name, T value, string? version)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        SecretProperties properties = new(name);
        if (version is not null)
        {
            properties.Version = version;
        }

        return new Secret<T>(name, value, properties, exists: value is not null);
    }
}
