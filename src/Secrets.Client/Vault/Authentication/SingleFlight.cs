namespace Secrets.Authentication;

/// <summary>
/// Lets one caller do what several need at the same time. Its failure is theirs as well, since they would only repeat it; when it gives up by
/// its own cancellation, another takes over.
/// </summary>
internal sealed class SingleFlight<T>
{
    private readonly object _gate = new();
    private TaskCompletionSource<T>? _current;

    /// <summary>Joins the work under way, or begins it.</summary>
    /// <param name="work">The result of the one who leads.</param>
    /// <returns>Whether the caller leads, and must then land <paramref name="work"/> in every case.</returns>
    public bool TryLead(out TaskCompletionSource<T> work)
    {
        lock (_gate)
        {
            bool leads = _current is null;
            work = _current ??= new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
            return leads;
        }
    }

    public void Land(TaskCompletionSource<T> work, T result)
    {
        Clear();
        work.SetResult(result);
    }

    public void Land(TaskCompletionSource<T> work, Exception failure, CancellationToken cancellationToken)
    {
        Clear();
        if (failure is OperationCanceledException && cancellationToken.IsCancellationRequested)
        {
            work.SetCanceled(CancellationToken.None);
            return;
        }

        work.SetException(failure);

        // Nobody may be waiting; the leader throws the exception itself.
        _ = work.Task.Exception;
    }

    /// <summary>Waits for the leader.</summary>
    /// <returns>Its result; false in <c>Landed</c> when it gave up and the caller should try to lead.</returns>
    public static async ValueTask<(bool Landed, T? Result)> WaitAsync(Task<T> work, bool async, CancellationToken cancellationToken)
    {
        try
        {
            if (async)
            {
                return (true, await work.WaitAsync(cancellationToken).ConfigureAwait(false));
            }

            Task.WaitAny([work], cancellationToken);
#pragma warning disable CA1849 // The work is done here, and the caller is synchronous.
            return (true, work.GetAwaiter().GetResult());
#pragma warning restore CA1849
        }
        catch (OperationCanceledException) when (work.IsCanceled && !cancellationToken.IsCancellationRequested)
        {
            return (false, default);
        }
    }

    private void Clear()
    {
        lock (_gate)
        {
            _current = null;
        }
    }
}
