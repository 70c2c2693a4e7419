namespace Secrets.Emulator;

/// <summary>Which requests a fault hits, and how many. Without one, a fault hits every request until it is taken away.</summary>
public sealed record FaultScope
{
    /// <summary>How many requests it hits before it is spent; null is no limit.</summary>
    public int? Times { get; init; }

    /// <summary>Only requests with this HTTP method.</summary>
    public string? Method { get; init; }

    /// <summary>Only requests for this secret, deleted or not.</summary>
    public string? SecretName { get; init; }

    /// <summary>Only requests with a valid token of this identity.</summary>
    public string? Identity { get; init; }

    /// <summary>A fault for the next <paramref name="times"/> requests.</summary>
    public static implicit operator FaultScope(int times) => ForNext(times);

    /// <summary>A fault for the next <paramref name="times"/> requests.</summary>
    public static FaultScope ForNext(int times) => new() { Times = times };
}
