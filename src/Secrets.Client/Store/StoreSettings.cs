namespace Secrets;

/// <summary>The options of a store, checked and fixed.</summary>
internal sealed record StoreSettings
{
    public required TimeSpan RefreshAfter { get; init; }

    public required TimeSpan ExpireAfter { get; init; }

    public required TimeSpan DefinitiveFailureGrace { get; init; }

    public required TimeSpan StartupTimeout { get; init; }

    public required int MaxConcurrency { get; init; }

    public required bool AllowExpired { get; init; }

    public required bool IncludeNamesInMetrics { get; init; }

    public required bool AuditReveals { get; init; }

    /// <summary>Takes the options over.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range; the message names it.</exception>
    public static StoreSettings From(SecretStoreOptions options)
    {
        RequirePositive(options.RefreshAfter, nameof(options.RefreshAfter));
        RequirePositive(options.ExpireAfter, nameof(options.ExpireAfter));
        RequireNotNegative(options.DefinitiveFailureGrace, nameof(options.DefinitiveFailureGrace));
        RequireNotNegative(options.StartupTimeout, nameof(options.StartupTimeout));
        if (options.MaxConcurrency < 1)
        {
            throw OutOfRange(nameof(options.MaxConcurrency), options.MaxConcurrency, "must be at least 1");
        }

        if (options.ExpireAfter < options.RefreshAfter)
        {
            throw OutOfRange(
                nameof(options.ExpireAfter), options.ExpireAfter, $"must not be shorter than {nameof(options.RefreshAfter)} ({options.RefreshAfter:c})");
        }

        ArgumentNullException.ThrowIfNull(options.TimeProvider, "options.TimeProvider");
        return new StoreSettings
        {
            RefreshAfter = options.RefreshAfter,
            ExpireAfter = options.ExpireAfter,
            DefinitiveFailureGrace = options.DefinitiveFailureGrace,
            StartupTimeout = options.StartupTimeout,
            MaxConcurrency = options.MaxConcurrency,
            AllowExpired = options.AllowExpired,
            IncludeNamesInMetrics = options.IncludeNamesInMetrics,
            AuditReveals = options.AuditReveals,
        };
    }

    private static void RequirePositive(TimeSpan value, string name)
    {
        if (value <= TimeSpan.Zero)
        {
            throw OutOfRange(name, value, "must be positive");
        }
    }

    private static void RequireNotNegative(TimeSpan value, string name)
    {
        if (value < TimeSpan.Zero)
        {
            throw OutOfRange(name, value, "must be zero or positive");
        }
    }

    private static ArgumentOutOfRangeException OutOfRange(string name, object value, string rule) =>
        new($"options.{name}", value, $"{nameof(SecretStoreOptions)}.{name} {rule}.");
}
