namespace Secrets.Benchmarks.Fleet;

/// <summary>A clock that jumps from one event to the next, so that hours of a fleet pass in seconds.</summary>
/// <param name="slice">Events this close to each other happen at once.</param>
internal sealed class SimulatedClock(TimeSpan slice) : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Lock _gate = new();
    private readonly PriorityQueue<Action, long> _events = new();
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public TimeSpan Now => new(Volatile.Read(ref _now));

    /// <summary>A clock for a fleet: the more replicas, the coarser, so that a large fleet is simulated in minutes.</summary>
    public static SimulatedClock ForFleet(int replicas) => new(TimeSpan.FromMilliseconds(Math.Max(5, replicas / 200)));

    public override long GetTimestamp() => Volatile.Read(ref _now);

    public override DateTimeOffset GetUtcNow() => Start + Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        SimulatedTimer timer = new(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void After(TimeSpan wait, Action action)
    {
        lock (_gate)
        {
            _events.Enqueue(action, _now + wait.Ticks);
        }
    }

    public async Task WaitAsync(TimeSpan wait)
    {
        TaskCompletionSource passed = new();
        After(wait, passed.SetResult);
        await passed.Task.ConfigureAwait(false);
    }

    /// <summary>Goes on event by event until none is left or the time has come.</summary>
    public void RunUntil(TimeSpan end, Func<bool> isDone)
    {
        while (!isDone() && TakeDue(end) is { } due)
        {
            due.ForEach(static action => action());
            ThreadPoolWork.Settle();
        }
    }

    /// <summary>Moves to the next event and takes all of the same slice.</summary>
    private List<Action>? TakeDue(TimeSpan end)
    {
        lock (_gate)
        {
            if (!_events.TryPeek(out _, out long next) || next > end.Ticks)
            {
                return null;
            }

            List<Action> due = [];
            long last = Math.Max(_now, next) + slice.Ticks;
            while (_events.TryPeek(out Action? action, out long at) && at <= last)
            {
                _events.Dequeue();
                due.Add(action);
            }

            Volatile.Write(ref _now, last);
            return due;
        }
    }
}
