using System.Text;
using NLog;

namespace Corpus.NLogOverloads;

public class N {
    static readonly Logger Logger = LogManager.GetCurrentClassLogger();
    public void M(NLog.ILogger il, Exception ex) {
        string k = Vault.Key.Reveal();
        Logger.Trace(k); // KVS1001
        Logger.Trace("k {0}", k); // KVS1001
        Logger.Debug("k {K}", k); // KVS1001
        Logger.Debug(ex, "k {K}", k); // KVS1001
        Logger.Debug(System.Globalization.CultureInfo.InvariantCulture, "k {K}", k); // KVS1001
        Logger.Info($"k {k}"); // KVS1001
        Logger.Info("a {A} {B} {C} {D}", 1, 2, 3, k); // KVS1001
        Logger.Info<string>("k {K}", k); // KVS1001
        Logger.Info<string, int>("k {K} {N}", k, 1); // KVS1001
        Logger.Info(() => "k " + k); // KVS1001
        Logger.Warn("k {K}", k); // KVS1001
        Logger.Error(ex, "k {K}", k); // KVS1001
        Logger.Error(ex, $"k {k}"); // KVS1001
        Logger.Fatal("k {K}", k); // KVS1001
        Logger.Log(LogLevel.Info, "k {K}", k); // KVS1001
        Logger.Log(LogLevel.Info, ex, "k {K}", k); // KVS1001
        Logger.Log(LogLevel.Info, () => k); // KVS1001
        Logger.Log(new LogEventInfo(LogLevel.Info, "n", "k " + k)); // KVS1001
        Logger.Log(LogEventInfo.Create(LogLevel.Info, "n", k)); // KVS1001
        Logger.Log(LogEventInfo.Create(LogLevel.Info, "n", null, "k {0}", new object[] { k })); // KVS1001
        var e = new LogEventInfo(LogLevel.Info, "n", "m");
        e.Properties["key"] = k; // KVS1001
        e.Message = "k " + k; // KVS1001
        e.Parameters = new object[] { k }; // KVS1001
        Logger.Log(e);
        Logger.ForInfoEvent().Message("k {K}", k).Log(); // KVS1001
        Logger.ForInfoEvent().Property("key", k).Message("x").Log(); // KVS1001
        Logger.ForLogEvent(LogLevel.Debug).Properties(new[] { new KeyValuePair<string, object>("key", k) }).Log(); // KVS1001
        Logger.ForErrorEvent().Exception(new Exception(k)).Log(); // KVS1003
        Logger.WithProperty("key", k).Info("x"); // KVS1001
        Logger.WithProperties(new[] { new KeyValuePair<string, object>("key", k) }).Info("x"); // KVS1001
        Logger.SetProperty("key", k); // KVS1001
        Logger.PushScopeProperty("key", k); // KVS1001
        Logger.PushScopeNested(k); // KVS1001
        Logger.ConditionalDebug("k {K}", k); // KVS1001
        Logger.ConditionalTrace("k {K}", k); // KVS1001
        il.Info("k {K}", k); // KVS1001
        il.Log(LogLevel.Info, k); // KVS1001
        using (ScopeContext.PushProperty("key", k)) { } // KVS1001
        using (ScopeContext.PushNestedState(k)) { } // KVS1001
        using (ScopeContext.PushProperties(new[] { new KeyValuePair<string, object>("key", k) })) { } // KVS1001
        GlobalDiagnosticsContext.Set("key", k); // KVS1001
        NLog.Common.InternalLogger.Info("k " + k); // KVS1001
        NLog.Common.InternalLogger.Error(ex, "k {0}", k); // KVS1001
        LogManager.Configuration.Variables["key"] = k; // KVS1001
        Logger.Info("n {N}", Vault.Key.Name);
        Logger.Info("n {N}", Vault.Key);
        Logger.Info("n {N}", k.Length);
        Logger.ForInfoEvent().Property("name", Vault.Key.Name).Message("x").Log();
        Logger.WithProperty("name", Vault.Key.Name).Info("x");
        Logger.Info(() => "n " + Vault.Key.Name);
        GlobalDiagnosticsContext.Set("name", Vault.Key.Name);
    }
}
