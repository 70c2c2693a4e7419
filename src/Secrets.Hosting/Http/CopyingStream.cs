namespace Secrets.Hosting;

/// <summary>Hands what is written on to another stream, which it doesn't own, and keeps a copy as long as that is within a limit.</summary>
internal sealed class CopyingStream : Stream
{
    private readonly Stream _target;
    private readonly int _limit;

    public CopyingStream(Stream target, int limit)
    {
        _target = target;
        _limit = limit;
    }

    /// <summary>What was written, or null when it was more than the limit.</summary>
    public MemoryStream? Copy { get; private set; } = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Keep(buffer);
        _target.Write(buffer);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Keep(buffer.Span);
        return _target.WriteAsync(buffer, cancellationToken);
    }

    public override void Flush() => _target.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => _target.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        if (Copy is not { } copy)
        {
            return;
        }

        if (copy.Length + bytes.Length > _limit)
        {
            Copy = null;
        }
        else
        {
            copy.Write(bytes);
        }
    }
}
