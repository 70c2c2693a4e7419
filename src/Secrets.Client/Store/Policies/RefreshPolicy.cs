namespace Secrets;

/// <summary>When a value that the vault confirmed is asked for again.</summary>
internal static class RefreshPolicy
{
    private const double Jitter = 0.1;

    /// <summary>The shortest wait before and after an expiry, so that a secret that nobody renews is asked for at a bounded rate.</summary>
    private static readonly TimeSpan ExpiryFloor = TimeSpan.FromSeconds(30);

    /// <summary>The wait for a value that a reader could not convert: somebody is likely to correct it.</summary>
    private static readonly TimeSpan UnfitWait = TimeSpan.FromMinutes(1);

    /// <summary>How long to wait before the next request.</summary>
    /// <param name="snapshot">What the vault said.</param>
    /// <param name="refreshAfter">How long a value counts as fresh.</param>
    /// <param name="utcNow">The time.</param>
    /// <param name="random">A number from 0 up to 1.</param>
    public static TimeSpan WaitAfterSuccess(SecretSnapshot snapshot, TimeSpan refreshAfter, DateTimeOffset utcNow, double random)
    {
        TimeSpan wait = snapshot.IsUnfit ? Durations.Min(refreshAfter, UnfitWait) : refreshAfter;
        wait = Durations.Scale(wait, 1 - Jitter + (2 * Jitter * random));
        return snapshot.ExpiresOn is { } expiresOn ? Durations.Min(wait, WaitForExpiry(expiresOn - utcNow, refreshAfter, random)) : wait;
    }

    /// <summary>How long to wait before a value that a reader could not convert is asked for again.</summary>
    public static TimeSpan WaitWhenUnfit(TimeSpan refreshAfter, double random) =>
        Durations.Scale(Durations.Min(refreshAfter, UnfitWait), 1 - (Jitter * random));

    /// <summary>
    /// Most of the way to the expiry, since renewals come before it; after it, as long again as it lies back, so that the requests grow rare.
    /// </summary>
    private static TimeSpan WaitForExpiry(TimeSpan remaining, TimeSpan refreshAfter, double random)
    {
        TimeSpan distance = Durations.Scale(remaining.Duration(), 0.75 + (0.15 * random));
        return Durations.Max(distance, Durations.Min(refreshAfter, ExpiryFloor));
    }
}
