using System.Text.Json;
using Azure;

namespace Secrets.Protocol;

/// <summary>Runs a reader over the body of a response, and words what is wrong with a body without quoting it.</summary>
internal static class ResponseBody
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static T Read<T>(Response response, in VaultRequest request, ResponseReader<T> read)
    {
        ReadOnlySpan<byte> body = GetBytes(response);
        if (body.StartsWith(ByteOrderMark))
        {
            body = body[ByteOrderMark.Length..];
        }

        var reader = new Utf8JsonReader(body);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                throw new MalformedBodyException("is not a JSON object");
            }

            T model = read(ref reader, request);
            reader.Read();
            return model;
        }
        catch (MalformedBodyException malformed)
        {
            throw VaultFailure.CreateMalformed(response, request, malformed.Message, reader.TokenStartIndex);
        }
        catch (JsonException)
        {
            // The reader's own messages quote the byte that they stumble over, so they are neither repeated nor chained.
            throw VaultFailure.CreateMalformed(response, request, "is not valid JSON", reader.BytesConsumed);
        }
        catch (InvalidOperationException)
        {
            throw VaultFailure.CreateMalformed(response, request, "has a string that is not valid text", reader.TokenStartIndex);
        }
    }

    public static ReadOnlySpan<byte> GetBytes(Response response)
    {
        switch (response.ContentStream)
        {
            case null:
                return default;
            case MemoryStream memory when memory.TryGetBuffer(out ArraySegment<byte> buffer):
                return buffer;
            case MemoryStream memory:
                return memory.ToArray();
            case Stream stream:
                // A transport of one's own may hand out a stream that can seek and that the pipeline has therefore not buffered.
                var copy = new MemoryStream();
                stream.CopyTo(copy);
                copy.Position = 0;
                response.ContentStream = copy;
                return copy.GetBuffer().AsSpan(0, (int)copy.Length);
        }
    }
}
