using Secrets.Emulator.Vault;

namespace Secrets.Emulator.Faults;

/// <summary>What a fault does to a request it hits.</summary>
internal abstract record FaultKind
{
    private FaultKind()
    {
    }

    /// <summary>The connection ends without an answer.</summary>
    public sealed record Drop : FaultKind;

    /// <summary>The answer begins and the connection ends in the middle of it.</summary>
    public sealed record Truncate : FaultKind;

    /// <summary>The request waits first.</summary>
    public sealed record Delay(VaultLatency Latency) : FaultKind;

    /// <summary>The request is answered with an error before anything else is looked at.</summary>
    public sealed record Fail(VaultException Error, TimeSpan? RetryAfter) : FaultKind;

    /// <summary>Requests for which the bucket has no token left are throttled.</summary>
    public sealed record Limit(TokenBucket Bucket) : FaultKind;

    /// <summary>The identity is treated as if it had no rights.</summary>
    public sealed record Deny : FaultKind;

    /// <summary>The token is treated as expired.</summary>
    public sealed record ExpireToken : FaultKind;

    /// <summary>A token is refused unless it answers this claims challenge.</summary>
    public sealed record RequireClaims(string Claims) : FaultKind;

    /// <summary>The challenge names another resource.</summary>
    public sealed record ForeignChallenge(string Resource) : FaultKind;

    /// <summary>A list answers with an empty page whose next link goes on where the page would have begun.</summary>
    public sealed record EmptyPage : FaultKind;
}
