namespace Secrets;

/// <summary>What an entry knows. Immutable: readers look at it without a lock. Times are on the store's clock.</summary>
internal sealed record EntryState
{
    /// <summary>Nothing asked yet.</summary>
    public static EntryState Empty { get; } = new();

    /// <summary>What reads give, or null when there is nothing to give.</summary>
    public SecretSnapshot? Snapshot { get; init; }

    /// <summary>Fresh while readers may use the snapshot without looking here.</summary>
    public FreshLease Lease { get; init; } = FreshLease.Ended;

    /// <summary>When the source last confirmed the snapshot.</summary>
    public TimeSpan ConfirmedAt { get; init; }

    /// <summary>When the source last gave an answer, or null.</summary>
    public DateTimeOffset? LastRefresh { get; init; }

    /// <summary>Whether the next read may ask the source. The scheduler sets it when <see cref="AskAt"/> has come.</summary>
    public bool MayAsk { get; init; } = true;

    /// <summary>When the source may be asked again.</summary>
    public TimeSpan AskAt { get; init; } = TimeSpan.MaxValue;

    /// <summary>When the snapshot is given up unless it is confirmed before.</summary>
    public TimeSpan KeepUntil { get; init; } = TimeSpan.MaxValue;

    /// <summary>The last failure since the last success.</summary>
    public SecretFailure? Failure { get; init; }

    /// <summary>How many requests failed in a row.</summary>
    public int Failures { get; init; }

    /// <summary>When the first definitive failure since the last success came.</summary>
    public TimeSpan? FirstDefinitiveAt { get; init; }

    /// <summary>Whether a read has something to give: a value or, where the secret is optional, its absence.</summary>
    public bool Answers(bool isRequired) => Snapshot is { } snapshot && (snapshot.Exists || !isRequired);
}
