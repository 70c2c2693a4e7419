namespace Secrets;

/// <summary>How an entry's state changes. Pure: the time, the settings and chance come from outside.</summary>
internal sealed class EntryTransitions
{
    private readonly StoreSettings _settings;
    private readonly StoreClock _clock;
    private readonly Func<double> _random;

    public EntryTransitions(StoreSettings settings, StoreClock clock, Func<double> random)
    {
        _settings = settings;
        _clock = clock;
        _random = random;
    }

    /// <summary>The source answered, or failed to.</summary>
    public EntryState Apply(EntryState state, FetchOutcome outcome, EntryProfile profile)
    {
        if (outcome.Failure is { } failure)
        {
            return Fail(state, failure, profile);
        }

        if (outcome.Secret is { } secret)
        {
            return Succeed(state, SecretSnapshot.Of(secret, _clock.Elapsed), profile);
        }

        if (state.Snapshot is { Exists: true })
        {
            return Fail(state, SecretFailure.Missing, profile);
        }

        return profile.IsRequired
            ? Fail(KnownAbsent(state), SecretFailure.Missing, profile)
            : Succeed(state, SecretSnapshot.Absent(_clock.Elapsed), profile);
    }

    /// <summary>The time came: the snapshot has to go, or the source may be asked again.</summary>
    public EntryState Tick(EntryState state, bool isAsking)
    {
        TimeSpan now = _clock.Elapsed;
        if (state.Snapshot is not null && state.KeepUntil <= now)
        {
            state = GiveUp(state);
        }

        return !state.MayAsk && !isAsking && state.AskAt <= now ? state with { MayAsk = true, Lease = FreshLease.Ended } : state;
    }

    /// <summary>A reader could not convert the snapshot: ask earlier, without taking it from the other readers.</summary>
    public EntryState AskEarlier(EntryState state, EntryProfile profile)
    {
        TimeSpan askAt = Durations.Add(_clock.Elapsed, RefreshPolicy.WaitWhenUnfit(profile.RefreshAfter, _random()));
        return state with { AskAt = Durations.Min(state.AskAt, askAt) };
    }

    private EntryState Succeed(EntryState state, SecretSnapshot answer, EntryProfile profile)
    {
        TimeSpan now = _clock.Elapsed;
        DateTimeOffset utcNow = _clock.UtcNow;
        bool outdated = state.Snapshot is { Exists: true } held && answer.Exists && VersionOrder.IsOlder(answer, held);
        SecretSnapshot snapshot = outdated ? state.Snapshot! : Merge(answer, state.Snapshot);
        bool forever = profile.Version is not null && snapshot.Exists;
        TimeSpan wait = RefreshPolicy.WaitAfterSuccess(snapshot, profile.RefreshAfter, utcNow, _random());

        // An outdated answer confirms nothing: should the source stay with it, the snapshot is given up in the end and the answer taken.
        TimeSpan confirmedAt = outdated ? state.ConfirmedAt : now;
        return new EntryState
        {
            Snapshot = snapshot,
            Lease = new FreshLease(),
            ConfirmedAt = confirmedAt,
            LastRefresh = utcNow,
            MayAsk = false,
            AskAt = forever ? TimeSpan.MaxValue : Durations.Add(now, wait),
            KeepUntil = forever ? TimeSpan.MaxValue : Durations.Add(confirmedAt, ExpireAfter(profile)),
        };
    }

    private EntryState Fail(EntryState state, SecretFailure failure, EntryProfile profile)
    {
        TimeSpan now = _clock.Elapsed;
        int failures = state.Failures + 1;
        bool hasValue = state.Answers(profile.IsRequired);
        TimeSpan? firstDefinitiveAt = failure.IsTransient ? state.FirstDefinitiveAt : state.FirstDefinitiveAt ?? now;
        TimeSpan wait = RetryPolicy.WaitAfterFailure(failure, failures, hasValue, profile.RefreshAfter, _random());
        EntryState failed = state with
        {
            Lease = FreshLease.Ended,
            MayAsk = false,
            AskAt = Durations.Add(now, wait),
            KeepUntil = KeepUntil(state, firstDefinitiveAt, profile),
            Failure = failure,
            Failures = failures,
            FirstDefinitiveAt = firstDefinitiveAt,
        };
        return failed.Snapshot is not null && failed.KeepUntil <= now ? GiveUp(failed) : failed;
    }

    private EntryState GiveUp(EntryState state)
    {
        EntryState lost = state with
        {
            Snapshot = null,
            Lease = FreshLease.Ended,
            KeepUntil = TimeSpan.MaxValue,
            MayAsk = state.MayAsk || state.Failure is null,
        };

        // What the vault says is gone is absent for those who can do without it.
        return state.Failure?.Reason == SecretUnavailableReason.Missing ? KnownAbsent(lost) : lost;
    }

    private EntryState KnownAbsent(EntryState state) =>
        state with { Snapshot = SecretSnapshot.Absent(_clock.Elapsed), ConfirmedAt = _clock.Elapsed, LastRefresh = _clock.UtcNow };

    private TimeSpan KeepUntil(EntryState state, TimeSpan? firstDefinitiveAt, EntryProfile profile)
    {
        if (state.Snapshot is not { } snapshot)
        {
            return TimeSpan.MaxValue;
        }

        TimeSpan confirmed = Durations.Add(state.ConfirmedAt, ExpireAfter(profile));
        return snapshot.Exists && firstDefinitiveAt is { } first
            ? Durations.Min(confirmed, Durations.Add(first, _settings.DefinitiveFailureGrace))
            : confirmed;
    }

    private TimeSpan ExpireAfter(EntryProfile profile) =>
        profile.RefreshAfter > _settings.ExpireAfter ? Durations.Scale(profile.RefreshAfter, 2) : _settings.ExpireAfter;

    /// <summary>Keeps the held object where nothing changed, so that readers need not convert again.</summary>
    private static SecretSnapshot Merge(SecretSnapshot answer, SecretSnapshot? held)
    {
        if (held is null || !VersionOrder.IsSameContent(answer, held))
        {
            return answer;
        }

        return answer.UpdatedOn == held.UpdatedOn && answer.ExpiresOn == held.ExpiresOn ? held : answer.FirstSeenAt(held.FirstSeen);
    }
}
