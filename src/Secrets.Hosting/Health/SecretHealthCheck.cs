using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Secrets.Hosting;

/// <summary>Reports how the secrets stand, without a request of its own.</summary>
internal sealed class SecretHealthCheck : IHealthCheck
{
    private readonly IReadOnlyList<SecretAccessor> _accessors;

    public SecretHealthCheck(IReadOnlyList<SecretAccessor> accessors) => _accessors = accessors;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        (string Name, SecretStatus Status)[] failing =
            [.. _accessors.Select(static accessor => (accessor.Name, accessor.Status)).Where(static secret => secret.Status.LastError is not null)];
        return Task.FromResult(failing.Length == 0
            ? HealthCheckResult.Healthy($"{_accessors.Count} secrets, none failing.")
            : Failing(failing, context.Registration.FailureStatus));
    }

    private static HealthCheckResult Failing((string Name, SecretStatus Status)[] failing, HealthStatus failureStatus)
    {
        string[] lost = [.. failing.Where(static secret => !secret.Status.HasValue).Select(static secret => secret.Name)];
        Dictionary<string, object> data = [];
        foreach ((string name, SecretStatus status) in failing)
        {
            data[name] = status.Age is { } age ? $"{status.LastError!.Reason}; last confirmed {age:c} ago" : $"{status.LastError!.Reason}";
        }

        return lost.Length > 0
            ? new HealthCheckResult(failureStatus, $"Can't be had: {string.Join(", ", lost)}.", failing[0].Status.LastError, data)
            : HealthCheckResult.Degraded($"Refreshes fail, the last values are in use: {string.Join(", ", data.Keys)}.", failing[0].Status.LastError, data);
    }
}
