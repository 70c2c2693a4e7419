using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Secrets.Hosting;

/// <summary>Tells how the secrets of an application stand, from what the stores know. It asks the vault nothing.</summary>
internal sealed class VaultSecretsHealthCheck : IHealthCheck
{
    public const string DefaultName = "vault-secrets";

    private readonly IServiceProvider _provider;
    private readonly StoreRegistration[] _stores;

    private VaultSecretsHealthCheck(IServiceProvider provider, IEnumerable<StoreRegistration> stores)
    {
        _provider = provider;
        _stores = [.. stores];
    }

    /// <param name="builder">Where to add the check.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="store">The store to look at, or null for all that the application has.</param>
    /// <param name="failureStatus">What is reported in place of Unhealthy.</param>
    /// <param name="tags">Tags to filter checks by.</param>
    /// <param name="timeout">How long the check may take.</param>
    public static IHealthChecksBuilder Register(
        IHealthChecksBuilder builder, string name, StoreRegistration? store, HealthStatus? failureStatus, IEnumerable<string>? tags, TimeSpan? timeout) =>
        builder.Add(new HealthCheckRegistration(
            name,
            provider => new VaultSecretsHealthCheck(provider, store is null ? provider.GetServices<StoreRegistration>() : [store]),
            failureStatus,
            tags,
            timeout));

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        SecretHealth[] secrets = [.. _stores.SelectMany(FindHealth).GroupBy(static secret => secret.Key).Select(static readers => readers.MinBy(static secret => secret.Status)!)];
        HealthStatus worst = secrets.Select(static secret => secret.Status).DefaultIfEmpty(HealthStatus.Healthy).Min();
        HealthStatus status = worst == HealthStatus.Unhealthy ? context.Registration.FailureStatus : worst;
        return Task.FromResult(new HealthCheckResult(status, Summarize(secrets), data: secrets.ToDictionary(static secret => secret.Key, static secret => (object)secret.Text)));
    }

    private IEnumerable<SecretHealth> FindHealth(StoreRegistration store)
    {
        SecretStoreOptions options = _provider.GetRequiredService<IOptionsMonitor<SecretStoreOptions>>().Get(store.Name);
        return store.GetAccessors(_provider).Select(accessor => SecretHealth.Of(store, accessor, options));
    }

    private static string Summarize(SecretHealth[] secrets)
    {
        string[] ill = [.. secrets.Where(static secret => secret.Status != HealthStatus.Healthy).Select(static secret => $"{secret.Key}: {secret.Text}")];
        return ill.Length == 0 ? $"{secrets.Length} secrets are in order." : $"{ill.Length} of {secrets.Length} secrets need attention. {string.Join(" ", ill)}";
    }
}
