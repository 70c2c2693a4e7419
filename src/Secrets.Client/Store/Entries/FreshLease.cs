namespace Secrets;

/// <summary>
/// The flag that readers look at: as long as it is fresh, a converted value may be given out without asking the entry. The entry ends it; it
/// never becomes fresh again.
/// </summary>
internal sealed class FreshLease
{
    private volatile bool _isFresh = true;

    /// <summary>A lease that was never fresh: readers ask the entry each time.</summary>
    public static FreshLease Ended { get; } = new() { _isFresh = false };

    public bool IsFresh => _isFresh;

    public void End() => _isFresh = false;
}
