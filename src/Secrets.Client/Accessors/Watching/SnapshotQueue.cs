using System.Threading.Channels;

namespace Secrets;

/// <summary>
/// Keeps an entry's changes in order for one observer, so that a slow one neither misses a change nor holds up the entry. Rotations are rare:
/// the queue has no bound.
/// </summary>
internal sealed class SnapshotQueue : ISnapshotObserver
{
    private readonly Channel<SecretSnapshot> _channel = Channel.CreateUnbounded<SecretSnapshot>(new UnboundedChannelOptions { SingleReader = true });

    public void OnSnapshot(SecretSnapshot snapshot) => _channel.Writer.TryWrite(snapshot);

    public void OnCompleted() => _channel.Writer.TryComplete();

    /// <summary>The changes, until <see cref="OnCompleted"/>.</summary>
    public IAsyncEnumerable<SecretSnapshot> ReadAllAsync(CancellationToken cancellationToken) => _channel.Reader.ReadAllAsync(cancellationToken);
}
