using System.Collections.Concurrent;

namespace Secrets;

/// <summary>
/// Keeps the secrets of one vault fresh: reads cost nothing while a value is fresh, one request serves all who wait for a secret, and a value
/// outlives an outage of the vault. Make one per vault and process, and dispose it at the end. Safe for use by many threads.
/// </summary>
public sealed class SecretStore : IAsyncDisposable, IDisposable
{
    private readonly ConcurrentDictionary<EntryKey, SecretEntry> _entries = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly StoreServices? _services;
    private readonly StoreGauges? _gauges;
    private readonly FixedAccessors? _fixed;
    private readonly object _gate = new();
    private volatile bool _isDisposed;
    private Task? _disposal;

    /// <summary>Creates a store that reads a vault.</summary>
    /// <param name="client">The vault's client. The store doesn't own it.</param>
    /// <param name="options">How to keep the secrets; null: the defaults. Read once, here.</param>
    /// <exception cref="ArgumentException">An option is out of its range; the message names it.</exception>
    public SecretStore(SecretClient client, SecretStoreOptions? options = null)
        : this(new KeyVaultSecretSource(client ?? throw new ArgumentNullException(nameof(client))), options)
    {
    }

    /// <summary>Creates a store that reads a source.</summary>
    /// <param name="source">Where the secrets are. The store doesn't own it.</param>
    /// <param name="options">How to keep the secrets; null: the defaults. Read once, here.</param>
    /// <exception cref="ArgumentException">An option is out of its range; the message names it.</exception>
    public SecretStore(SecretSource source, SecretStoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= new SecretStoreOptions();
        _services = StoreServices.Create(source, options, _stopping.Token);
        _gauges = new StoreGauges(() => _entries.Values, _services.Clock, _services.Settings.IncludeNamesInMetrics);
    }

    private SecretStore(FixedAccessors accessors) => _fixed = accessors;

    /// <summary>
    /// Makes a store that serves the given accessors and nothing else, for test doubles: a definition finds its accessor by name (in any case),
    /// version and value type.
    /// </summary>
    /// <param name="accessors">The accessors, for example from <see cref="SecretAccessor.FromValue{T}(string, T, string?)"/>.</param>
    /// <returns>A store without a vault.</returns>
    public static SecretStore FromAccessors(params IEnumerable<SecretAccessor> accessors)
    {
        ArgumentNullException.ThrowIfNull(accessors);
        return new SecretStore(new FixedAccessors(accessors));
    }

    /// <summary>Makes an accessor. Those of the same secret and version share what the store holds, and its requests.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="definition">What to read.</param>
    /// <returns>An accessor. Nothing is asked of the vault before its first use.</returns>
    /// <exception cref="ObjectDisposedException">The store was disposed.</exception>
    /// <exception cref="InvalidOperationException">The store serves fixed accessors, and has none for the definition.</exception>
    public SecretAccessor<T> GetAccessor<T>(SecretDefinition<T> definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (_services is not { } services)
        {
            return _fixed!.Find(definition);
        }

        TimeSpan refreshAfter = definition.RefreshAfter ?? services.Settings.RefreshAfter;
        SecretEntry entry = FindEntry(services, new EntryProfile(definition.Name, definition.Version, refreshAfter, definition.IsRequired));
        return new SecretAccessor<T>(definition.Name, definition.Version, definition.IsRequired, new EntryReader<T>(entry, services, definition));
    }

    /// <summary>Reads secrets before they are needed, all at once within <see cref="SecretStoreOptions.MaxConcurrency"/>.</summary>
    /// <param name="accessors">What to read.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The end of all reads.</returns>
    /// <exception cref="SecretUnavailableException">A secret can't be had; the task's exception lists all.</exception>
    /// <exception cref="ObjectDisposedException">The store was disposed.</exception>
    public Task PrefetchAsync(IEnumerable<SecretAccessor> accessors, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(accessors);
        ThrowIfDisposed();
        return Task.WhenAll(accessors.Select(accessor => accessor.LoadAsync(cancellationToken).AsTask()).ToArray());
    }

    /// <summary>
    /// Reads secrets, all at once, and tells everything that keeps them from being used: missing, disabled, forbidden, unparsable and, unless
    /// <see cref="SecretStoreOptions.AllowExpired"/>, expired ones. A secret's failure is reported, never thrown.
    /// </summary>
    /// <param name="accessors">What to check.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The problems in the order of the accessors; empty when all is well.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The store was disposed.</exception>
    public async Task<IReadOnlyList<SecretProblem>> ValidateAsync(IEnumerable<SecretAccessor> accessors, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(accessors);
        ThrowIfDisposed();
        Task<SecretProblem?>[] checks = [.. accessors.Select(accessor => CheckAsync(accessor, cancellationToken))];
        SecretProblem?[] results = await Task.WhenAll(checks).ConfigureAwait(false);
        return [.. results.OfType<SecretProblem>().DistinctBy(problem => (problem.Name, problem.Reason, problem.Message))];
    }

    /// <summary>
    /// Ends all refreshes and waits for the requests under way, which are cancelled. Reads then throw <see cref="ObjectDisposedException"/>.
    /// </summary>
    /// <returns>The end of the last request.</returns>
    public ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _disposal ??= DisposeOnceAsync();
        }

        return new ValueTask(_disposal);
    }

    /// <summary>
    /// Ends all refreshes and cancels the requests under way without waiting for their end, for containers that dispose synchronously.
    /// <see cref="DisposeAsync"/> is the better choice.
    /// </summary>
    void IDisposable.Dispose() => _ = DisposeAsync().AsTask();

    /// <summary>The end of the requests that are under way now; tests wait for it after they moved the clock.</summary>
    internal Task RequestsUnderWay => Task.WhenAll(_entries.Values.Select(static entry => entry.UnderWay));

    private async Task DisposeOnceAsync()
    {
        if (_services is not { } services)
        {
            _stopping.Dispose();
            return;
        }

        _gauges?.Dispose();

        // First the entries, so that the cancelled requests don't count as failures.
        Task[] requests = [.. _entries.Values.Select(static entry => entry.Dispose())];
        await _stopping.CancelAsync().ConfigureAwait(false);
        await services.Scheduler.DisposeAsync().ConfigureAwait(false);
        await Task.WhenAll(requests).ConfigureAwait(false);
        _stopping.Dispose();
    }

    private SecretEntry FindEntry(StoreServices services, EntryProfile profile)
    {
        ThrowIfDisposed();
        SecretEntry entry = _entries.GetOrAdd(
            new EntryKey(profile.Name, profile.Version), static (_, arguments) => new SecretEntry(arguments.services, arguments.profile), (services, profile));
        entry.Demand(profile.RefreshAfter, profile.IsRequired);

        // The entry may have come too late for the disposal to see it.
        if (_isDisposed)
        {
            _ = entry.Dispose();
        }

        return entry;
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_isDisposed, this);

    private async Task<SecretProblem?> CheckAsync(SecretAccessor accessor, CancellationToken cancellationToken)
    {
        try
        {
            DateTimeOffset? expiresOn = await accessor.LoadAsync(cancellationToken).ConfigureAwait(false);
            bool isExpired = _services is { Settings.AllowExpired: false } services && expiresOn <= services.Clock.UtcNow;
            return isExpired ? SecretProblem.Expired(accessor.Name, expiresOn!.Value) : null;
        }
        catch (SecretUnavailableException exception)
        {
            return SecretProblem.From(exception);
        }
    }
}
