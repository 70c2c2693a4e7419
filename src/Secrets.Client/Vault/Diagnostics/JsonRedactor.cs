using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Secrets.Diagnostics;

/// <summary>Copies JSON with a placeholder in place of every member named "value", and of every item of a list with that name, wherever it stands.</summary>
internal static class JsonRedactor
{
    public const string Placeholder = "REDACTED";

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="json">The body.</param>
    /// <param name="sizeLimit">The length in characters after which the text is cut.</param>
    /// <returns>The redacted text; for anything but JSON a note of its length.</returns>
    public static string Redact(ReadOnlySpan<byte> json, int sizeLimit)
    {
        if (json.IsEmpty)
        {
            return string.Empty;
        }

        var buffer = new ArrayBufferWriter<byte>(json.Length);
        try
        {
            using var writer = new Utf8JsonWriter(buffer, WriterOptions);
            Copy(json, writer);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return string.Create(CultureInfo.InvariantCulture, $"({json.Length} bytes that are not JSON)");
        }

        string text = Encoding.UTF8.GetString(buffer.WrittenSpan);
        return text.Length <= sizeLimit ? text : text[..Math.Max(0, sizeLimit)];
    }

    private static void Copy(ReadOnlySpan<byte> json, Utf8JsonWriter writer)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        CopyValue(ref reader, writer, isSecret: false);
        reader.Read();
        writer.Flush();
    }

    /// <param name="reader">On the first token of the value; on its last afterwards.</param>
    /// <param name="writer">Takes the copy.</param>
    /// <param name="isSecret">Whether strings, numbers and the like are replaced, here and in lists.</param>
    private static void CopyValue(ref Utf8JsonReader reader, Utf8JsonWriter writer, bool isSecret)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                CopyObject(ref reader, writer);
                break;
            case JsonTokenType.StartArray:
                CopyArray(ref reader, writer, isSecret);
                break;
            case JsonTokenType.Null:
                writer.WriteNullValue();
                break;
            case var _ when isSecret:
                writer.WriteStringValue(Placeholder);
                break;
            case JsonTokenType.String:
                writer.WriteStringValue(reader.GetString());
                break;
            default:
                writer.WriteRawValue(reader.ValueSpan);
                break;
        }
    }

    private static void CopyObject(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isSecret = reader.ValueTextEquals("value"u8);
            writer.WritePropertyName(reader.GetString()!);
            reader.Read();
            CopyValue(ref reader, writer, isSecret);
        }

        writer.WriteEndObject();
    }

    private static void CopyArray(ref Utf8JsonReader reader, Utf8JsonWriter writer, bool isSecret)
    {
        writer.WriteStartArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            CopyValue(ref reader, writer, isSecret);
        }

        writer.WriteEndArray();
    }
}
