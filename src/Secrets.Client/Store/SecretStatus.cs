namespace Secrets;

/// <summary>How an accessor stands at one moment. Holds no value.</summary>
public sealed class SecretStatus
{
    /// <summary>Whether a read would give a value, or a known absence, without waiting for the vault.</summary>
    public bool HasValue { get; init; }

    /// <summary>How long ago the vault last confirmed what the accessor holds. Null before the first answer and once the value is given up.</summary>
    public TimeSpan? Age { get; init; }

    /// <summary>Whether what the accessor holds is older than its refresh time. Reads still give it. Never true of a pinned version.</summary>
    public bool IsStale { get; init; }

    /// <summary>The version that reads give. Null without a value, and for sources without versions.</summary>
    public string? Version { get; init; }

    /// <summary>When the secret expires by its attributes. Null without an expiry.</summary>
    public DateTimeOffset? ExpiresOn { get; init; }

    /// <summary>The last failure since the last success. Null while refreshes succeed.</summary>
    public SecretUnavailableException? LastError { get; init; }

    /// <summary>When the vault last answered with the secret or its absence. Null before the first answer.</summary>
    public DateTimeOffset? LastRefresh { get; init; }
}
