using System.Text;
using log4net.Core;
using log4net;

namespace Corpus.Log4NetOverloads;

public class L4 {
    static readonly ILog Log = LogManager.GetLogger(typeof(L4));
    public void M(ILog log, Exception ex) {
        string k = Vault.Key.Reveal();
        Log.Debug(k); // KVS1001
        Log.Debug("k " + k, ex); // KVS1001
        Log.DebugFormat("k {0}", k); // KVS1001
        Log.DebugFormat("k {0} {1}", 1, k); // KVS1001
        Log.DebugFormat("k {0} {1} {2}", 1, 2, k); // KVS1001
        Log.DebugFormat("k {0} {1} {2} {3}", 1, 2, 3, k); // KVS1001
        Log.DebugFormat(System.Globalization.CultureInfo.InvariantCulture, "k {0}", k); // KVS1001
        Log.Info($"k {k}"); // KVS1001
        Log.InfoFormat("k {0}", k); // KVS1001
        Log.Warn(new { k }); // KVS1001
        Log.WarnFormat("k {0}", k); // KVS1001
        Log.Error(k, ex); // KVS1001
        Log.Error("x", new Exception(k)); // KVS1003
        Log.ErrorFormat("k {0}", k); // KVS1001
        Log.Fatal(k); // KVS1001
        Log.FatalFormat("k {0}", k); // KVS1001
        log.Logger.Log(typeof(L4), Level.Info, k, ex); // KVS1001
        log.Logger.Log(new LoggingEvent(typeof(L4), null, "n", Level.Info, k, null)); // KVS1001
        ThreadContext.Properties["key"] = k; // KVS1001
        LogicalThreadContext.Properties["key"] = k; // KVS1001
        GlobalContext.Properties["key"] = k; // KVS1001
        using (ThreadContext.Stacks["NDC"].Push(k)) { } // KVS1001
        using (LogicalThreadContext.Stacks["NDC"].Push(k)) { } // KVS1001
        log4net.Util.LogLog.Debug(typeof(L4), "k " + k); // KVS1001
        Log.Info(Vault.Key.Name);
        Log.Info(Vault.Key);
        Log.InfoFormat("{0}", Vault.Key);
        Log.InfoFormat("{0}", k.Length);
        ThreadContext.Properties["name"] = Vault.Key.Name;
        Log.Error("failed " + Vault.Key.Name, ex);
    }
}
