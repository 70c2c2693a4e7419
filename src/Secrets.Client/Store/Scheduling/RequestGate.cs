namespace Secrets;

/// <summary>Lets a bounded number of requests through at a time; those that a reader waits for go before background refreshes.</summary>
internal sealed class RequestGate
{
    private readonly object _gate = new();
    private readonly Queue<TaskCompletionSource> _readers = new();
    private readonly Queue<TaskCompletionSource> _background = new();
    private int _free;

    public RequestGate(int maxConcurrency) => _free = maxConcurrency;

    /// <summary>Waits for a place; whoever had one must give it back by <see cref="Leave"/>.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; no place is taken.</exception>
    public async ValueTask EnterAsync(bool isAwaited, CancellationToken cancellationToken)
    {
        TaskCompletionSource turn;
        lock (_gate)
        {
            if (_free > 0)
            {
                _free--;
                return;
            }

            turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            (isAwaited ? _readers : _background).Enqueue(turn);
        }

        using CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(
            static (state, token) => ((TaskCompletionSource)state!).TrySetCanceled(token), turn);
        await turn.Task.ConfigureAwait(false);
    }

    public void Leave()
    {
        lock (_gate)
        {
            while (_readers.TryDequeue(out TaskCompletionSource? next) || _background.TryDequeue(out next))
            {
                // One that was cancelled while it waited gives its turn to the next.
                if (next.TrySetResult())
                {
                    return;
                }
            }

            _free++;
        }
    }
}
