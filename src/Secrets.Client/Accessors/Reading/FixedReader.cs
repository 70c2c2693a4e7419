using System.Runtime.CompilerServices;

namespace Secrets;

/// <summary>Serves one value that never changes.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class FixedReader<T> : SecretReader<T>
{
    private readonly ConvertedSecret<T> _converted;

    public FixedReader(Secret<T> secret)
    {
        Current = secret;
        _converted = new ConvertedSecret<T>(snapshot: null, new FreshLease(), secret, isConverted: true);
        Status = new SecretStatus { HasValue = true, Age = TimeSpan.Zero, Version = secret.Version, ExpiresOn = secret.ExpiresOn };
    }

    public override SecretStatus Status { get; }

    public override Secret<T> Current { get; }

    public override ValueTask<ConvertedSecret<T>> ReadAsync(RequestPriority priority, CancellationToken cancellationToken) => new(_converted);

    public override ValueTask<Secret<T>> RefreshAsync(CancellationToken cancellationToken) => new(Current);

    public override ValueTask<Secret<T>?> FindNewerAsync(Secret<T> rejected, CancellationToken cancellationToken) => new((Secret<T>?)null);

    public override async IAsyncEnumerable<Secret<T>> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Current;
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
    }

    public override IDisposable OnChange(Action<Secret<T>> listener) => NoSubscription.Instance;

    private sealed class NoSubscription : IDisposable
    {
        public static NoSubscription Instance { get; } = new();

        public void Dispose()
        {
        }
    }
}
