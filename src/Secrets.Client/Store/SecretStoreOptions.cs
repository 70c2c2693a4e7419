using Microsoft.Extensions.Logging;

namespace Secrets;

/// <summary>How a <see cref="SecretStore"/> keeps secrets. Read once, when the store is made.</summary>
public class SecretStoreOptions
{
    /// <summary>
    /// How long a value counts as fresh; positive. After it, reads still give the value and one request asks for a newer one. Each wait varies by
    /// 10 % so that many processes don't ask at the same moment, and is shorter for a secret that expires sooner. The default is 1 hour.
    /// </summary>
    public TimeSpan RefreshAfter { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long a value is kept that the vault no longer confirms, because it can't be reached, throttles or gives no token; not shorter than
    /// <see cref="RefreshAfter"/>. A secret whose own refresh time is longer is kept for twice that time. The default is 24 hours.
    /// </summary>
    public TimeSpan ExpireAfter { get; set; } = TimeSpan.FromHours(24);

    /// <summary>
    /// How long a value is kept after the vault first said that the secret is missing, disabled or forbidden; zero or more. The default is 5 minutes.
    /// </summary>
    public TimeSpan DefinitiveFailureGrace { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long the first read of a secret tries again after a failure, since role assignments take time to work; zero or more. A vault that
    /// answers nothing but throttling is given twenty times as long. Zero: the first failure is thrown. The default is 30 seconds.
    /// </summary>
    public TimeSpan StartupTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many requests the store has under way at most; positive. The default is 32.</summary>
    public int MaxConcurrency { get; set; } = 32;

    /// <summary>Whether <see cref="SecretStore.ValidateAsync"/> accepts secrets whose expiry has passed. The default is false.</summary>
    public bool AllowExpired { get; set; }

    /// <summary>The clock and timers. The default is the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where the store logs; names, versions and reasons, never values. Null: nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>
    /// Whether metrics carry the secrets' names as a tag. One time series per secret and replica costs; the default is false.
    /// </summary>
    public bool IncludeNamesInMetrics { get; set; }

    /// <summary>
    /// Whether each <see cref="Secret{T}.Reveal"/> is logged with name, version and caller, as event <see cref="SecretsEventIds.Revealed"/> at level
    /// Information. It walks the stack on every reveal, which costs microseconds. The default is false.
    /// </summary>
    public bool AuditReveals { get; set; }

    /// <summary>Where jitter comes from, as numbers from 0 up to 1; tests replace it.</summary>
    internal Func<double> Randomness { get; set; } = Random.Shared.NextDouble;
}
