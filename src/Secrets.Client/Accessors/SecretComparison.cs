using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Secrets;

/// <summary>Compares secrets without telling by the time it takes how much of them matches.</summary>
public static class SecretComparison
{
    /// <summary>
    /// Whether the secret's text is the given one. The time depends on the lengths only: different lengths are told apart at once.
    /// </summary>
    /// <param name="secret">The secret.</param>
    /// <param name="other">The text to compare with.</param>
    /// <returns>True when the secret exists and the texts are the same, character by character.</returns>
    public static bool FixedTimeEquals(this Secret<string> secret, ReadOnlySpan<char> other)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return secret.Peek() is { } value && CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(value.AsSpan()), MemoryMarshal.AsBytes(other));
    }

    /// <inheritdoc cref="FixedTimeEquals(Secret{string}, ReadOnlySpan{char})"/>
    public static bool FixedTimeEquals(this Secret<string> secret, string? other)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return other is not null && secret.FixedTimeEquals(other.AsSpan());
    }

    /// <summary>
    /// Whether the secret's bytes are the given ones. The time depends on the lengths only: different lengths are told apart at once.
    /// </summary>
    /// <param name="secret">The secret.</param>
    /// <param name="other">The bytes to compare with.</param>
    /// <returns>True when the secret exists and the bytes are the same.</returns>
    public static bool FixedTimeEquals(this Secret<byte[]> secret, ReadOnlySpan<byte> other)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return secret.Peek() is { } value && CryptographicOperations.FixedTimeEquals(value, other);
    }
}
