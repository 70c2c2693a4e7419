using System.Diagnostics.Metrics;
using System.Diagnostics;
using System.Text;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using OpenTelemetry;

namespace Corpus.TelemetryOverloads;

public class T {
    static readonly ActivitySource Src = new("x"); static readonly Meter Mtr = new("m");
    static readonly Counter<long> Cnt = Mtr.CreateCounter<long>("c"); static readonly Histogram<double> Hist = Mtr.CreateHistogram<double>("h");
    static readonly UpDownCounter<int> Ud = Mtr.CreateUpDownCounter<int>("u"); static readonly Gauge<int> Gg = Mtr.CreateGauge<int>("g");
    public void M(Activity a, TelemetrySpan span, Tracer tracer, DiagnosticListener listener, DiagnosticSource source, Exception ex) {
        string k = Vault.Key.Reveal();
        a.SetTag("key", k); // KVS1007
        a?.SetTag("key", k); // KVS1007
        a.AddTag("key", k); // KVS1007
        a.AddTag("key", (object)k); // KVS1007
        a.AddBaggage("key", k); // KVS1007
        a.SetBaggage("key", k); // KVS1007
        a.AddEvent(new ActivityEvent(k)); // KVS1007
        a.AddEvent(new ActivityEvent("e", tags: new ActivityTagsCollection { { "key", k } })); // KVS1007
        a.AddEvent(new ActivityEvent("e", default, new ActivityTagsCollection { ["key"] = k })); // KVS1007
        a.SetStatus(ActivityStatusCode.Error, k); // KVS1007
        a.SetCustomProperty("key", k); // KVS1007
        a.DisplayName = k; // KVS1007
        a.TraceStateString = k; // KVS1007
        a.SetTag("key", new { k }); // KVS1007
        a.AddException(ex, new TagList { { "key", k } }); // KVS1007
        a.AddLink(new ActivityLink(default, new ActivityTagsCollection { ["key"] = k })); // KVS1007
        Activity.Current?.SetTag("key", k); // KVS1007
        Activity.Current?.AddTag("key", $"v {k}"); // KVS1007
        using var a1 = Src.StartActivity(k); // KVS1007
        using var a2 = Src.StartActivity("n", ActivityKind.Client, default(ActivityContext), new Dictionary<string, object> { ["key"] = k }); // KVS1007
        using var a3 = Src.CreateActivity("n", ActivityKind.Client, default(ActivityContext), new[] { new KeyValuePair<string, object>("key", k) }); // KVS1007
        using var a4 = new Activity(k); // KVS1007
        using var a5 = Src.StartActivity("n")?.SetTag("key", k); // KVS1007
        new ActivitySource("n", "v", new[] { new KeyValuePair<string, object>("key", k) }); // KVS1007
        Cnt.Add(1, new KeyValuePair<string, object>("key", k)); // KVS1007
        Cnt.Add(1, KeyValuePair.Create<string, object>("key", k)); // KVS1007
        Cnt.Add(1, new("a", 1), new("key", k)); // KVS1007
        Cnt.Add(1, new TagList { { "key", k } }); // KVS1007
        var tags = new TagList(); tags.Add("key", k);
        Cnt.Add(1, tags); // KVS1007
        Cnt.Add(1, in tags); // KVS1007
        Hist.Record(1, new KeyValuePair<string, object>("key", k)); // KVS1007
        Ud.Add(1, new KeyValuePair<string, object>("key", k)); // KVS1007
        Gg.Record(1, new KeyValuePair<string, object>("key", k)); // KVS1007
        Mtr.CreateObservableGauge("o", () => new Measurement<int>(1, new KeyValuePair<string, object>("key", k))); // KVS1007
        new Meter("m", "1", new TagList { { "key", k } }); // KVS1007
        span.SetAttribute("key", k); // KVS1007
        span.AddEvent(k); // KVS1007
        span.AddEvent("e", new SpanAttributes(new Dictionary<string, object> { ["key"] = k })); // KVS1007
        var at = new SpanAttributes();
        at.Add("key", k); // KVS1007
        span.UpdateName(k); // KVS1007
        span.SetStatus(OpenTelemetry.Trace.Status.Error.WithDescription(k)); // KVS1007
        span.RecordException("t", k, "s"); // KVS1007
        tracer.StartActiveSpan(k); // KVS1007
        tracer.StartSpan(k); // KVS1007
        Baggage.SetBaggage("key", k); // KVS1007
        Baggage.Current.SetBaggage("key", k); // KVS1007
        Baggage.Create(new Dictionary<string, string> { ["key"] = k }); // KVS1007
        ResourceBuilder.CreateDefault().AddAttributes(new Dictionary<string, object> { ["key"] = k }); // KVS1007
        ResourceBuilder.CreateDefault().AddService(k); // KVS1007
        listener.Write("e", new { k }); // KVS1007
        source.Write("e", k); // KVS1007
        listener.StartActivity(a, new { Key = k }); // KVS1007
        a.RecordException(ex, new TagList { { "key", k } }); // KVS1007
        a.SetStatus(OpenTelemetry.Trace.Status.Error.WithDescription(k)); // KVS1007
        a.SetTag("name", Vault.Key.Name);
        a.SetTag("secret", Vault.Key);
        a.SetTag("len", k.Length);
        a.SetStatus(ActivityStatusCode.Error, ex.Message);
        Cnt.Add(1, new KeyValuePair<string, object>("name", Vault.Key.Name));
        Hist.Record(k.Length);
        Baggage.SetBaggage("name", Vault.Key.Name);
        listener.Write("e", new { Vault.Key.Name });
        var o = new OtlpExporterOptions();
        o.Headers = "api-key=" + k;
        new Meter("m");
    }
}
