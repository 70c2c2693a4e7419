using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Secrets.Hosting.Tests;

public sealed class OpenTelemetryTests
{
    private const string Value = "s3cr3t-of-this-test";

    [Fact]
    public async Task Reads_and_refreshes_are_exported_without_a_value()
    {
        var spans = new List<Activity>();
        var metrics = new List<Metric>();
        using TracerProvider tracing = Sdk.CreateTracerProviderBuilder().AddSecretsInstrumentation().AddInMemoryExporter(spans).Build();
        using MeterProvider metering = Sdk.CreateMeterProviderBuilder().AddSecretsInstrumentation().AddInMemoryExporter(metrics).Build();
        var source = new InMemorySecretSource();
        source.Set(PaymentSecrets.ApiKeyName, Value);
        await using var store = new SecretStore(source);
        var secrets = new PaymentSecrets(store);

        using (var parent = new Activity("read").Start())
        {
            parent.ActivityTraceFlags = ActivityTraceFlags.Recorded;
            await secrets.ApiKey;

            // Other tests of the process go on making spans; what is disposed exports no more.
            tracing.Dispose();
            Activity refresh = Assert.Single(spans, span => span.TraceId == parent.TraceId);
            Assert.Equal(SecretsDiagnostics.RefreshActivityName, refresh.OperationName);
            Assert.DoesNotContain(refresh.TagObjects, tag => Equals(tag.Value, Value));
        }

        metering.ForceFlush();
        Assert.Superset(
            new HashSet<string> { SecretsDiagnostics.ReadsInstrumentName, SecretsDiagnostics.RefreshesInstrumentName, SecretsDiagnostics.RefreshDurationInstrumentName, SecretsDiagnostics.AgeInstrumentName },
            metrics.Select(metric => metric.Name).ToHashSet());
    }

    [Fact]
    public void Missing_builder_is_named()
    {
        Assert.Throws<ArgumentNullException>("builder", () => ((TracerProviderBuilder)null!).AddSecretsInstrumentation());
        Assert.Throws<ArgumentNullException>("builder", () => ((MeterProviderBuilder)null!).AddSecretsInstrumentation());
    }
}
