namespace Secrets;

/// <summary>
/// Lets a bounded number of requests through at a time and, while the vault throttles, no faster than <see cref="RequestPace"/> permits. Those that
/// a reader waits for go first.
/// </summary>
internal sealed class RequestGate : IScheduled
{
    private static readonly RequestPriority[] Order = [RequestPriority.Reader, RequestPriority.Prefetch, RequestPriority.Background];

    private readonly object _gate = new();
    private readonly Queue<RequestTurn>[] _lines = [new(), new(), new()];
    private readonly RequestPace _pace;
    private readonly RefreshScheduler _scheduler;
    private readonly StoreClock _clock;
    private TimeSpan? _lastAnswerAt;
    private int _free;

    public RequestGate(int maxConcurrency, RequestPace pace, RefreshScheduler scheduler, StoreClock clock)
    {
        _free = maxConcurrency;
        _pace = pace;
        _scheduler = scheduler;
        _clock = clock;
    }

    /// <summary>When the source last answered a request otherwise than by throttling, on the store's clock; null before the first time.</summary>
    public TimeSpan? LastAnswerAt
    {
        get
        {
            lock (_gate)
            {
                return _lastAnswerAt;
            }
        }
    }

    TimeSpan IScheduled.NextWake { get; set; } = TimeSpan.MaxValue;

    /// <summary>Waits for a place; whoever had one must give it back by <see cref="Leave"/>.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; no place is taken.</exception>
    public async ValueTask EnterAsync(RequestTurn turn, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            turn.IsWaiting = true;
            LineOf(turn).Enqueue(turn);
            LetThrough();
        }

        using CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(
            static (state, token) => ((RequestTurn)state!).Cancel(token), turn);
        await turn.Come.ConfigureAwait(false);
    }

    /// <summary>Moves a request forward: somebody began to wait for it.</summary>
    public void Promote(RequestTurn turn, RequestPriority priority)
    {
        lock (_gate)
        {
            if (priority <= turn.Priority)
            {
                return;
            }

            turn.Priority = priority;
            if (turn.IsWaiting)
            {
                // Its old place is passed over.
                LineOf(turn).Enqueue(turn);
            }
        }
    }

    public void Leave()
    {
        lock (_gate)
        {
            _free++;
            LetThrough();
        }
    }

    /// <summary>The source answered: the secret, or why there is none.</summary>
    public void Answered(TimeSpan at)
    {
        lock (_gate)
        {
            _lastAnswerAt = at;
            _pace.Answered(at);
        }
    }

    /// <summary>The source throttled a request.</summary>
    /// <returns>Whether the store slows down for it.</returns>
    public bool Throttled(TimeSpan sentAt, TimeSpan? retryAfter, TimeSpan at)
    {
        lock (_gate)
        {
            return _pace.Throttled(sentAt, retryAfter, at);
        }
    }

    void IScheduled.Wake()
    {
        lock (_gate)
        {
            LetThrough();
        }
    }

    private Queue<RequestTurn> LineOf(RequestTurn turn) => _lines[(int)turn.Priority];

    private void LetThrough()
    {
        while (_free > 0 && Array.Exists(_lines, static line => line.Count > 0))
        {
            TimeSpan now = _pace.IsSlowed ? _clock.Elapsed : default;
            if (_pace.IsSlowed && _pace.OpensAt > now)
            {
                _scheduler.Schedule(this, _pace.OpensAt);
                return;
            }

            if (TryLetOneThrough())
            {
                _pace.Sent(now);
            }
        }
    }

    /// <summary>Lets the first in line go; those that were cancelled or moved forward are passed over.</summary>
    private bool TryLetOneThrough()
    {
        foreach (RequestPriority priority in Order)
        {
            while (_lines[(int)priority].TryDequeue(out RequestTurn? turn))
            {
                if (turn.Priority != priority)
                {
                    continue;
                }

                turn.IsWaiting = false;
                if (turn.TryLetGo())
                {
                    _free--;
                    return true;
                }
            }
        }

        return false;
    }
}
