namespace Secrets;

/// <summary>When the vault is asked again after a failure: exponential back-off with jitter, never before the vault's Retry-After.</summary>
internal static class RetryPolicy
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait while nobody suffers, since the old value serves.</summary>
    private static readonly TimeSpan LongestWaitWithValue = TimeSpan.FromMinutes(10);

    /// <summary>The longest wait while reads fail.</summary>
    private static readonly TimeSpan LongestWaitWithoutValue = TimeSpan.FromSeconds(30);

    /// <summary>How many times longer a first read waits for a vault that answers nothing but throttling: it is there and says so.</summary>
    private const int ThrottledPatience = 20;

    /// <summary>How long to wait before the next request.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="failures">How many requests failed in a row, this one included.</param>
    /// <param name="hasValue">Whether reads still give a value.</param>
    /// <param name="refreshAfter">How long a value counts as fresh; no wait with a value is longer.</param>
    /// <param name="random">A number from 0 up to 1.</param>
    public static TimeSpan WaitAfterFailure(SecretFailure failure, int failures, bool hasValue, TimeSpan refreshAfter, double random)
    {
        // A throttled first read goes back into the line at once: the store's pace says when its turn comes.
        int doublings = hasValue || failure.Reason != SecretUnavailableReason.Throttled ? Math.Min(failures, 32) - 1 : 0;
        TimeSpan longest = hasValue ? Durations.Min(LongestWaitWithValue, refreshAfter) : LongestWaitWithoutValue;
        TimeSpan wait = Durations.Min(Durations.Scale(FirstWait, Math.Pow(2, doublings)), longest);
        TimeSpan jittered = Durations.Scale(wait, 0.75 + (0.5 * random));
        return failure.RetryAfter is { } asked ? Durations.Max(jittered, Durations.Scale(asked, 1 + (0.25 * random))) : jittered;
    }

    /// <summary>
    /// The wait before a first read tries again, or null when it should fail: the time is up, or the vault asked for a longer wait than is left.
    /// </summary>
    /// <param name="failure">The failure.</param>
    /// <param name="wait">The wait that the back-off asks for.</param>
    /// <param name="elapsed">How long the first read has been trying, as far as it counts for this failure.</param>
    /// <param name="startupTimeout">How long it may try.</param>
    public static TimeSpan? WaitAtStartup(SecretFailure failure, TimeSpan wait, TimeSpan elapsed, TimeSpan startupTimeout)
    {
        bool throttled = failure.Reason == SecretUnavailableReason.Throttled;
        TimeSpan left = (throttled ? Durations.Scale(startupTimeout, ThrottledPatience) : startupTimeout) - elapsed;
        if (left <= TimeSpan.Zero || failure.RetryAfter > left)
        {
            return null;
        }

        return Durations.Min(wait, left);
    }
}
