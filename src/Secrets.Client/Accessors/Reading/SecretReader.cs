namespace Secrets;

/// <summary>How an accessor gets at its secret: from a store's entry or, in tests, from a fixed value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal abstract class SecretReader<T>
{
    public abstract SecretStatus Status { get; }

    /// <summary>What a read would give without waiting, or null.</summary>
    public abstract Secret<T>? Current { get; }

    /// <summary>Reads, and says how long the result may be given out again.</summary>
    public abstract ValueTask<ConvertedSecret<T>> ReadAsync(RequestPriority priority, CancellationToken cancellationToken);

    /// <summary>Asks the source now.</summary>
    public abstract ValueTask<Secret<T>> RefreshAsync(CancellationToken cancellationToken);

    /// <summary>Another version than one that the target rejected, or null when there is none; asks the source at a bounded rate.</summary>
    public abstract ValueTask<Secret<T>?> FindNewerAsync(Secret<T> rejected, CancellationToken cancellationToken);

    /// <summary>Gives the current secret, then each change.</summary>
    public abstract IAsyncEnumerable<Secret<T>> WatchAsync(CancellationToken cancellationToken);

    /// <summary>Calls the listener on each change.</summary>
    public abstract IDisposable OnChange(Action<Secret<T>> listener);
}
