using Secrets.Protocol;

namespace Secrets;

/// <summary>What an accessor reads: a secret's name, how its value is converted, and how it is kept.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class SecretDefinition<T>
{
    private readonly TimeSpan? _refreshAfter;

    /// <summary>Creates a definition.</summary>
    /// <param name="name">The secret's name in the vault: 1 to 127 letters, digits or hyphens.</param>
    /// <param name="converter">Turns the vault's text into the value.</param>
    /// <exception cref="ArgumentException">The name is not one that a secret can have.</exception>
    public SecretDefinition(string name, ISecretConverter<T> converter)
    {
        SecretName.Validate(name, nameof(name));
        ArgumentNullException.ThrowIfNull(converter);
        Name = name;
        Converter = converter;
    }

    /// <summary>The secret's name in the vault.</summary>
    public string Name { get; }

    /// <summary>Turns the vault's text into the value.</summary>
    public ISecretConverter<T> Converter { get; }

    /// <summary>The one version to read, or null for the latest. A pinned version is fetched once.</summary>
    public string? Version { get; init; }

    /// <summary>Whether the secret must exist. When false, a missing secret is a <see cref="Secret{T}"/> with <c>Exists</c> false.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>
    /// How long a value counts as fresh; positive. Null: <see cref="SecretStoreOptions.RefreshAfter"/> of the store. Where several definitions
    /// share a secret, the shortest holds.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative.</exception>
    public TimeSpan? RefreshAfter
    {
        get => _refreshAfter;
        init
        {
            if (value is { } duration)
            {
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(duration, TimeSpan.Zero, nameof(RefreshAfter));
            }

            _refreshAfter = value;
        }
    }
}
