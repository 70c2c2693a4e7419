using Azure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Secrets.Hosting.Tests;

public sealed class HealthTests
{
    [Fact]
    public async Task Check_goes_from_healthy_over_degraded_to_unhealthy_and_back()
    {
        await using HostingHarness harness = new();
        harness.Services.AddLogging();
        harness.Builder.AddHealthCheck();
        SecretAccessor<string> key = harness.Secrets.ApiKey;
        await key;
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(harness)).Status);

        harness.Source.FailWith(new RequestFailedException(503, "down"));
        harness.Clock.Advance(TimeSpan.FromMinutes(67));
        await key;
        await HostingHarness.EventuallyAsync(() => key.Status.LastError is not null);
        HealthReportEntry degraded = await CheckAsync(harness);
        Assert.Equal(HealthStatus.Degraded, degraded.Status);
        Assert.Contains("payments-api-key", degraded.Description, StringComparison.Ordinal);

        harness.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(HealthStatus.Unhealthy, (await CheckAsync(harness)).Status);

        harness.Source.FailWith(null);
        await key.RefreshAsync();
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(harness)).Status);
    }

    [Fact]
    public async Task Check_sends_no_request()
    {
        await using HostingHarness harness = new();
        harness.Services.AddLogging();
        harness.Builder.AddHealthCheck("vault", tags: ["ready"]);
        harness.Source.FailWith(new RequestFailedException(503, "down"));

        HealthReportEntry entry = await CheckAsync(harness, "vault");

        Assert.Equal(HealthStatus.Healthy, entry.Status);
        Assert.Equal(["ready"], entry.Tags);
        Assert.Null(harness.Secrets.ApiKey.Status.LastRefresh);
    }

    private static async Task<HealthReportEntry> CheckAsync(HostingHarness harness, string name = "secrets")
    {
        HealthReport report = await harness.Provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        return report.Entries[name];
    }
}
