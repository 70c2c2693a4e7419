using System.Diagnostics.CodeAnalysis;

namespace Secrets;

/// <summary>Turns a secret as the vault holds it into a typed value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public interface ISecretConverter<T>
{
    /// <summary>Converts a secret. Return false for a value that doesn't fit; what is thrown stays inside and counts as false.</summary>
    /// <param name="secret">The secret, with its value, content type and other properties.</param>
    /// <param name="value">The typed value, when the method returns true.</param>
    /// <returns>Whether the secret could be converted.</returns>
    bool TryConvert(KeyVaultSecret secret, [MaybeNullWhen(false)] out T value);
}
