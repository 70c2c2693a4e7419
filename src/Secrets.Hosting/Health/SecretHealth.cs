using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Secrets.Hosting;

/// <summary>How one secret stands.</summary>
/// <param name="Store">The name of its store.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">The version it is pinned to, or null.</param>
/// <param name="Status">Healthy, Degraded while an old value is used, Unhealthy when reads fail.</param>
/// <param name="Text">What there is to say, without a value.</param>
internal sealed record SecretHealth(string Store, string Name, string? Version, HealthStatus Status, string Text)
{
    /// <summary>The secret among those of all stores.</summary>
    public string Key => $"{(Store.Length == 0 ? "" : Store + "/")}{Name}{(Version is null ? "" : "/" + Version)}";

    public static SecretHealth Of(StoreRegistration store, SecretAccessor accessor, SecretStoreOptions options)
    {
        SecretStatus status = accessor.Status;
        (HealthStatus health, string text) = Judge(status, options);
        return new SecretHealth(store.Name, accessor.Name, accessor.Version, health, text);
    }

    private static (HealthStatus Health, string Text) Judge(SecretStatus status, SecretStoreOptions options)
    {
        string age = status.Age is { } value ? $"{TimeSpan.FromSeconds(Math.Floor(value.TotalSeconds)):c}" : "unknown";
        if (status.LastError is { } error)
        {
            return !status.HasValue ? (HealthStatus.Unhealthy, $"reads fail ({error.Reason}).")
                : status.IsStale ? (HealthStatus.Degraded, $"refreshes fail ({error.Reason}); the value in use is {age} old.")
                : (HealthStatus.Healthy, $"the last refresh failed ({error.Reason}); the value in use is {age} old, which is fresh.");
        }

        if (status.ExpiresOn is { } expiresOn && expiresOn <= options.TimeProvider.GetUtcNow() && !options.AllowExpired)
        {
            return (HealthStatus.Degraded, $"expired on {expiresOn.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC.");
        }

        return (HealthStatus.Healthy, status.HasValue ? $"in order; the value in use is {age} old." : "not read yet.");
    }
}
