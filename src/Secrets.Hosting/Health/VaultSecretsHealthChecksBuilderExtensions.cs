using Microsoft.Extensions.Diagnostics.HealthChecks;
using Secrets.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a health check of the application's secrets.</summary>
public static class VaultSecretsHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a health check of all secrets that were registered with <see cref="SecretStoreBuilder.AddSecrets{TSecrets}"/>, in all stores. It looks at what the
    /// stores know and asks the vault nothing: Degraded while refreshes fail and a value is older than its refresh time, or when a secret has expired; Unhealthy
    /// when a secret that is needed can't be had any more.
    /// </summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The check's name; null: <c>vault-secrets</c>.</param>
    /// <param name="failureStatus">What is reported in place of Unhealthy; null: Unhealthy.</param>
    /// <param name="tags">Tags to filter checks by.</param>
    /// <param name="timeout">How long the check may take. It never waits, so null will do.</param>
    /// <returns>The same builder.</returns>
    public static IHealthChecksBuilder AddVaultSecrets(
        this IHealthChecksBuilder builder,
        string? name = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return VaultSecretsHealthCheck.Register(builder, name ?? VaultSecretsHealthCheck.DefaultName, store: null, failureStatus, tags, timeout);
    }
}
