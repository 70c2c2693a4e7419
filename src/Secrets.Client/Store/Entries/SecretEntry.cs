namespace Secrets;

/// <summary>
/// One secret of a store, shared by all its accessors: holds the state that readers look at, and makes sure that one request at a time asks for
/// a newer one. The rules of what a state becomes are in <see cref="EntryTransitions"/>; here is when.
/// </summary>
internal sealed class SecretEntry : IScheduled
{
    private readonly object _gate = new();
    private readonly StoreServices _services;
    private readonly EntryWaiters _waiters = new();
    private readonly StartupWindow _startup;
    private readonly List<ISnapshotObserver> _observers = [];
    private EntryProfile _profile;
    private EntryState _state = EntryState.Empty;
    private SecretSnapshot? _published;
    private Attempt? _attempt;
    private Attempt? _followUp;
    private bool _isDisposed;

    public SecretEntry(StoreServices services, EntryProfile profile)
    {
        _services = services;
        _profile = profile;
        _startup = new StartupWindow(services.Settings.StartupTimeout);
    }

    public string Name => _profile.Name;

    /// <summary>The state as it is now; reading it takes no lock.</summary>
    public EntryState State => Volatile.Read(ref _state);

    public bool IsDisposed => Volatile.Read(ref _isDisposed);

    /// <summary>The end of the request under way; completed when there is none.</summary>
    public Task UnderWay => Volatile.Read(ref _attempt)?.Task ?? Task.CompletedTask;

    TimeSpan IScheduled.NextWake { get; set; } = TimeSpan.MaxValue;

    /// <summary>Takes an accessor's wishes into account: the shortest refresh time holds, and one who needs the secret makes it required.</summary>
    public void Demand(TimeSpan refreshAfter, bool isRequired)
    {
        lock (_gate)
        {
            bool newlyRequired = isRequired && !_profile.IsRequired;
            if (!newlyRequired && refreshAfter >= _profile.RefreshAfter)
            {
                return;
            }

            _profile = _profile with { RefreshAfter = Durations.Min(refreshAfter, _profile.RefreshAfter), IsRequired = isRequired || _profile.IsRequired };

            // What is held was judged by the old wishes; the next read asks again.
            if (_state.Snapshot is { } snapshot && _attempt is null && (_profile.Version is null || !snapshot.Exists))
            {
                Enter(_state with { MayAsk = true, Lease = FreshLease.Ended });
            }
        }
    }

    /// <summary>Waits until there is something to read or the entry has given up for now.</summary>
    public async ValueTask<EntryState> WaitAsync(bool isRequired, RequestPriority priority, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Task<EntryState> answer;
        Attempt? started = null;
        lock (_gate)
        {
            ThrowIfDisposed();
            if (_state.Answers(isRequired) || IsFailureRemembered)
            {
                return _state;
            }

            answer = _waiters.Join(isRequired, priority);
            if (_attempt is not null)
            {
                _services.Gate.Promote(_attempt.Turn, priority);
            }
            else if (_state.MayAsk)
            {
                started = Begin(isForced: false);
            }
        }

        Run(started);
        EntryState state = await answer.WaitAsync(cancellationToken).ConfigureAwait(false);
        ThrowIfDisposed();
        return state;
    }

    /// <summary>Starts a refresh that nobody waits for, unless one is under way.</summary>
    public void RefreshInBackground()
    {
        lock (_gate)
        {
            if (!_isDisposed && _attempt is null && _state.MayAsk)
            {
                RunInBackground(Begin(isForced: false));
            }
        }
    }

    /// <summary>
    /// Asks the source now. Joins a request only if it was itself asked for by a refresh: an ordinary one may have started before the change
    /// that the caller knows of. A pinned version is not asked for again.
    /// </summary>
    public async ValueTask<AttemptResult> RefreshAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Attempt awaited;
        Attempt? started = null;
        lock (_gate)
        {
            ThrowIfDisposed();
            if (_profile.Version is not null && _state.Snapshot is { Exists: true })
            {
                return new AttemptResult(_state, Failure: null);
            }

            awaited = _attempt switch
            {
                null => started = Begin(isForced: true),
                { IsForced: true } => _attempt,
                _ => _followUp ??= new Attempt(isForced: true, RequestPriority.Reader),
            };
        }

        Run(started);
        AttemptResult result = await awaited.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        ThrowIfDisposed();
        return result;
    }

    /// <summary>A reader could not convert the snapshot to its type: the source is asked again earlier.</summary>
    public void Reject(SecretSnapshot snapshot, string typeName)
    {
        lock (_gate)
        {
            if (_isDisposed || snapshot.IsUnfit)
            {
                return;
            }

            snapshot.IsUnfit = true;
            if (ReferenceEquals(_state.Snapshot, snapshot) && _profile.Version is null)
            {
                Enter(_services.Transitions.AskEarlier(_state, _profile));
            }
        }

        _services.Log.NotConvertible(Name, snapshot.Version, typeName);
    }

    /// <summary>Tells the observer of every change from now on, and keeps the secret fresh without a reader.</summary>
    /// <returns>The last content that observers were told of, or null when the observer will hear of the first.</returns>
    public SecretSnapshot? Subscribe(ISnapshotObserver observer)
    {
        lock (_gate)
        {
            ThrowIfDisposed();
            _observers.Add(observer);
            if (_attempt is null && _state.MayAsk)
            {
                RunInBackground(Begin(isForced: false));
            }

            return _published;
        }
    }

    public void Unsubscribe(ISnapshotObserver observer)
    {
        lock (_gate)
        {
            _observers.Remove(observer);
        }
    }

    /// <summary>Ends all reads and changes; what is under way ends by the store's token.</summary>
    /// <returns>The end of the request under way.</returns>
    public Task Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _state.Lease.End();
            _state = EntryState.Empty with { MayAsk = false };
            _waiters.ReleaseAll(_state);
            _observers.ForEach(static observer => observer.OnCompleted());
            _observers.Clear();
            _followUp?.Complete(new AttemptResult(_state, Failure: null));
            return UnderWay;
        }
    }

    void IScheduled.Wake()
    {
        EntryState before;
        EntryState next;
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            before = _state;
            Enter(next = _services.Transitions.Tick(_state, isAsking: _attempt is not null));
            if (_attempt is null && _state.MayAsk && (_observers.Count > 0 || _waiters.Any))
            {
                RunInBackground(Begin(isForced: false));
            }
        }

        _services.Reports.Woken(_profile, before, next);
    }

    /// <summary>Whether reads fail without asking: the last request failed, and it isn't time for another.</summary>
    private bool IsFailureRemembered => _attempt is null && !_state.MayAsk && !_startup.IsOpen;

    private Attempt Begin(bool isForced)
    {
        _attempt = new Attempt(isForced, isForced ? RequestPriority.Reader : _waiters.Priority);

        // Stale reads need not come here again while this request is under way.
        Enter(_state with { MayAsk = false });
        return _attempt;
    }

    private void RunInBackground(Attempt attempt) =>
        ThreadPool.UnsafeQueueUserWorkItem(static work => work.Entry.Run(work.Attempt), (Entry: this, Attempt: attempt), preferLocal: false);

    private void Run(Attempt? attempt)
    {
        if (attempt is not null)
        {
            _ = RunAsync(attempt);
        }
    }

    private async Task RunAsync(Attempt attempt)
    {
        FetchOutcome outcome = await _services.Fetcher.FetchAsync(_profile, attempt.Turn, _services.Stopping).ConfigureAwait(false);
        attempt.Complete(Finish(outcome));
    }

    private AttemptResult Finish(FetchOutcome outcome)
    {
        EntryState before;
        EntryState next;
        bool isWithinStartup;
        lock (_gate)
        {
            before = _state;
            _attempt = null;
            if (_isDisposed)
            {
                return new AttemptResult(before, Failure: null);
            }

            next = WithinStartup(_services.Transitions.Apply(_state, outcome, _profile), outcome);
            isWithinStartup = _startup.IsOpen;
            (_attempt, _followUp) = (_followUp, null);
            Enter(next);
            if (_attempt is not null)
            {
                RunInBackground(_attempt);
            }
        }

        _services.Reports.Finished(_profile, before, next, outcome, isWithinStartup);
        return new AttemptResult(next, next.Failure);
    }

    /// <summary>Lets the waiting readers go, or schedules the next try for them.</summary>
    private EntryState WithinStartup(EntryState next, in FetchOutcome outcome)
    {
        _waiters.ReleaseAnswered(next);
        if (next.Failure is not { } failure || next.Answers(isRequired: true))
        {
            _startup.Close();
            return next;
        }

        TimeSpan now = _services.Clock.Elapsed;
        if (_startup.NextAttempt(failure, next.AskAt - now, outcome.SentAt, _services.Gate.LastAnswerAt, now) is { } again)
        {
            return next with { AskAt = again };
        }

        _startup.Close();
        _waiters.ReleaseAll(next);
        return next;
    }

    /// <summary>Makes a state the current one: readers see it, the old lease ends, observers hear of a change, the scheduler learns when to wake.</summary>
    private void Enter(EntryState next)
    {
        EntryState before = _state;
        Volatile.Write(ref _state, next);
        if (!ReferenceEquals(before.Lease, next.Lease))
        {
            before.Lease.End();
        }

        Publish(next.Snapshot);
        TimeSpan askAt = next.MayAsk || _attempt is not null ? TimeSpan.MaxValue : next.AskAt;
        _services.Scheduler.Schedule(this, Durations.Min(askAt, next.KeepUntil));
    }

    private void Publish(SecretSnapshot? snapshot)
    {
        if (snapshot is null || (_published is not null && VersionOrder.IsSameContent(snapshot, _published)))
        {
            return;
        }

        _published = snapshot;
        foreach (ISnapshotObserver observer in _observers)
        {
            observer.OnSnapshot(snapshot);
        }
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(IsDisposed, typeof(SecretStore));
}
