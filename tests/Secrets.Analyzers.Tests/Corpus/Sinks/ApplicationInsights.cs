using System.Text;
using Microsoft.ApplicationInsights.DataContracts;
using Microsoft.ApplicationInsights;

namespace Corpus.ApplicationInsights;

public class Ai3 {
    public void M(TelemetryClient t, Exception ex) {
        string k = Vault.Key.Reveal();
        t.TrackEvent(k); // KVS1001
        t.TrackEvent("e", new Dictionary<string, string> { ["key"] = k }); // KVS1001
        t.TrackTrace("k " + k); // KVS1001
        t.TrackTrace("k " + k, SeverityLevel.Warning); // KVS1001
        t.TrackTrace("m", SeverityLevel.Warning, new Dictionary<string, string> { { "key", k } }); // KVS1001
        t.TrackTrace("m", new Dictionary<string, string> { { "key", k } }); // KVS1001
        t.TrackTrace(new TraceTelemetry(k)); // KVS1001
        t.TrackTrace(new TraceTelemetry("k " + k, SeverityLevel.Error)); // KVS1001
        t.TrackException(new Exception(k)); // KVS1003
        t.TrackException(ex, new Dictionary<string, string> { ["key"] = k }); // KVS1001
        t.TrackDependency("t", "n", k, DateTimeOffset.Now, TimeSpan.Zero, true); // KVS1001
        t.TrackDependency("t", "target", "n", k, DateTimeOffset.Now, TimeSpan.Zero, "200", true); // KVS1001
        t.TrackMetric("m", 1, new Dictionary<string, string> { ["key"] = k }); // KVS1001
        t.TrackRequest(k, DateTimeOffset.Now, TimeSpan.Zero, "200", true); // KVS1001
        t.TrackAvailability("n", DateTimeOffset.Now, TimeSpan.Zero, "loc", true, k); // KVS1001
        var e = new EventTelemetry("e");
        e.Properties["key"] = k; // KVS1001
        e.Properties.Add("key", k); // KVS1001
        e.Name = k; // KVS1001
        var d = new DependencyTelemetry();
        d.Data = k; // KVS1001
        d.Properties.Add("key", k); // KVS1001
        var tr = new TraceTelemetry { Message = k }; // KVS1001
        t.TrackEvent(new EventTelemetry("e") { Properties = { ["key"] = k } }); // KVS1001
        t.Context.User.Id = k; // KVS1001
        t.Context.GlobalProperties["key"] = k; // KVS1001
        t.GetMetric("m", "dim").TrackValue(1, k); // KVS1001
        var r = new RequestTelemetry(); r.Name = k; // KVS1001
        r.Url = new Uri("https://x/" + k); // KVS1008
        var x = new ExceptionTelemetry(ex) { Message = k }; // KVS1001
        using var op = t.StartOperation<RequestTelemetry>(k); // KVS1001
        op.Telemetry.Properties["key"] = k; // KVS1001
        t.TrackEvent("e", new Dictionary<string, string> { ["name"] = Vault.Key.Name });
        t.TrackTrace("read " + Vault.Key.Name);
        t.TrackTrace("read " + Vault.Key);
        t.TrackException(ex);
        t.TrackMetric("len", k.Length);
        e.Properties["name"] = Vault.Key.Name;
        t.TelemetryConfiguration.ConnectionString = k;
        new Microsoft.ApplicationInsights.Extensibility.TelemetryConfiguration().ConnectionString = k;
    }
}
