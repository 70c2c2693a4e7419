using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Secrets.Tests.Store;

public sealed class SecretStoreTelemetryTests
{
    private const string Value = "hunter2";

    // The counters are shared by all stores of the process: a name of its own tells a test's measurements from others'.
    private readonly string _name = $"telemetry-{Guid.NewGuid():N}";

    [Fact]
    public async Task Reads_are_counted_by_outcome()
    {
        using Measurements measured = new(_name);
        await using StoreHarness harness = NamedHarness();
        harness.Source.Set(_name, Value);
        SecretAccessor<string> accessor = harness.Text(_name);
        await accessor;
        await accessor;
        await accessor;
        harness.Source.FailWith(ScriptedSource.Status(403));
        await Assert.ThrowsAsync<SecretUnavailableException>(() => accessor.RefreshAsync().AsTask());
        await accessor;
        harness.Clock.Advance(TimeSpan.FromMinutes(6));
        await Assert.ThrowsAsync<SecretUnavailableException>(() => accessor.GetAsync().AsTask());

        Assert.Equal(
            ["miss", "fresh", "fresh", "stale", "failed"],
            measured.Of(SecretsDiagnostics.ReadsInstrumentName).Select(measurement => measurement.Tags[SecretsDiagnostics.OutcomeTag]));
    }

    [Fact]
    public async Task Refreshes_are_counted_and_timed()
    {
        using Measurements measured = new(_name);
        await using StoreHarness harness = NamedHarness();
        harness.Source.Set(_name, Value);
        SecretAccessor<string> accessor = harness.Text(_name);
        await accessor;
        harness.Source.FailWith(ScriptedSource.Status(503));
        await Assert.ThrowsAsync<SecretUnavailableException>(() => accessor.RefreshAsync().AsTask());

        (string Instrument, double Value, Dictionary<string, object?> Tags)[] refreshes = [.. measured.Of(SecretsDiagnostics.RefreshesInstrumentName)];
        Assert.Equal(["success", "failed"], refreshes.Select(refresh => refresh.Tags[SecretsDiagnostics.OutcomeTag]));
        Assert.Equal("Unreachable", refreshes[1].Tags[SecretsDiagnostics.ReasonTag]);
        Assert.Equal(2, measured.Of(SecretsDiagnostics.RefreshDurationInstrumentName).Count());
    }

    [Fact]
    public async Task Gauges_show_age_and_time_to_expiry_of_each_secret()
    {
        using Measurements measured = new(_name);
        await using StoreHarness harness = NamedHarness();
        harness.Source.Set(_name, Value, expiresOn: harness.Clock.GetUtcNow().AddMinutes(60));
        await harness.Text(_name);
        harness.Clock.Advance(TimeSpan.FromMinutes(20));

        measured.Observe();

        Assert.Equal(1200, Assert.Single(measured.Of(SecretsDiagnostics.AgeInstrumentName)).Value);
        Assert.Equal(2400, Assert.Single(measured.Of(SecretsDiagnostics.ExpiryInstrumentName)).Value);
    }

    [Fact]
    public async Task Names_are_no_tags_unless_opted_in()
    {
        using Measurements measured = new(_name);
        await using StoreHarness harness = new();
        harness.Source.Set(_name, Value);
        await harness.Text(_name);

        Assert.Empty(measured.Of(SecretsDiagnostics.ReadsInstrumentName));
        Assert.Empty(measured.Of(SecretsDiagnostics.RefreshesInstrumentName));
    }

    [Fact]
    public async Task Request_is_a_span_with_the_name_and_without_the_value()
    {
        ConcurrentQueue<Activity> activities = new();
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == SecretsDiagnostics.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using StoreHarness harness = new(options => options.StartupTimeout = TimeSpan.Zero);
        harness.Source.Set(_name, Value);
        SecretAccessor<string> accessor = harness.Text(_name);
        await accessor;
        harness.Source.FailWith(ScriptedSource.Status(503));
        await Assert.ThrowsAsync<SecretUnavailableException>(() => accessor.RefreshAsync().AsTask());

        Activity[] mine = [.. activities.Where(activity => activity.GetTagItem(SecretsDiagnostics.NameTag) is string name && name == _name)];
        Assert.Equal([ActivityStatusCode.Unset, ActivityStatusCode.Error], mine.Select(activity => activity.Status));
        Assert.All(mine, activity => Assert.Equal(SecretsDiagnostics.RefreshActivityName, activity.OperationName));
        Assert.All(mine, activity => Assert.DoesNotContain(activity.TagObjects, tag => $"{tag.Value}".Contains(Value, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Audit_logs_name_version_and_caller_of_each_reveal()
    {
        await using StoreHarness harness = new(options => options.AuditReveals = true);
        string version = harness.Source.Set("db", Value);
        Secret<string> secret = await harness.Text("db");

        await RevealLaterAsync(secret);

        Microsoft.Extensions.Logging.Testing.FakeLogRecord record = Assert.Single(harness.Logs.GetSnapshot(), record => record.Id.Id == SecretsEventIds.Revealed);
        Assert.Equal(LogLevel.Information, record.Level);
        Assert.Equal(SecretsDiagnostics.LogCategory, record.Category);
        Assert.Contains("db", record.Message, StringComparison.Ordinal);
        Assert.Contains(version, record.Message, StringComparison.Ordinal);
        Assert.Contains($"{nameof(SecretStoreTelemetryTests)}.{nameof(RevealLaterAsync)}", record.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Value, record.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comparison_in_fixed_time_is_no_reveal()
    {
        await using StoreHarness harness = new(options => options.AuditReveals = true);
        harness.Source.Set("db", Value);

        Assert.True((await harness.Text("db")).FixedTimeEquals(Value));

        Assert.DoesNotContain(harness.Logs.GetSnapshot(), record => record.Id.Id == SecretsEventIds.Revealed);
    }

    [Fact]
    public void Event_ids_are_unique_and_in_their_range()
    {
        int[] ids = [.. typeof(SecretsEventIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (int)field.GetRawConstantValue()!)];

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(ids, id => Assert.InRange(id, 1000, 1199));
    }

    private static async Task RevealLaterAsync(Secret<string> secret)
    {
        await Task.Yield();
        Assert.Equal(Value.Length, secret.Reveal().Length);
    }

    private static StoreHarness NamedHarness() => new(options =>
    {
        options.IncludeNamesInMetrics = true;
        options.StartupTimeout = TimeSpan.Zero;
    });

    private sealed class Measurements : IDisposable
    {
        private readonly ConcurrentQueue<(string Instrument, double Value, Dictionary<string, object?> Tags)> _all = new();
        private readonly MeterListener _listener = new();
        private readonly string _name;

        public Measurements(string name)
        {
            _name = name;
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == SecretsDiagnostics.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.Start();
        }

        public void Observe() => _listener.RecordObservableInstruments();

        public IEnumerable<(string Instrument, double Value, Dictionary<string, object?> Tags)> Of(string instrument) =>
            _all.Where(measurement => measurement.Instrument == instrument
                && measurement.Tags.TryGetValue(SecretsDiagnostics.NameTag, out object? name) && Equals(name, _name));

        public void Dispose() => _listener.Dispose();

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            _all.Enqueue((instrument.Name, value, new Dictionary<string, object?>(tags.ToArray())));
    }
}
