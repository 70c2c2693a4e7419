using System.Text;
using Serilog.Context;
using Serilog.Core.Enrichers;
using Serilog.Core;
using Serilog.Events;
using Serilog;

namespace Corpus.SerilogOverloads;

class Poco { public string A { get; set; } }
class Enr(string key) : ILogEventEnricher {
    public void Enrich(LogEvent e, ILogEventPropertyFactory f) { e.AddPropertyIfAbsent(f.CreateProperty("name", Vault.Key.Name));
        e.AddPropertyIfAbsent(f.CreateProperty("k", Vault.Key.Reveal())); // KVS1001
        e.AddOrUpdateProperty(new LogEventProperty("k", new ScalarValue(Vault.Key.Reveal()))); // KVS1001
        e.AddPropertyIfAbsent(new LogEventProperty("k", new ScalarValue("x")));
    }
}
public class S {
    public void M(Serilog.ILogger log, Exception ex, IDiagnosticContext diag) {
        string k = Vault.Key.Reveal();
        Log.Information("k {K}", k); // KVS1001
        Log.Information(ex, "k {K}", k); // KVS1001
        Log.Information<string>("k {K}", k); // KVS1001
        Log.Information<string, int>("k {K} {N}", k, 1); // KVS1001
        Log.Information("a {A} {B} {C} {D}", 1, 2, 3, k); // KVS1001
        Log.Information($"k {k}"); // KVS1001
        Log.Verbose("k {K}", k); // KVS1001
        Log.Debug("k {K}", k); // KVS1001
        Log.Warning("k {K}", k); // KVS1001
        Log.Error(ex, "k {K}", k); // KVS1001
        Log.Fatal(ex, "k {K}", k); // KVS1001
        Log.Write(LogEventLevel.Information, "k {K}", k); // KVS1001
        Log.Write(LogEventLevel.Information, ex, "k {K}", k); // KVS1001
        log.Write(LogEventLevel.Information, ex, "k {K} {L}", 1, k); // KVS1001
        log.Information("k {@K}", new { Key = k }); // KVS1001
        log.Information("k {@K}", new Poco { A = k }); // KVS1001
        log.Information("k {$K}", new[] { k }); // KVS1001
        log.ForContext("key", k).Information("x"); // KVS1001
        log.ForContext("key", k, destructureObjects: true); // KVS1001
        log.ForContext(new PropertyEnricher("key", k)); // KVS1001
        log.ForContext<S>().Information("k {K}", k); // KVS1001
        log.ForContext(new[] { new PropertyEnricher("key", k) }); // KVS1001
        Log.ForContext("key", k); // KVS1001
        using (LogContext.PushProperty("key", k)) { } // KVS1001
        using (LogContext.PushProperty("key", new { k }, true)) { } // KVS1001
        using (LogContext.Push(new PropertyEnricher("key", k))) { } // KVS1001
        new LoggerConfiguration().Enrich.WithProperty("key", k).CreateLogger(); // KVS1001
        new LoggerConfiguration().MinimumLevel.Debug().Enrich.FromLogContext().Enrich.WithProperty("key", k, true).CreateLogger(); // KVS1001
        diag.Set("key", k); // KVS1001
        diag.Set("key", new Poco { A = k }, true); // KVS1001
        log.BindProperty("key", k, false, out var p); // KVS1001
        log.BindMessageTemplate("k {K}", new object[] { k }, out var mt, out var props); // KVS1001
        log.Write(new LogEvent(DateTimeOffset.Now, LogEventLevel.Debug, null, MessageTemplate.Empty, new[] { new LogEventProperty("k", new ScalarValue(k)) })); // KVS1001
        Serilog.Debugging.SelfLog.WriteLine("k {0}", k); // KVS1001
        Log.Logger.Information("k {K}", k); // KVS1001
        Log.Information("n {N}", Vault.Key.Name);
        Log.Information("n {N}", Vault.Key);
        Log.Information("n {@N}", Vault.Key);
        log.ForContext("name", Vault.Key.Name).Information("ok");
        log.ForContext<S>().Information("len {L}", k.Length);
        new LoggerConfiguration().Enrich.WithProperty("app", "x").CreateLogger();
        using (LogContext.PushProperty("name", Vault.Key.Name)) { }
        Log.Error(ex, "failed {Status}", (ex as Azure.RequestFailedException)?.Status);
    }
}
