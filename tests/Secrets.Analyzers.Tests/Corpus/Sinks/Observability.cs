using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using Microsoft.Extensions.Diagnostics.Enrichment;
using Microsoft.Extensions.Logging;
using NLog;
using OpenTelemetry;
using OpenTelemetry.Trace;
using Serilog;
using Serilog.Context;
using Serilog.Core;
using Serilog.Events;
using ILogger = Microsoft.Extensions.Logging.ILogger;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;
namespace Corpus.Observability;

public record KeyRecord(string Name, string Value);

public class KeyClass { public string Name { get; set; } = ""; public string Value { get; set; } = ""; }

public class HiddenClass { public string Name { get; set; } = ""; [LogPropertyIgnore] public string Value { get; set; } = ""; }

public partial class Sources(ILogger<Sources> logger)
{
    private static readonly ActivitySource Activities = new("app");
    private static readonly Meter Meter = new("app");
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>("calls");
    private static readonly Histogram<double> Times = Meter.CreateHistogram<double>("times");
    private static readonly Action<ILogger, string, string, Exception?> Two = LoggerMessage.Define<string, string>(LogLevel.Information, new EventId(2), "{A} {B}");
    private static readonly Func<ILogger, string, IDisposable?> Scope = LoggerMessage.DefineScope<string>("scope {Key}");

    public async Task Spans()
    {
        string key = Vault.Key.Reveal();
        using Activity? activity = Activities.StartActivity("call");
        activity?.SetTag("key", key); // KVS1007
        activity?.SetTag("key.name", Vault.Key.Name);
        activity?.SetTag("key.length", key.Length);
        activity?.AddTag("key", key); // KVS1007
        activity?.AddBaggage("key", key); // KVS1007
        activity?.SetBaggage("key", key); // KVS1007
        activity?.SetStatus(ActivityStatusCode.Error, "key " + key); // KVS1007
        activity?.AddEvent(new ActivityEvent("e", tags: new ActivityTagsCollection { ["key"] = key })); // KVS1007
        activity?.AddEvent(new ActivityEvent("key " + key)); // KVS1007
        activity?.AddException(new InvalidOperationException("no"), new TagList { { "key", key } }); // KVS1007
        activity!.DisplayName = "call " + key; // KVS1007
        Baggage.SetBaggage("key", key); // KVS1007
        Baggage.Current.SetBaggage("key", key); // KVS1007
        Baggage.Current = Baggage.Current.SetBaggage("key", Vault.Key.Name);
        Calls.Add(1, new KeyValuePair<string, object?>("key", key)); // KVS1007
        Calls.Add(1, new KeyValuePair<string, object?>("key", Vault.Key.Name));
        Calls.Add(1, new TagList { { "key", key } }); // KVS1007
        var tags = new TagList { { "name", Vault.Key.Name } };
        tags.Add("key", key);
        Times.Record(1.0, tags); // KVS1007
        Times.Record(1.0, new TagList { { "length", key.Length } });
        Activity.Current?.SetTag("key", key); // KVS1007
        using Activity? child = Activities.StartActivity("call", ActivityKind.Client, default(ActivityContext), [new("key", key)]); // KVS1007
        try { await Task.Delay(1); } catch (Exception e) { activity.AddException(e); activity.SetStatus(ActivityStatusCode.Error, e.GetType().Name); throw; }
        Meter.CreateObservableGauge("g", () => new Measurement<int>(1, new KeyValuePair<string, object?>("key", key))); // KVS1007
        Meter.CreateObservableGauge("g", () => new Measurement<int>(key.Length, new KeyValuePair<string, object?>("key", Vault.Key.Name)));
    }

    public void Scopes()
    {
        string key = Vault.Key.Reveal();
        using var a = logger.BeginScope(new Dictionary<string, object> { { "key", key } }); // KVS1001
        using var b = logger.BeginScope(new List<KeyValuePair<string, object>> { new("key", key) }); // KVS1001
        using var c = logger.BeginScope(("key", key)); // KVS1001
        using var d = logger.BeginScope("{Name} of {Length}", Vault.Key.Name, key.Length);
        using var e = logger.BeginScope(new KeyRecord("n", key)); // KVS1001
        using var f = Scope(logger, key); // KVS1001
        using var g = Scope(logger, Vault.Key.Name);
        Two(logger, "a", key, null); // KVS1001
        Two(logger, "a", Vault.Key.Name, null);
        LogKey(logger, Vault.Key.Name);
        LogKey(logger, key); // KVS1001
        LogRecord(logger, new KeyRecord("n", key)); // KVS1001
        LogClass(logger, new KeyClass { Name = "n", Value = key }); // KVS1001
        LogHidden(logger, new HiddenClass { Name = "n", Value = key });
        LogPlain(logger, new KeyClass { Name = "n", Value = key });
        LogRecordAgain(new KeyRecord("n", key)); // KVS1001
        logger.LogInformation("{Record}", new KeyRecord("n", key)); // KVS1001
        logger.LogInformation("{Record}", new KeyClass { Value = key });
        logger.LogInformation("{@Record}", new KeyClass { Value = key }); // KVS1001
        logger.LogInformation("{Record}", new { key }); // KVS1001
        if (logger.IsEnabled(LogLevel.Debug)) logger.LogDebug("key {Key}", key[..4]); // KVS1001
        logger.LogDebug("key ends with {Key}", key[^4..]); // KVS1001
        logger.LogDebug("key {Key}", key.Substring(0, 2) + "****"); // KVS1001
        logger.LogDebug("key hash {Hash}", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key))));
        logger.LogDebug("key is {State}", string.IsNullOrEmpty(key) ? "missing" : "present");
        logger.LogDebug("equal {E}", Vault.Key.FixedTimeEquals("x"));
    }

    [LoggerMessage(1, LogLevel.Information, "key {Key}")]
    private static partial void LogKey(ILogger logger, string key);
    private static partial void LogKey(ILogger logger, string key) { }

    [LoggerMessage(2, LogLevel.Information, "key {Record}")]
    private static partial void LogRecord(ILogger logger, KeyRecord record);
    private static partial void LogRecord(ILogger logger, KeyRecord record) { }

    [LoggerMessage(3, LogLevel.Information, "key")]
    private static partial void LogClass(ILogger logger, [LogProperties] KeyClass key);
    private static partial void LogClass(ILogger logger, KeyClass key) { }

    [LoggerMessage(4, LogLevel.Information, "key")]
    private static partial void LogHidden(ILogger logger, [LogProperties] HiddenClass key);
    private static partial void LogHidden(ILogger logger, HiddenClass key) { }

    [LoggerMessage(5, LogLevel.Information, "key {Key}")]
    private static partial void LogPlain(ILogger logger, KeyClass key);
    private static partial void LogPlain(ILogger logger, KeyClass key) { }

    [LoggerMessage(6, LogLevel.Information, "key {Record}")]
    private partial void LogRecordAgain(KeyRecord record);
    private partial void LogRecordAgain(KeyRecord record) { }
}

public sealed class KeyEnricher : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory factory)
    {
        string key = Vault.Key.Reveal();
        logEvent.AddPropertyIfAbsent(factory.CreateProperty("key", key)); // KVS1001
        logEvent.AddOrUpdateProperty(new LogEventProperty("key", new ScalarValue(key))); // KVS1001
        logEvent.AddPropertyIfAbsent(factory.CreateProperty("key", Vault.Key.Name));
    }
}

public sealed class KeyLogEnricher : ILogEnricher
{
    public void Enrich(IEnrichmentTagCollector collector)
    {
        collector.Add("key", Vault.Key.Reveal()); // KVS1001
        collector.Add("key", Vault.Key.Name);
    }
}

public sealed class Seri(Serilog.ILogger log)
{
    public void Write()
    {
        string key = Vault.Key.Reveal();
        Log.Information("key {Key}", key); // KVS1001
        Log.Information("key {@Key}", new KeyClass { Value = key }); // KVS1001
        Log.Information("key {Key}", new KeyClass { Value = key });
        Log.ForContext("key", key).Information("hello"); // KVS1001
        Log.ForContext<Seri>().Information("key {Key}", Vault.Key.Name);
        log.ForContext("o", new KeyClass { Value = key }, destructureObjects: true).Information("x"); // KVS1001
        using var a = LogContext.PushProperty("key", key); // KVS1001
        using var b = LogContext.PushProperty("key", Vault.Key.Name);
        using var c = LogContext.PushProperty("o", new KeyClass { Value = key }, destructureObjects: true); // KVS1001
        using var d = LogContext.PushProperty("o", new KeyClass { Value = key });
        Log.Logger = new LoggerConfiguration().Enrich.WithProperty("key", key).CreateLogger(); // KVS1001
        Log.Logger = new LoggerConfiguration().Enrich.WithProperty("app", "a").CreateLogger();
        Log.Write(LogEventLevel.Error, new Exception("x"), "key {Key}", key); // KVS1001
        if (log.BindMessageTemplate("{K}", [key], out var template, out var properties)) { } // KVS1001
        new LoggerConfiguration().Destructure.ByTransforming<KeyClass>(k => new { k.Name });
        new LoggerConfiguration().WriteTo.Logger(l => l.Enrich.WithProperty("key", key)); // KVS1001
    }
}

public sealed class Nl
{
    private static readonly NLog.Logger Logger = LogManager.GetCurrentClassLogger();

    public void Write()
    {
        string key = Vault.Key.Reveal();
        Logger.Info("key {0}", key); // KVS1001
        Logger.Debug(() => "key " + key); // KVS1001
        Logger.Debug(() => "key " + Vault.Key.Name);
        Logger.WithProperty("key", key).Info("x"); // KVS1001
        using var a = ScopeContext.PushProperty("key", key); // KVS1001
        using var b = ScopeContext.PushNestedState(key); // KVS1001
        using var c = ScopeContext.PushProperty("key", Vault.Key.Name);
        GlobalDiagnosticsContext.Set("key", key); // KVS1001
        MappedDiagnosticsLogicalContext.Set("key", key); // KVS1001
        Logger.ForInfoEvent().Message("key {0}", key).Log(); // KVS1001
        Logger.ForInfoEvent().Message("x").Property("key", key).Log(); // KVS1001
        Logger.ForInfoEvent().Message("x").Property("key", Vault.Key.Name).Log();
        Logger.Error(new Exception(), "key {key}", key); // KVS1001
        var info = new LogEventInfo(NLog.LogLevel.Info, "l", "key"); 
        info.Properties["key"] = key; // KVS1001
        Logger.Log(info);
        LogManager.Configuration!.Variables["key"] = key; // KVS1001
        Logger.Swallow(() => Logger.Info(key)); // KVS1001
    }
}

[EventSource(Name = "App")]
public sealed class Events : EventSource
{
    public static readonly Events Log = new();

    [Event(1)] public void Started(string name, int length) => WriteEvent(1, name, length);

    [NonEvent] public void Begin(Secret<string> key) => Started(key.Name, key.Reveal().Length);

    [NonEvent] public void BeginBadly(Secret<string> key) => Started(key.Reveal(), 1); // KVS1002

    public static void Use()
    {
        Log.Started(Vault.Key.Reveal(), 1); // KVS1002
        Log.Started(Vault.Key.Name, Vault.Key.Reveal().Length);
        Log.Write("custom", new { key = Vault.Key.Reveal() }); // KVS1002
    }
}

public sealed class Otel(Tracer tracer)
{
    public void Spans()
    {
        string key = Vault.Key.Reveal();
        using TelemetrySpan span = tracer.StartActiveSpan("s");
        span.SetAttribute("key", key); // KVS1007
        span.AddEvent("key " + key); // KVS1007
        span.SetStatus(Status.Error.WithDescription(key)); // KVS1007
        span.SetAttribute("key", Vault.Key.Name);
        var attributes = new SpanAttributes();
        attributes.Add("key", key); // KVS1007
        span.UpdateName("s " + key); // KVS1007
    }
}
