using System.Diagnostics.CodeAnalysis;

namespace Secrets;

/// <summary>Elements with a separator between them, each trimmed; an empty text is an empty array.</summary>
/// <typeparam name="T">The type of an element.</typeparam>
internal sealed class ArrayConverter<T> : ISecretConverter<T[]>
{
    private readonly ISecretConverter<T> _element;
    private readonly char _separator;

    public ArrayConverter(ISecretConverter<T> element, char separator)
    {
        _element = element;
        _separator = separator;
    }

    public bool TryConvert(KeyVaultSecret secret, [MaybeNullWhen(false)] out T[] value)
    {
        ArgumentNullException.ThrowIfNull(secret);
        value = null;
        if (secret.Value is not { } text)
        {
            return false;
        }

        string[] parts = string.IsNullOrWhiteSpace(text) ? [] : text.Split(_separator, StringSplitOptions.TrimEntries);
        T[] elements = new T[parts.Length];
        for (int index = 0; index < parts.Length; index++)
        {
            if (!TryConvertElement(secret, parts[index], out T? element) || element is null)
            {
                return false;
            }

            elements[index] = element;
        }

        value = elements;
        return true;
    }

    private bool TryConvertElement(KeyVaultSecret secret, string text, [MaybeNullWhen(false)] out T element) => _element is TextConverter<T> converter
        ? converter.TryConvert(text, out element)
        : _element.TryConvert(new KeyVaultSecret(secret.Name, text), out element);
}
