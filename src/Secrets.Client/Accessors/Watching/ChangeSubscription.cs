namespace Secrets;

/// <summary>Calls a listener on each change, one call after the other and away from readers; what a listener throws is logged.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class ChangeSubscription<T> : IDisposable
{
    private readonly SnapshotQueue _queue = new();
    private readonly SecretEntry _entry;
    private readonly EntryReader<T> _reader;
    private readonly Action<Secret<T>> _listener;
    private readonly StoreLog _log;
    private volatile bool _isDisposed;

    private ChangeSubscription(SecretEntry entry, EntryReader<T> reader, Action<Secret<T>> listener, StoreLog log)
    {
        _entry = entry;
        _reader = reader;
        _listener = listener;
        _log = log;
    }

    public static ChangeSubscription<T> Start(SecretEntry entry, EntryReader<T> reader, Action<Secret<T>> listener, StoreLog log)
    {
        ChangeSubscription<T> subscription = new(entry, reader, listener, log);
        SecretSnapshot? known = entry.Subscribe(subscription._queue);
        _ = subscription.PumpAsync(known);
        return subscription;
    }

    public void Dispose()
    {
        _isDisposed = true;
        _entry.Unsubscribe(_queue);
        _queue.OnCompleted();
    }

    /// <param name="last">What was known when the subscription began; null: the first load is still to come, and is no change.</param>
    private async Task PumpAsync(SecretSnapshot? last)
    {
        await foreach (SecretSnapshot snapshot in _queue.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            if (_reader.TryConvert(snapshot) is not { } secret || (last is not null && VersionOrder.IsSameContent(snapshot, last)))
            {
                continue;
            }

            bool isFirst = last is null;
            last = snapshot;
            if (!isFirst && !_isDisposed)
            {
                Notify(secret);
            }
        }
    }

    private void Notify(Secret<T> secret)
    {
        try
        {
            _listener(secret);
        }
#pragma warning disable CA1031 // A listener's failure must not keep the others, or the next change, from being told.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _log.ListenerFailed(secret.Name, exception);
        }
    }
}
