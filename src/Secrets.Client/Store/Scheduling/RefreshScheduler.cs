namespace Secrets;

/// <summary>The store's one scheduler: wakes each entry at the time it asked for, by a single timer.</summary>
internal sealed class RefreshScheduler : IAsyncDisposable
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(40);
    private static readonly TimeSpan ShortestTimer = TimeSpan.FromMilliseconds(1);

    private readonly object _gate = new();
    private readonly PriorityQueue<ScheduledWake, TimeSpan> _queue = new();
    private readonly StoreClock _clock;
    private readonly ITimer _timer;
    private TimeSpan _armedFor = TimeSpan.MaxValue;
    private bool _isDisposed;

    public RefreshScheduler(StoreClock clock)
    {
        _clock = clock;
        _timer = clock.CreateTimer(Tick);
    }

    /// <summary>Wakes the entry at a time; what it asked for before is void. <see cref="TimeSpan.MaxValue"/>: not at all.</summary>
    public void Schedule(IScheduled entry, TimeSpan at)
    {
        lock (_gate)
        {
            if (_isDisposed || entry.NextWake == at)
            {
                return;
            }

            entry.NextWake = at;
            if (at == TimeSpan.MaxValue)
            {
                return;
            }

            _queue.Enqueue(new ScheduledWake(entry, at), at);
            Arm();
        }
    }

    public ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _queue.Clear();
        }

        return _timer.DisposeAsync();
    }

    private void Tick()
    {
        foreach (IScheduled entry in TakeDue())
        {
            entry.Wake();
        }
    }

    private List<IScheduled> TakeDue()
    {
        List<IScheduled> due = [];
        lock (_gate)
        {
            _armedFor = TimeSpan.MaxValue;
            TimeSpan now = _clock.Elapsed;
            while (_queue.TryPeek(out ScheduledWake wake, out TimeSpan at) && at <= now)
            {
                _queue.Dequeue();
                if (wake.IsCurrent)
                {
                    wake.Entry.NextWake = TimeSpan.MaxValue;
                    due.Add(wake.Entry);
                }
            }

            Arm();
        }

        return due;
    }

    private void Arm()
    {
        // Wakes that an entry has replaced would only make the timer fire for nothing.
        while (_queue.TryPeek(out ScheduledWake wake, out _) && !wake.IsCurrent)
        {
            _queue.Dequeue();
        }

        if (_isDisposed || !_queue.TryPeek(out _, out TimeSpan at) || at == _armedFor)
        {
            return;
        }

        _armedFor = at;
        _timer.Change(Durations.Min(Durations.Max(at - _clock.Elapsed, ShortestTimer), LongestTimer), Timeout.InfiniteTimeSpan);
    }
}
