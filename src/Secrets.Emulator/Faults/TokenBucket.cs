namespace Secrets.Emulator.Faults;

/// <summary>A limit of so many requests per window, refilled steadily: a burst may use the whole window, and what is refilled can be used at once.</summary>
internal sealed class TokenBucket(int capacity, TimeSpan window, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private double _tokens = capacity;
    private DateTimeOffset _filledOn = clock.GetUtcNow();

    /// <summary>Takes one token; false where none is left.</summary>
    public bool TryTake()
    {
        DateTimeOffset now = clock.GetUtcNow();
        lock (_gate)
        {
            if (now > _filledOn)
            {
                _tokens = Math.Min(capacity, _tokens + (capacity * ((now - _filledOn) / window)));
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
