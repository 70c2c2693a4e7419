namespace Secrets;

/// <summary>
/// The time in which the first read of a secret tries again after failures. What counts is the time in which the vault could have answered: a
/// throttled read is given up only when the vault has answered no request of the store for long, and throttling doesn't shorten the time for other
/// failures. Not thread-safe: the entry's lock guards it.
/// </summary>
internal sealed class StartupWindow
{
    private readonly TimeSpan _timeout;
    private TimeSpan? _openedAt;
    private TimeSpan _throttledAt;
    private bool _isClosed;

    public StartupWindow(TimeSpan timeout) => _timeout = timeout;

    /// <summary>Whether a first request failed and another is to follow.</summary>
    public bool IsOpen => _openedAt is not null && !_isClosed;

    public void Close() => _isClosed = true;

    /// <summary>When to try again after a failure, or null when the first reads should fail.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="backOff">The wait that the back-off asks for.</param>
    /// <param name="sentAt">When the failed request went.</param>
    /// <param name="lastAnswerAt">When the source last answered the store otherwise than by throttling, or null.</param>
    /// <param name="now">The time.</param>
    public TimeSpan? NextAttempt(SecretFailure failure, TimeSpan backOff, TimeSpan sentAt, TimeSpan? lastAnswerAt, TimeSpan now)
    {
        if (_isClosed)
        {
            return null;
        }

        _openedAt ??= sentAt;
        bool throttled = failure.Reason == SecretUnavailableReason.Throttled;
        TimeSpan since = throttled ? lastAnswerAt ?? default : _throttledAt;
        _throttledAt = throttled ? now : _throttledAt;
        TimeSpan elapsed = now - Durations.Max(_openedAt.Value, since);
        return RetryPolicy.WaitAtStartup(failure, backOff, elapsed, _timeout) is { } wait ? now + wait : null;
    }
}
