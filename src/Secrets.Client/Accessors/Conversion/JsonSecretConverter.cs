using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Secrets;

/// <summary>A JSON value other than <c>null</c>.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class JsonSecretConverter<T> : TextConverter<T>
{
    private readonly JsonTypeInfo<T> _typeInfo;

    public JsonSecretConverter(JsonTypeInfo<T> typeInfo) => _typeInfo = typeInfo;

    public override bool TryConvert(string text, [MaybeNullWhen(false)] out T value)
    {
        try
        {
            value = JsonSerializer.Deserialize(text, _typeInfo);
            return value is not null;
        }
#pragma warning disable CA1031 // Besides the serialiser's own exceptions, those of the type's constructor and setters; all may quote the value.
        catch (Exception)
#pragma warning restore CA1031
        {
            value = default;
            return false;
        }
    }
}
