using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Corpus.Sinks;

public class Telemetry
{
    private static readonly ActivitySource Source = new("app");
    private static readonly Meter Meter = new("app");
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>("calls");

    public void Tag(TelemetrySpan span, DiagnosticListener listener)
    {
        string key = Vault.Key.Reveal();
        using Activity? activity = Source.StartActivity("call");
        activity?.SetTag("key", key); // KVS1007
        activity?.AddTag("key", key); // KVS1007
        activity?.AddBaggage("key", key); // KVS1007
        activity?.SetStatus(ActivityStatusCode.Error, "bad " + key); // KVS1007
        activity?.AddEvent(new ActivityEvent("key " + key)); // KVS1007
        Activity.Current?.SetTag("key", key); // KVS1007
        Calls.Add(1, new KeyValuePair<string, object?>("key", key)); // KVS1007
        Calls.Add(1, new KeyValuePair<string, object?>("name", Vault.Key.Name));
        Baggage.SetBaggage("key", key); // KVS1007
        span.SetAttribute("key", key); // KVS1007
        listener.Write("event", new { key }); // KVS1007
        activity?.SetTag("name", Vault.Key.Name);
        activity?.SetTag("length", key.Length);
        var tags = new TagList { { "key", key } };
        Calls.Add(1, tags); // KVS1007
    }
}
