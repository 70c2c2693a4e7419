namespace Secrets;

/// <summary>
/// How fast a store may ask a vault that throttles. The first throttled answer pauses all requests and slows them to two a second; each further one
/// halves the rate, and it doubles again in ten seconds, which is the time over which a vault counts. All stores that share a vault so come to share
/// its limit without knowing of each other. Not thread-safe: the gate's lock guards it.
/// </summary>
internal sealed class RequestPace
{
    /// <summary>Requests in a second after the first throttled answer.</summary>
    private const double FirstRate = 2;

    /// <summary>One request in fifty seconds: the least, so that the end of the throttling is noticed.</summary>
    private const double LowestRate = 0.02;

    /// <summary>A store that got this far is no longer slowed.</summary>
    private const double FreeRate = 10;

    private const double GainPerAnswer = 1.1;
    private const double LossPerThrottling = 0.5;
    private const double DoublingSeconds = 10;

    private readonly Func<double> _random;
    private double? _rate;
    private TimeSpan _ratedAt;
    private TimeSpan _slowedAt;

    public RequestPace(Func<double> random) => _random = random;

    /// <summary>Whether requests are held back.</summary>
    public bool IsSlowed => _rate is not null;

    /// <summary>When the next request may go, while <see cref="IsSlowed"/>.</summary>
    public TimeSpan OpensAt { get; private set; }

    /// <summary>A request went.</summary>
    public void Sent(TimeSpan now)
    {
        if (!IsFreed(now))
        {
            OpensAt = Durations.Add(now, JitteredInterval());
        }
    }

    /// <summary>The vault answered otherwise than by throttling.</summary>
    public void Answered(TimeSpan now)
    {
        if (!IsFreed(now))
        {
            _rate *= GainPerAnswer;
        }
    }

    /// <summary>The vault throttled a request that went at a time.</summary>
    /// <returns>Whether the rate changed: what went before it last changed says nothing about the new one.</returns>
    public bool Throttled(TimeSpan sentAt, TimeSpan? retryAfter, TimeSpan now)
    {
        bool isNews = _rate is null || sentAt > _slowedAt;
        if (isNews)
        {
            _rate = IsFreed(now) ? FirstRate : Math.Max(_rate!.Value * LossPerThrottling, LowestRate);
            _ratedAt = _slowedAt = now;
            OpensAt = Durations.Max(OpensAt, Durations.Add(now, JitteredInterval()));
        }

        if (retryAfter is { } asked)
        {
            OpensAt = Durations.Max(OpensAt, Durations.Add(now, Durations.Scale(asked, 1 + (0.25 * _random()))));
        }

        return isNews;
    }

    /// <summary>Raises the rate by the time that passed, up to where the requests are free.</summary>
    private bool IsFreed(TimeSpan now)
    {
        if (_rate is { } rate)
        {
            double raised = rate * Math.Pow(2, (now - _ratedAt).TotalSeconds / DoublingSeconds);
            _rate = raised < FreeRate ? raised : null;
            _ratedAt = now;
        }

        return _rate is null;
    }

    private TimeSpan JitteredInterval() => TimeSpan.FromSeconds((0.5 + _random()) / _rate!.Value);
}
