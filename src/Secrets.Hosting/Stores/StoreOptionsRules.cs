namespace Secrets.Hosting;

/// <summary>What the options of a store must be. The store checks the same and stops at the first; here all are told at once.</summary>
internal static class StoreOptionsRules
{
    public static IEnumerable<string> FindProblems(SecretStoreOptions options)
    {
        if (options.RefreshAfter <= TimeSpan.Zero)
        {
            yield return $"{nameof(options.RefreshAfter)} must be positive, for example 01:00:00.";
        }

        if (options.ExpireAfter <= TimeSpan.Zero || options.ExpireAfter < options.RefreshAfter)
        {
            yield return $"{nameof(options.ExpireAfter)} must be positive and not shorter than {nameof(options.RefreshAfter)} ({options.RefreshAfter:c}).";
        }

        if (options.DefinitiveFailureGrace < TimeSpan.Zero)
        {
            yield return $"{nameof(options.DefinitiveFailureGrace)} must be zero or positive, for example 00:05:00.";
        }

        if (options.StartupTimeout < TimeSpan.Zero)
        {
            yield return $"{nameof(options.StartupTimeout)} must be zero or positive, for example 00:00:30.";
        }

        if (options.MaxConcurrency < 1)
        {
            yield return $"{nameof(options.MaxConcurrency)} must be at least 1.";
        }

        if (options.TimeProvider is null)
        {
            yield return $"{nameof(options.TimeProvider)} must not be null.";
        }
    }
}
