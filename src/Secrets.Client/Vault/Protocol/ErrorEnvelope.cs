using System.Text.Json;
using Azure;

namespace Secrets.Protocol;

/// <summary>What the service says about a failure: <c>{"error":{"code":"…","message":"…","innererror":{"code":"…"}}}</c>.</summary>
internal struct ErrorEnvelope
{
    /// <summary>The innermost code, which is the one that says why; null when the body is no error envelope.</summary>
    public string? Code { get; private set; }

    /// <summary>The service's sentence, which never repeats a value.</summary>
    public string? Message { get; private set; }

    public static ErrorEnvelope Read(Response response)
    {
        var envelope = default(ErrorEnvelope);
        try
        {
            var reader = new Utf8JsonReader(ResponseBody.GetBytes(response));
            if (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                envelope.ReadBody(ref reader);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A proxy's page or half an answer: the status alone has to do.
            return default;
        }

        return envelope;
    }

    private void ReadBody(ref Utf8JsonReader reader)
    {
        while (JsonReading.ReadMember(ref reader))
        {
            if (reader.ValueTextEquals("error"u8))
            {
                ReadError(ref reader);
            }
            else
            {
                JsonReading.SkipValue(ref reader);
            }
        }
    }

    /// <summary>An error or an inner error, whose code wins whatever the order of the members.</summary>
    private void ReadError(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        string? outerCode = null;
        while (JsonReading.ReadMember(ref reader))
        {
            if (reader.ValueTextEquals("code"u8))
            {
                outerCode = ReadText(ref reader);
            }
            else if (reader.ValueTextEquals("message"u8))
            {
                string? message = ReadText(ref reader);
                Message ??= message;
            }
            else if (reader.ValueTextEquals("innererror"u8))
            {
                ReadError(ref reader);
            }
            else
            {
                JsonReading.SkipValue(ref reader);
            }
        }

        Code ??= outerCode;
    }

    private static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            string text = reader.GetString()!;
            return text.Length == 0 ? null : text;
        }

        reader.Skip();
        return null;
    }
}
