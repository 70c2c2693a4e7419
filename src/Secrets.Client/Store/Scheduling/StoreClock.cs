namespace Secrets;

/// <summary>The store's two clocks: one that only goes forward, for ages and waits, and the time of day, for expiries.</summary>
internal sealed class StoreClock
{
    private readonly TimeProvider _timeProvider;
    private readonly long _start;

    public StoreClock(TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _start = timeProvider.GetTimestamp();
    }

    /// <summary>The time since the store was made.</summary>
    public TimeSpan Elapsed => _timeProvider.GetElapsedTime(_start);

    public DateTimeOffset UtcNow => _timeProvider.GetUtcNow();

    /// <summary>A timer that has no due time yet and doesn't carry its maker's context along.</summary>
    public ITimer CreateTimer(Action onTick)
    {
        using AsyncFlowControl? flow = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
        return _timeProvider.CreateTimer(static state => ((Action)state!)(), onTick, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
