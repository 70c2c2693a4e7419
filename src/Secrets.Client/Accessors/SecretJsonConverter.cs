using System.Text.Json;
using System.Text.Json.Serialization;

namespace Secrets;

/// <summary>Refuses to write or read a <see cref="Secret{T}"/> as JSON, since the value would have to be in it.</summary>
internal sealed class SecretJsonConverter : JsonConverter<object>
{
    public override bool CanConvert(Type typeToConvert) => typeof(IRedacted).IsAssignableFrom(typeToConvert);

    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException(
            $"{TypeDisplay.Of(typeToConvert)} can't be read from JSON. Get secrets through a SecretAccessor; in tests use Secret.FromValue.");

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
        throw new NotSupportedException(
            $"The secret '{((IRedacted)value).Name}' is not written to JSON, since its value would be in it. " +
            "Leave the member out with [JsonIgnore], or write the secret's Name and Version.");
}
