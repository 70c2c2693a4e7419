using System.Text.Json;
using System.Text.Json.Serialization;

namespace Secrets;

/// <summary>Writes what identifies a secret and a placeholder for its value, and reads nothing: JSON is no carrier for secrets.</summary>
internal sealed class RedactingSecretConverter : JsonConverter<KeyVaultSecret>
{
    public const string Placeholder = "REDACTED";

    public override bool CanConvert(Type typeToConvert) => typeof(KeyVaultSecret).IsAssignableFrom(typeToConvert);

    public override KeyVaultSecret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A secret is not read from JSON, since its JSON never holds the value. Read it from the vault.");

    public override void Write(Utf8JsonWriter writer, KeyVaultSecret value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("id", value.Id?.AbsoluteUri);
        writer.WriteString("name", value.Name);
        writer.WriteString("version", value.Properties.Version);
        writer.WriteString("value", Placeholder);
        writer.WriteEndObject();
    }
}
