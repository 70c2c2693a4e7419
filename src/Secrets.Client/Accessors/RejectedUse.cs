using System.Runtime.ExceptionServices;

namespace Secrets;

/// <summary>Uses a value and, when the target rejects it and the vault has a new version, uses that once more.</summary>
internal static class RejectedUse
{
    public static async ValueTask<TResult> RunAsync<T, TResult>(
        SecretAccessor<T> accessor,
        Func<T, CancellationToken, ValueTask<TResult>> use,
        Func<Exception, bool> isRejected,
        CancellationToken cancellationToken)
    {
        Secret<T> secret = await accessor.GetAsync(cancellationToken).ConfigureAwait(false);
        ExceptionDispatchInfo rejection;
        try
        {
            return await use(secret.Reveal(), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (isRejected(exception))
        {
            rejection = ExceptionDispatchInfo.Capture(exception);
        }

        if (await FindNewerAsync(accessor, secret, cancellationToken).ConfigureAwait(false) is not { } newer)
        {
            rejection.Throw();
            throw rejection.SourceException;
        }

        return await use(newer.Reveal(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Another version than the rejected one, or null when the vault has none or can't be asked: the rejection then stands.</summary>
    private static async ValueTask<Secret<T>?> FindNewerAsync<T>(SecretAccessor<T> accessor, Secret<T> rejected, CancellationToken cancellationToken)
    {
        try
        {
            // Another user of the secret may have met the rejection first.
            Secret<T> held = await accessor.GetAsync(cancellationToken).ConfigureAwait(false);
            Secret<T> newer = IsSame(held, rejected) ? await accessor.RefreshAsync(cancellationToken).ConfigureAwait(false) : held;
            return IsSame(newer, rejected) ? null : newer;
        }
        catch (SecretUnavailableException)
        {
            return null;
        }
    }

    private static bool IsSame<T>(Secret<T> left, Secret<T> right) =>
        ReferenceEquals(left, right)
        || (left.Version is not null || right.Version is not null
            ? left.Version == right.Version && left.Exists == right.Exists
            : EqualityComparer<T>.Default.Equals(left.Peek(), right.Peek()));
}
