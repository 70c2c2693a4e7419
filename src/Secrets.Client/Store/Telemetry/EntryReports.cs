namespace Secrets;

/// <summary>Tells logs and metrics what became of an entry, so that nothing fails silently. Called outside the entry's lock.</summary>
internal sealed class EntryReports
{
    private readonly StoreLog _log;
    private readonly StoreClock _clock;
    private readonly bool _withNames;

    public EntryReports(StoreLog log, StoreClock clock, bool withNames)
    {
        _log = log;
        _clock = clock;
        _withNames = withNames;
    }

    /// <summary>A request ended.</summary>
    /// <param name="profile">The entry's profile.</param>
    /// <param name="before">The state before it.</param>
    /// <param name="after">The state after it.</param>
    /// <param name="outcome">What it brought.</param>
    /// <param name="isWithinStartup">Whether first reads wait on while the source is asked again.</param>
    public void Finished(EntryProfile profile, EntryState before, EntryState after, FetchOutcome outcome, bool isWithinStartup)
    {
        StoreMetrics.CountRefresh(_withNames ? profile.Name : null, after.Failure, outcome.Duration);
        if (after.Failure is { } failure)
        {
            Failed(profile, after, failure, isWithinStartup);
        }
        else if (outcome.Secret is { } secret && after.ConfirmedAt == before.ConfirmedAt && ReferenceEquals(after.Snapshot, before.Snapshot))
        {
            _log.OlderVersionIgnored(profile.Name, secret.Properties.Version);
        }
        else if (before.Snapshot is not null && VersionOrder.IsSameContent(before.Snapshot, after.Snapshot!))
        {
            _log.Confirmed(profile.Name, after.Snapshot!.Version);
        }
        else
        {
            _log.Changed(profile.Name, after.Snapshot!.Version);
        }
    }

    /// <summary>Time passed.</summary>
    public void Woken(EntryProfile profile, EntryState before, EntryState after)
    {
        // Without a failure nobody asked for so long that the value became too old: the next read asks.
        if (before.Answers(profile.IsRequired) && !after.Answers(profile.IsRequired) && after.Failure is { } failure)
        {
            _log.Lost(profile.Name, failure.Reason);
        }
    }

    private void Failed(EntryProfile profile, EntryState after, SecretFailure failure, bool isWithinStartup)
    {
        if (after.Answers(profile.IsRequired))
        {
            _log.RefreshFailed(profile.Name, failure.Reason, after.KeepUntil - _clock.Elapsed, failure.Exception);
        }
        else if (isWithinStartup)
        {
            _log.TryingAgain(profile.Name, failure.Reason, after.AskAt - _clock.Elapsed, failure.Exception);
        }
        else
        {
            _log.Unavailable(profile.Name, failure.Reason, failure.Exception);
        }
    }
}
