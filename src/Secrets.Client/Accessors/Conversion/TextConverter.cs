using System.Diagnostics.CodeAnalysis;

namespace Secrets;

/// <summary>A conversion that needs the text only.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal abstract class TextConverter<T> : ISecretConverter<T>
{
    public abstract bool TryConvert(string text, [MaybeNullWhen(false)] out T value);

    public bool TryConvert(KeyVaultSecret secret, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (secret.Value is { } text)
        {
            return TryConvert(text, out value);
        }

        value = default;
        return false;
    }
}
