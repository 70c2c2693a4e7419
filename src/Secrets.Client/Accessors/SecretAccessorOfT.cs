using System.Runtime.CompilerServices;

namespace Secrets;

/// <summary>Reads one secret.</summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class SecretAccessor<T> : SecretAccessor
{
    internal SecretAccessor() { }

    /// <inheritdoc/>
    public override Type ValueType => typeof(T);

    /// <inheritdoc/>
    public override SecretStatus Status => throw new NotImplementedException();

    /// <summary>The last value.</summary>
    public Secret<T>? Current => throw new NotImplementedException();

    /// <summary>Awaits.</summary>
    /// <returns>An awaiter.</returns>
    public ValueTaskAwaiter<Secret<T>> GetAwaiter() => throw new NotImplementedException();

    /// <summary>Awaits.</summary>
    /// <param name="continueOnCapturedContext">Whether to come back to the context.</param>
    /// <returns>An awaitable.</returns>
    public ConfiguredValueTaskAwaitable<Secret<T>> ConfigureAwait(bool continueOnCapturedContext) => throw new NotImplementedException();

    /// <summary>Reads.</summary>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The secret.</returns>
    public ValueTask<Secret<T>> GetAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Refreshes.</summary>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The secret.</returns>
    public ValueTask<Secret<T>> RefreshAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Watches.</summary>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The values.</returns>
    public IAsyncEnumerable<Secret<T>> WatchAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Subscribes.</summary>
    /// <param name="listener">The listener.</param>
    /// <returns>The subscription.</returns>
    public IDisposable OnChange(Action<Secret<T>> listener) => throw new NotImplementedException();

    /// <summary>Uses.</summary>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="use">The use.</param>
    /// <param name="isRejected">The test.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The result.</returns>
    public ValueTask<TResult> UseAsync<TResult>(Func<T, CancellationToken, ValueTask<TResult>> use, Func<Exception, bool> isRejected, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Uses.</summary>
    /// <param name="use">The use.</param>
    /// <param name="isRejected">The test.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>A task.</returns>
    public ValueTask UseAsync(Func<T, CancellationToken, ValueTask> use, Func<Exception, bool> isRejected, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
