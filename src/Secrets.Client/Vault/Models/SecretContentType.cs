using System.ComponentModel;

namespace Secrets;

/// <summary>The content type that the vault is asked to return a certificate's secret in.</summary>
public readonly struct SecretContentType : IEquatable<SecretContentType>
{
    private readonly string? _value;

    /// <summary>Creates a content type that this library does not name.</summary>
    /// <param name="value">The media type.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public SecretContentType(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>PKCS#12, base64: <c>application/x-pkcs12</c>.</summary>
    public static SecretContentType Pkcs12 { get; } = new("application/x-pkcs12");

    /// <summary>PEM text: <c>application/x-pem-file</c>.</summary>
    public static SecretContentType Pem { get; } = new("application/x-pem-file");

    /// <summary>Compares without regard to case.</summary>
    /// <param name="left">One content type.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether both are the same.</returns>
    public static bool operator ==(SecretContentType left, SecretContentType right) => left.Equals(right);

    /// <summary>Compares without regard to case.</summary>
    /// <param name="left">One content type.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(SecretContentType left, SecretContentType right) => !left.Equals(right);

    /// <summary>Makes a content type of a media type.</summary>
    /// <param name="value">The media type.</param>
#pragma warning disable CA2225 // The constructor is the named alternative.
    public static implicit operator SecretContentType(string value) => new(value);
#pragma warning restore CA2225

    /// <inheritdoc/>
    public bool Equals(SecretContentType other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is SecretContentType other && Equals(other);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    /// <summary>The media type.</summary>
    /// <returns>The media type, or an empty string for the default value.</returns>
    public override string ToString() => _value ?? string.Empty;
}
