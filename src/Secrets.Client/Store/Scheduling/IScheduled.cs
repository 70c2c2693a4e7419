namespace Secrets;

/// <summary>What the scheduler wakes.</summary>
internal interface IScheduled
{
    /// <summary>The scheduler's own note of when it will wake this; only the scheduler touches it.</summary>
    TimeSpan NextWake { get; set; }

    /// <summary>The time has come. Must not throw or block.</summary>
    void Wake();
}
