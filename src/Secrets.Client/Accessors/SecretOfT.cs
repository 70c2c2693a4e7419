using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Secrets;

/// <summary>
/// A secret's value behind a wrapper that is safe to pass around and to log: <see cref="ToString"/> and the debugger show the type and the name,
/// and serialisation is refused. <see cref="Reveal"/> is the one door to the value. Immutable.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(SecretJsonConverter))]
public sealed class Secret<T> : IRedacted
{
    private static readonly string Type = TypeDisplay.Of(typeof(T));

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly T _value;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly RevealAudit? _audit;

    /// <param name="name">The secret's name.</param>
    /// <param name="value">The value; the default of <typeparamref name="T"/> when the secret doesn't exist.</param>
    /// <param name="properties">The secret's properties.</param>
    /// <param name="exists">Whether the vault has the secret.</param>
    /// <param name="audit">Told of each reveal, or null.</param>
    internal Secret(string name, T value, SecretProperties properties, bool exists, RevealAudit? audit = null)
    {
        _audit = audit;
        Name = name;
        _value = value;
        Properties = properties;
        Exists = exists;

        // The properties are mutable; what this instance says of itself is not.
        Version = string.IsNullOrEmpty(properties.Version) ? null : properties.Version;
        ExpiresOn = properties.ExpiresOn;
    }

    /// <summary>The secret's name in the vault.</summary>
    public string Name { get; }

    /// <summary>The version of this value. Null when the secret doesn't exist, and for sources without versions.</summary>
    public string? Version { get; }

    /// <summary>When the secret expires by its attributes. Null without an expiry.</summary>
    public DateTimeOffset? ExpiresOn { get; }

    /// <summary>The properties as the vault gave them: content type, tags, dates. They hold no value.</summary>
    public SecretProperties Properties { get; }

    /// <summary>Whether the vault has the secret. False only for a missing optional one.</summary>
    public bool Exists { get; }

    /// <summary>
    /// Gives the value. Use it where the value is needed and don't keep the result: a copy misses the next rotation.
    /// </summary>
    /// <returns>The value; the default of <typeparamref name="T"/> when a missing optional secret was read.</returns>
    public T Reveal()
    {
        _audit?.Record(Name, Version);
        return _value;
    }

    /// <summary>Whether another secret has the same version or, from a source without versions, the same value.</summary>
    internal bool IsSameVersion(Secret<T> other) =>
        ReferenceEquals(this, other)
        || (Version is null && other.Version is null
            ? Exists == other.Exists && EqualityComparer<T>.Default.Equals(_value, other._value)
            : Version == other.Version);

    /// <summary>The value for the library's own use, which is no reveal.</summary>
    internal T Peek() => _value;

    /// <summary>The type and the name, never the value: <c>Secret&lt;string&gt;(payments-stripe-api-key)</c>.</summary>
    /// <returns>A text that may be logged.</returns>
    public override string ToString() => $"Secret<{Type}>({Name})";
}
