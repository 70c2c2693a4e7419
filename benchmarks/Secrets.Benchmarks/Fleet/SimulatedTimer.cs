namespace Secrets.Benchmarks.Fleet;

/// <summary>A timer that fires once per change, which is how a store uses its one timer.</summary>
internal sealed class SimulatedTimer(SimulatedClock clock, Action callback) : ITimer
{
    private int _generation;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        int generation = Interlocked.Increment(ref _generation);
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            clock.After(dueTime, () => Fire(generation));
        }

        return true;
    }

    public void Dispose() => Interlocked.Increment(ref _generation);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    private void Fire(int generation)
    {
        if (generation == Volatile.Read(ref _generation))
        {
            callback();
        }
    }
}
