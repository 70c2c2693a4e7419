using System.Text.Json.Serialization;

namespace Secrets.Emulator.Admin;

/// <summary>A fault as the admin endpoint takes it.</summary>
internal sealed record FaultRequest
{
    public required string Kind { get; init; }

    public int? Times { get; init; }

    public string? Method { get; init; }

    public string? SecretName { get; init; }

    public string? Identity { get; init; }

    /// <summary>For <c>limit</c>: requests in ten seconds.</summary>
    public int? Requests { get; init; }

    /// <summary>For <c>fail</c>.</summary>
    public int? Status { get; init; }

    /// <summary>For <c>fail</c> and <c>throttle</c>.</summary>
    public double? RetryAfterSeconds { get; init; }

    /// <summary>For <c>delay</c>: the time, or the median where <see cref="Percentile99Milliseconds"/> is given.</summary>
    public double? Milliseconds { get; init; }

    public double? Percentile99Milliseconds { get; init; }

    /// <summary>For <c>requireClaims</c>.</summary>
    public string? Claims { get; init; }

    /// <summary>For <c>challengeFor</c>.</summary>
    public string? Resource { get; init; }

    [JsonIgnore]
    public FaultScope Scope => new() { Times = Times, Method = Method, SecretName = SecretName, Identity = Identity };

    /// <summary>Puts the fault in force.</summary>
    /// <exception cref="ArgumentException">The kind is unknown, or a member it needs is missing or out of range.</exception>
    public VaultFault AddTo(VaultFaults faults) => Kind switch
    {
        "drop" => faults.DropConnections(Scope),
        "truncate" => faults.TruncateResponses(Scope),
        "throttle" => faults.Throttle(Scope, RetryAfter),
        "limit" => faults.LimitRequests(Requests ?? throw new ArgumentException("A limit needs the member requests."), Scope),
        "fail" => faults.Fail(Scope, Status ?? 503, RetryAfter),
        "delay" => faults.Delay(Latency, Scope),
        "deny" => faults.Deny(Scope),
        "expireTokens" => faults.ExpireTokens(Scope),
        "requireClaims" => faults.RequireClaims(Claims ?? "", Scope),
        "challengeFor" => faults.ChallengeFor(Resource ?? "", Scope),
        "emptyPages" => faults.EmptyPages(Scope),
        _ => throw new ArgumentException(
            "The kind is one of drop, truncate, throttle, limit, fail, delay, deny, expireTokens, requireClaims, challengeFor, emptyPages."),
    };

    private TimeSpan? RetryAfter => RetryAfterSeconds is double seconds ? TimeSpan.FromSeconds(seconds) : null;

    private VaultLatency Latency
    {
        get
        {
            TimeSpan median = TimeSpan.FromMilliseconds(Milliseconds ?? throw new ArgumentException("A delay needs the member milliseconds."));
            return Percentile99Milliseconds is double percentile ? VaultLatency.LongTailed(median, TimeSpan.FromMilliseconds(percentile)) : VaultLatency.Fixed(median);
        }
    }
}
