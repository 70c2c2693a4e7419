using System.Runtime.CompilerServices;

namespace Secrets;

/// <summary>The stream of a secret's versions: the current one, then each that follows, once and in order.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class SecretWatch<T>
{
    private readonly SecretEntry _entry;
    private readonly EntryReader<T> _reader;

    public SecretWatch(SecretEntry entry, EntryReader<T> reader)
    {
        _entry = entry;
        _reader = reader;
    }

    public async IAsyncEnumerable<Secret<T>> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        SnapshotQueue queue = new();
        SecretSnapshot? known = _entry.Subscribe(queue);
        try
        {
            ConvertedSecret<T> first = await _reader.ReadAsync(RequestPriority.Reader, cancellationToken).ConfigureAwait(false);
            yield return first.Secret!;

            // Changes between the subscription and the read are in the queue, up to the one that was just given.
            SecretSnapshot last = first.Snapshot!;
            bool isBehind = known is null || !VersionOrder.IsSameContent(known, last);
            await foreach (SecretSnapshot snapshot in queue.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                bool isSame = VersionOrder.IsSameContent(snapshot, last);
                if (isBehind || isSame)
                {
                    isBehind = isBehind && !isSame;
                }
                else if (_reader.TryConvert(snapshot) is { } secret)
                {
                    last = snapshot;
                    yield return secret;
                }
            }
        }
        finally
        {
            _entry.Unsubscribe(queue);
        }
    }
}
