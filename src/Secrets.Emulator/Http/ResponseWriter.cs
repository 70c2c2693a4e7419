using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Secrets.Emulator.Vault;

namespace Secrets.Emulator.Http;

/// <summary>Sends JSON bodies with their length, as the service does.</summary>
internal static class ResponseWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Renders a body.</summary>
    public static ReadOnlyMemory<byte> Render(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new(1024);
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            write(json);
        }

        return buffer.WrittenMemory;
    }

    public static ReadOnlyMemory<byte> RenderError(VaultException error) => Render(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("error"u8);
        json.WriteString("code"u8, error.Code);
        json.WriteString("message"u8, error.Message);
        if (error.InnerCode is not null)
        {
            json.WriteStartObject("innererror"u8);
            json.WriteString("code"u8, error.InnerCode);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });

    public static async Task SendAsync(HttpResponse response, int status, ReadOnlyMemory<byte> body, bool truncate)
    {
        response.StatusCode = status;
        if (status == StatusCodes.Status204NoContent)
        {
            return;
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        if (truncate)
        {
            await response.BodyWriter.WriteAsync(body[..(body.Length / 2)]).ConfigureAwait(false);
            await response.BodyWriter.FlushAsync().ConfigureAwait(false);
            response.HttpContext.Abort();
            return;
        }

        await response.BodyWriter.WriteAsync(body).ConfigureAwait(false);
    }
}
