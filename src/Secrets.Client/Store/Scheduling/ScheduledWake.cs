namespace Secrets;

/// <summary>One place in the scheduler's queue.</summary>
internal readonly record struct ScheduledWake(IScheduled Entry, TimeSpan At)
{
    /// <summary>Whether the entry still wants to be woken then.</summary>
    public bool IsCurrent => Entry.NextWake == At;
}
