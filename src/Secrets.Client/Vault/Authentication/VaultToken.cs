using Azure.Core;

namespace Secrets.Authentication;

/// <summary>A token in use, ready to be sent.</summary>
internal sealed class VaultToken
{
    private static readonly TimeSpan RefreshBeforeExpiry = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RefreshRetryDelay = TimeSpan.FromSeconds(30);

    private readonly VaultChallenge _challenge;
    private long _refreshOnTicks;

    public VaultToken(AccessToken token, VaultChallenge challenge)
    {
        _challenge = challenge;
        Header = "Bearer " + token.Token;
        ExpiresOn = token.ExpiresOn;
        DateTimeOffset latestRefresh = token.ExpiresOn > DateTimeOffset.MinValue + RefreshBeforeExpiry ? token.ExpiresOn - RefreshBeforeExpiry : token.ExpiresOn;
        _refreshOnTicks = (token.RefreshOn ?? latestRefresh).UtcTicks;
    }

    /// <summary>The value of the Authorization header.</summary>
    public string Header { get; }

    public DateTimeOffset ExpiresOn { get; }

    public bool IsFor(VaultChallenge challenge) => _challenge.Matches(challenge);

    /// <summary>True for one caller when it is time for a new token; for the next one only after a delay, in case that one fails.</summary>
    public bool TryBeginRefresh(DateTimeOffset now)
    {
        long due = Volatile.Read(ref _refreshOnTicks);
        return now.UtcTicks >= due
            && Interlocked.CompareExchange(ref _refreshOnTicks, (now + RefreshRetryDelay).UtcTicks, due) == due;
    }
}
