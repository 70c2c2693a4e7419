using System.Net;

namespace Secrets.Hosting;

/// <summary>
/// Sends a request's content and keeps a copy of what was sent, up to a limit, so that it can be sent once more. The content itself is written once
/// only: it may come from a stream or an enumeration that can't be read twice.
/// </summary>
internal sealed class ReplayableContent : HttpContent
{
    /// <summary>The largest content that is kept, in bytes.</summary>
    public const int Limit = 1024 * 1024;

    private readonly HttpContent _content;
    private bool _isStarted;
    private volatile MemoryStream? _copy;

    private ReplayableContent(HttpContent content)
    {
        _content = content;
        foreach ((string name, IEnumerable<string> values) in content.Headers)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    /// <summary>Whether the content can be sent now: it wasn't yet, or was sent completely and is kept.</summary>
    public bool CanReplay => !Volatile.Read(ref _isStarted) || _copy is not null;

    /// <summary>Wraps a content, unless there is none or it lies in memory and can be sent any number of times.</summary>
    public static ReplayableContent? For(HttpContent? content) =>
        content is null or ByteArrayContent or ReadOnlyMemoryContent ? null : new ReplayableContent(content);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (_copy is { } copy)
        {
            await stream.WriteAsync(copy.GetBuffer().AsMemory(0, (int)copy.Length), cancellationToken).ConfigureAwait(false);
            return;
        }

        Volatile.Write(ref _isStarted, true);
        CopyingStream copying = new(stream, Limit);
        await using (copying.ConfigureAwait(false))
        {
            await _content.CopyToAsync(copying, context, cancellationToken).ConfigureAwait(false);
            _copy = copying.Copy;
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        long? known = _copy?.Length ?? _content.Headers.ContentLength;
        length = known ?? 0;
        return known is not null;
    }
}
