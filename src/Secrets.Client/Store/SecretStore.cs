namespace Secrets;

/// <summary>Keeps secrets fresh.</summary>
public sealed class SecretStore : IAsyncDisposable
{
    /// <summary>Creates a store.</summary>
    /// <param name="client">The client.</param>
    /// <param name="options">The options.</param>
    public SecretStore(SecretClient client, SecretStoreOptions? options = null) => throw new NotImplementedException();

    /// <summary>Creates a store.</summary>
    /// <param name="source">The source.</param>
    /// <param name="options">The options.</param>
    public SecretStore(SecretSource source, SecretStoreOptions? options = null) => throw new NotImplementedException();

    /// <summary>A store that serves the given accessors.</summary>
    /// <param name="accessors">The accessors.</param>
    /// <returns>A store.</returns>
    public static SecretStore FromAccessors(params IEnumerable<SecretAccessor> accessors) => throw new NotImplementedException();

    /// <summary>Gets the accessor.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="definition">The definition.</param>
    /// <returns>The accessor.</returns>
    public SecretAccessor<T> GetAccessor<T>(SecretDefinition<T> definition) => throw new NotImplementedException();

    /// <summary>Prefetches.</summary>
    /// <param name="accessors">The accessors.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>A task.</returns>
    public Task PrefetchAsync(IEnumerable<SecretAccessor> accessors, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => throw new NotImplementedException();
}
