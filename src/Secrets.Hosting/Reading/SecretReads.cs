using System.Diagnostics.CodeAnalysis;

namespace Secrets.Hosting;

/// <summary>Reads for callers that can't wait.</summary>
internal static class SecretReads
{
    /// <summary>
    /// What a read gives without waiting. Unlike <see cref="SecretAccessor{T}.Current"/> it counts as a read: the first one asks the vault, and a stale value
    /// is refreshed in the background.
    /// </summary>
    public static bool TryRead<T>(this SecretAccessor<T> accessor, [NotNullWhen(true)] out Secret<T>? secret)
    {
        ValueTask<Secret<T>> read = accessor.GetAsync();
        if (read.IsCompletedSuccessfully)
        {
            secret = read.Result;
            return true;
        }

        _ = ObserveAsync(read);
        secret = accessor.Current;
        return secret is not null;
    }

    /// <summary>The store has logged the failure, and the next read will tell it.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Nobody waits for this read.")]
    private static async Task ObserveAsync<T>(ValueTask<Secret<T>> read)
    {
        try
        {
            await read.ConfigureAwait(false);
        }
        catch (Exception)
        {
        }
    }
}
