namespace Secrets;

/// <summary>Reads a store's entry for one accessor.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class EntryReader<T> : SecretReader<T>
{
    private static readonly string TypeName = TypeDisplay.Of(typeof(T));

    private readonly SecretEntry _entry;
    private readonly StoreServices _services;
    private readonly TimeSpan _refreshAfter;
    private readonly SnapshotConverter<T> _converter;
    private readonly SnapshotConverter<T> _pastConverter;
    private readonly RejectionLimit _rejections = new();
    private readonly string _name;
    private readonly bool _isRequired;

    public EntryReader(SecretEntry entry, StoreServices services, SecretDefinition<T> definition)
    {
        _entry = entry;
        _services = services;
        _refreshAfter = definition.Version is null ? definition.RefreshAfter ?? services.Settings.RefreshAfter : TimeSpan.MaxValue;
        _name = definition.Name;
        _isRequired = definition.IsRequired;
        _converter = new SnapshotConverter<T>(definition, Reject, services.Audit);
        _pastConverter = new SnapshotConverter<T>(definition, Reject, services.Audit);
    }

    public override SecretStatus Status
    {
        get
        {
            EntryState state = _entry.State;
            ConvertedSecret<T>? converted = ConvertHeld(state);
            Secret<T>? usable = converted is not null && IsUsable(converted) ? converted.Secret : null;
            SecretFailure? failure = converted is { IsConverted: false } ? Invalid : state.Failure;
            TimeSpan? age = state.Answers(_isRequired) ? _services.Clock.Elapsed - state.ConfirmedAt : null;
            return new SecretStatus
            {
                HasValue = usable is not null || (converted is null && state.Answers(_isRequired)),
                Age = age,
                IsStale = age > _refreshAfter,
                Version = usable is null ? state.Snapshot?.Version : usable.Version,
                ExpiresOn = usable is null ? state.Snapshot?.ExpiresOn : usable.ExpiresOn,
                LastError = failure?.ToException(_name),
                LastRefresh = state.LastRefresh,
            };
        }
    }

    public override Secret<T>? Current
    {
        get
        {
            ObjectDisposedException.ThrowIf(_entry.IsDisposed, typeof(SecretStore));
            EntryState state = _entry.State;
            if (!state.Answers(_isRequired))
            {
                return null;
            }

            ConvertedSecret<T> converted = _converter.Convert(state.Snapshot!, state.Lease);
            return IsUsable(converted) ? converted.Secret : null;
        }
    }

    /// <summary>Names the type, never the text.</summary>
    private static SecretFailure Invalid { get; } =
        new(SecretUnavailableReason.Invalid, IsTransient: false, Detail: $"The value does not convert to {TypeName}.");

    public override ValueTask<ConvertedSecret<T>> ReadAsync(RequestPriority priority, CancellationToken cancellationToken)
    {
        EntryState state = _entry.State;
        if (!state.Answers(_isRequired))
        {
            return WaitAsync(priority, cancellationToken);
        }

        if (state.MayAsk)
        {
            _entry.RefreshInBackground();
        }

        if (TryTake(state, out ConvertedSecret<T> converted))
        {
            Count(converted.Lease.IsFresh ? ReadOutcome.Fresh : ReadOutcome.Stale);
            return new ValueTask<ConvertedSecret<T>>(converted);
        }

        Count(ReadOutcome.Failed);
        return ValueTask.FromException<ConvertedSecret<T>>(Invalid.ToException(_name));
    }

    public override async ValueTask<Secret<T>> RefreshAsync(CancellationToken cancellationToken)
    {
        AttemptResult result = await _entry.RefreshAsync(cancellationToken).ConfigureAwait(false);
        bool absenceWillDo = !_isRequired && result.Failure?.Reason == SecretUnavailableReason.Missing;
        if (result.Failure is { } failure && !absenceWillDo)
        {
            throw failure.ToException(_name);
        }

        if (!result.State.Answers(_isRequired))
        {
            throw SecretFailure.Missing.ToException(_name);
        }

        ConvertedSecret<T> converted = _converter.Convert(result.State.Snapshot!, result.State.Lease);
        return converted.IsConverted ? converted.Secret! : throw Invalid.ToException(_name);
    }

    public override async ValueTask<Secret<T>?> FindNewerAsync(Secret<T> rejected, CancellationToken cancellationToken)
    {
        try
        {
            // Another user of the secret may have met the rejection first.
            Secret<T> held = (await ReadAsync(RequestPriority.Reader, cancellationToken).ConfigureAwait(false)).Secret!;
            if (!held.IsSameVersion(rejected))
            {
                return held;
            }

            if (!_rejections.MayAsk(_services.Clock.Elapsed))
            {
                return null;
            }

            Secret<T> answer = await RefreshAsync(cancellationToken).ConfigureAwait(false);
            bool isNewer = !answer.IsSameVersion(rejected);
            _rejections.Report(isNewer, _services.Clock.Elapsed);
            return isNewer ? answer : null;
        }
        catch (SecretUnavailableException)
        {
            return null;
        }
    }

    public override IAsyncEnumerable<Secret<T>> WatchAsync(CancellationToken cancellationToken) =>
        new SecretWatch<T>(_entry, this).ReadAllAsync(cancellationToken);

    public override IDisposable OnChange(Action<Secret<T>> listener) => ChangeSubscription<T>.Start(_entry, this, listener, _services.Log);

    /// <summary>What the accessor makes of a snapshot that was published: null for an absence it doesn't permit and for an unfit value.</summary>
    public Secret<T>? TryConvert(SecretSnapshot snapshot)
    {
        if (!snapshot.Exists && _isRequired)
        {
            return null;
        }

        // A slow observer may be behind: what is past must not replace what reads give.
        EntryState state = _entry.State;
        bool isCurrent = ReferenceEquals(state.Snapshot, snapshot);
        ConvertedSecret<T> converted = isCurrent ? _converter.Convert(snapshot, state.Lease) : _pastConverter.Convert(snapshot, FreshLease.Ended);
        return converted.IsConverted ? converted.Secret : null;
    }

    private async ValueTask<ConvertedSecret<T>> WaitAsync(RequestPriority priority, CancellationToken cancellationToken)
    {
        EntryState state = await _entry.WaitAsync(_isRequired, priority, cancellationToken).ConfigureAwait(false);
        SecretFailure? failure = state.Answers(_isRequired) ? null : state.Failure ?? SecretFailure.Missing;
        if (failure is null && TryTake(state, out ConvertedSecret<T> converted))
        {
            Count(ReadOutcome.Miss);
            return converted;
        }

        Count(ReadOutcome.Failed);
        throw (failure ?? Invalid).ToException(_name);
    }

    private void Count(string outcome)
    {
        if (StoreMetrics.CountsReads)
        {
            StoreMetrics.CountRead(_services.Settings.IncludeNamesInMetrics ? _name : null, outcome);
        }
    }

    private bool TryTake(EntryState state, out ConvertedSecret<T> converted)
    {
        converted = _converter.Convert(state.Snapshot!, state.Lease);
        return IsUsable(converted);
    }

    /// <summary>A value that doesn't convert leaves the one before it in use for the grace of a definitive failure.</summary>
    private bool IsUsable(ConvertedSecret<T> converted)
    {
        if (converted.IsConverted)
        {
            return true;
        }

        TimeSpan graceEnds = Durations.Add(converted.Snapshot!.FirstSeen, _services.Settings.DefinitiveFailureGrace);
        return converted.Secret is not null && _services.Clock.Elapsed < graceEnds;
    }

    /// <summary>Converts what is held, but only for an accessor that was used before: to ask for a status costs no conversion.</summary>
    private ConvertedSecret<T>? ConvertHeld(EntryState state) =>
        _converter.Last is not null && state.Answers(_isRequired) ? _converter.Convert(state.Snapshot!, state.Lease) : null;

    private void Reject(SecretSnapshot snapshot) => _entry.Reject(snapshot, TypeName);
}
