using System.Buffers;
using System.Text.Json;

namespace Secrets.Protocol;

/// <summary>A writer and its buffer, kept per thread: writing needs far more room than the text that results. The buffer is wiped after each use.</summary>
internal sealed class JsonScratch
{
    [ThreadStatic]
    private static JsonScratch? ForThread;

    private readonly ArrayBufferWriter<byte> _buffer = new();

    private JsonScratch() => Writer = new Utf8JsonWriter(_buffer);

    public static JsonScratch ForThisThread => ForThread ??= new JsonScratch();

    public Utf8JsonWriter Writer { get; }

    public byte[] CopyWritten()
    {
        Writer.Flush();
        return _buffer.WrittenSpan.ToArray();
    }

    public void Clear()
    {
        Writer.Reset();
        _buffer.Clear();
    }
}
