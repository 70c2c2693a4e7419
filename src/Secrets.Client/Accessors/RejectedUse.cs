using System.Runtime.ExceptionServices;

namespace Secrets;

/// <summary>Uses a value and, when the target rejects it and the vault has a new version, uses that once more.</summary>
internal static class RejectedUse
{
    /// <exception cref="SecretUnavailableException">The secret can't be had.</exception>
    public static async ValueTask<TResult> RunAsync<T, TResult>(
        SecretAccessor<T> accessor,
        SecretReader<T> reader,
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

        // Without a newer version the rejection stands.
        if (await reader.FindNewerAsync(secret, cancellationToken).ConfigureAwait(false) is not { } newer)
        {
            rejection.Throw();
            throw rejection.SourceException;
        }

        return await use(newer.Reveal(), cancellationToken).ConfigureAwait(false);
    }
}
