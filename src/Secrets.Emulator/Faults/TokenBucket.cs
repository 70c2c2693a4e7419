namespace Secrets.Emulator.Faults;

/// <summary>A limit of so many requests in ten seconds, refilled steadily: a burst may use all of it, and what is refilled can be used at once.</summary>
internal sealed class TokenBucket(int capacity)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private double _tokens = capacity;
    private DateTimeOffset _filledOn;

    /// <summary>Takes one token; false where none is left.</summary>
    public bool TryTake(DateTimeOffset now)
    {
        lock (_gate)
        {
            if (now > _filledOn)
            {
                _tokens = Math.Min(capacity, _tokens + (capacity * ((now - _filledOn) / Window)));
            }

            // Set back, too, by a clock that went back: otherwise nothing would be refilled until it has caught up.
            _filledOn = now;
            if (_tokens < 1)
            {
                return false;
            }

            _tokens--;
            return true;
        }
    }
}
