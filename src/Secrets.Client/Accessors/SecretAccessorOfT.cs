using System.Runtime.CompilerServices;

namespace Secrets;

/// <summary>
/// Reads one secret as a typed value that follows rotation. Await it, or call <see cref="GetAsync"/>, at each use; a read of a fresh value is
/// synchronous and allocates nothing. Safe for use by many threads.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class SecretAccessor<T> : SecretAccessor
{
    private readonly SecretReader<T> _reader;
    private ConvertedSecret<T>? _fresh;

    internal SecretAccessor(string name, string? version, bool isRequired, SecretReader<T> reader)
        : base(name, version, isRequired)
    {
        _reader = reader;
    }

    /// <inheritdoc/>
    public override Type ValueType => typeof(T);

    /// <inheritdoc/>
    public override SecretStatus Status => _reader.Status;

    /// <summary>What a read would give now without waiting, or null when nothing was read yet or the value had to be given up. Never asks the vault.</summary>
    /// <exception cref="ObjectDisposedException">The store was disposed.</exception>
    public Secret<T>? Current => Volatile.Read(ref _fresh) is { Lease.IsFresh: true } fresh ? fresh.Secret : _reader.Current;

    /// <summary>Lets the accessor itself be awaited: <c>await secrets.StripeApiKey</c> is a read without a cancellation token.</summary>
    /// <returns>An awaiter of the secret.</returns>
#pragma warning disable CA2012 // The compiler's await, the only caller, consumes the result once.
    public ValueTaskAwaiter<Secret<T>> GetAwaiter() => GetAsync().GetAwaiter();
#pragma warning restore CA2012

    /// <summary>Configures how an await of the accessor continues.</summary>
    /// <param name="continueOnCapturedContext">Whether to come back to the context of the await.</param>
    /// <returns>An awaitable of the secret.</returns>
    public ConfiguredValueTaskAwaitable<Secret<T>> ConfigureAwait(bool continueOnCapturedContext) => GetAsync().ConfigureAwait(continueOnCapturedContext);

    /// <summary>
    /// Gives the secret. The first read asks the vault; later ones give what is held and start a refresh in the background when it is time.
    /// </summary>
    /// <param name="cancellationToken">Cancels this wait; the request that other readers share goes on.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="SecretUnavailableException">The secret can't be had, and there is no value that may still be used.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled while the read waited.</exception>
    /// <exception cref="ObjectDisposedException">The store was disposed.</exception>
    public ValueTask<Secret<T>> GetAsync(CancellationToken cancellationToken = default)
    {
        // The whole of a fresh read: a flag that the store's scheduler sets, no clock and no lock.
        if (Volatile.Read(ref _fresh) is { Lease.IsFresh: true } fresh && !StoreMetrics.CountsReads)
        {
            return new ValueTask<Secret<T>>(fresh.Secret!);
        }

        return ReadAsync(cancellationToken);
    }

    /// <summary>
    /// Asks the vault now, also when the value is fresh. Callers at the same time share one request. A pinned version is not asked for again. After the vault
    /// throttled a request of the store, it waits for the store's pace, before the requests that no reader waits for: seconds as a rule, and never less than
    /// the vault's Retry-After. Give a token where it must not wait so long.
    /// </summary>
    /// <param name="cancellationToken">Cancels this wait; the request that others share goes on.</param>
    /// <returns>What the vault holds; never an older version than the one held before.</returns>
    /// <exception cref="SecretUnavailableException">The vault didn't give the secret. Reads keep the value that is held, for as long as it may be.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The store was disposed.</exception>
    public ValueTask<Secret<T>> RefreshAsync(CancellationToken cancellationToken = default) => _reader.RefreshAsync(cancellationToken);

    /// <summary>
    /// Gives the current secret and then each new version that the vault tells the store of, once and in order; one that another replaced before the store
    /// asked again is not among them. While it is enumerated the secret is kept fresh without a reader; failures don't end it. It ends when the store is disposed.
    /// </summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The secrets.</returns>
    /// <exception cref="SecretUnavailableException">There is no first value.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The store was disposed before the enumeration began.</exception>
    public IAsyncEnumerable<Secret<T>> WatchAsync(CancellationToken cancellationToken = default) => _reader.WatchAsync(cancellationToken);

    /// <summary>
    /// Calls the listener with each new version that the vault tells the store of, in order, and not with the first load; a version that another replaced before
    /// the store asked again is passed over. While subscribed the secret is kept fresh without a reader. Calls come one after the other on a thread of the
    /// pool; an exception of the listener is logged and disturbs nobody.
    /// </summary>
    /// <param name="listener">What to call.</param>
    /// <returns>The subscription; dispose it to end the calls.</returns>
    /// <exception cref="ObjectDisposedException">The store was disposed.</exception>
    public IDisposable OnChange(Action<Secret<T>> listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return _reader.OnChange(listener);
    }

    /// <summary>
    /// Uses the value; when the target rejects it, asks the vault and, if it has a new version, uses that once more. For targets whose credential
    /// was rotated before the store noticed. While rejections go on without a new version, the vault is asked at most once a minute. After the vault throttled
    /// a request of the store, the question waits for the store's pace, as <see cref="RefreshAsync"/> does, and the call with it.
    /// </summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="use">Does the work with the value.</param>
    /// <param name="isRejected">Whether an exception of the work means that the target doesn't accept the value, for example an HTTP 401.</param>
    /// <param name="cancellationToken">Cancels the reads and is handed to the work.</param>
    /// <returns>The result of the work.</returns>
    /// <exception cref="SecretUnavailableException">The secret can't be had.</exception>
    /// <exception cref="ObjectDisposedException">The store was disposed.</exception>
    public ValueTask<TResult> UseAsync<TResult>(
        Func<T, CancellationToken, ValueTask<TResult>> use, Func<Exception, bool> isRejected, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(use);
        ArgumentNullException.ThrowIfNull(isRejected);
        return RejectedUse.RunAsync(this, _reader, use, isRejected, cancellationToken);
    }

    /// <inheritdoc cref="UseAsync{TResult}"/>
    /// <returns>The end of the work.</returns>
    public async ValueTask UseAsync(
        Func<T, CancellationToken, ValueTask> use, Func<Exception, bool> isRejected, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(use);
        ArgumentNullException.ThrowIfNull(isRejected);
        await RejectedUse.RunAsync(this, _reader, UseWithoutResult, isRejected, cancellationToken).ConfigureAwait(false);

        async ValueTask<bool> UseWithoutResult(T value, CancellationToken token)
        {
            await use(value, token).ConfigureAwait(false);
            return true;
        }
    }

    /// <inheritdoc/>
    internal override async ValueTask<DateTimeOffset?> LoadAsync(CancellationToken cancellationToken)
    {
        ConvertedSecret<T> read = await _reader.ReadAsync(RequestPriority.Prefetch, cancellationToken).ConfigureAwait(false);
        return Remember(read).ExpiresOn;
    }

    private ValueTask<Secret<T>> ReadAsync(CancellationToken cancellationToken)
    {
        ValueTask<ConvertedSecret<T>> read = _reader.ReadAsync(RequestPriority.Reader, cancellationToken);
        return read.IsCompletedSuccessfully ? new ValueTask<Secret<T>>(Remember(read.Result)) : WaitAsync(read);
    }

    private async ValueTask<Secret<T>> WaitAsync(ValueTask<ConvertedSecret<T>> read) => Remember(await read.ConfigureAwait(false));

    private Secret<T> Remember(ConvertedSecret<T> converted)
    {
        Volatile.Write(ref _fresh, converted);
        return converted.Secret!;
    }
}
