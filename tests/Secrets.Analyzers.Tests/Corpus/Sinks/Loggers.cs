using Microsoft.ApplicationInsights;
using Microsoft.Extensions.Logging;
using Serilog.Context;

namespace Corpus.Sinks;

public class Loggers
{
    public void Serilogs(Serilog.ILogger log, Serilog.IDiagnosticContext diagnostics)
    {
        string key = Vault.Key.Reveal();
        log.Information("key {Key}", key); // KVS1001
        Serilog.Log.Information("key {Key}", key); // KVS1001
        Serilog.Log.Error(new InvalidOperationException("x"), "key {Key}", key); // KVS1001
        log.Debug($"key {key}"); // KVS1001
        log.Write(Serilog.Events.LogEventLevel.Information, "key {Key}", key); // KVS1001
        log.ForContext("Key", key).Information("x"); // KVS1001
        using (LogContext.PushProperty("Key", key)) // KVS1001
        {
        }

        diagnostics.Set("Key", key); // KVS1001
        log.Information("login {@Login}", new { Password = key }); // KVS1001
        new Serilog.LoggerConfiguration().Enrich.WithProperty("Key", key); // KVS1001
        log.Information("key {Key}", Vault.Key);
        log.ForContext("Key", Vault.Key.Name).Information("x");
        log.Information("length {Length}", key.Length);
    }

    public void NLogs(NLog.Logger log)
    {
        string key = Vault.Key.Reveal();
        log.Info("key {Key}", key); // KVS1001
        log.Error(new InvalidOperationException("x"), "key {0}", key); // KVS1001
        log.Log(NLog.LogLevel.Info, key); // KVS1001
        log.WithProperty("Key", key).Info("x"); // KVS1001
        using (NLog.ScopeContext.PushProperty("Key", key)) // KVS1001
        {
        }

        NLog.GlobalDiagnosticsContext.Set("Key", key); // KVS1001
        var entry = new NLog.LogEventInfo(NLog.LogLevel.Info, "x", "message");
        entry.Properties["Key"] = key; // KVS1001
        log.Info("key {Key}", Vault.Key);
        entry.Properties["Name"] = Vault.Key.Name;
    }

    public void Log4Nets(log4net.ILog log)
    {
        string key = Vault.Key.Reveal();
        log.Info(key); // KVS1001
        log.Info("key " + key); // KVS1001
        log.ErrorFormat("key {0}", key); // KVS1001
        log4net.ThreadContext.Properties["key"] = key; // KVS1001
        log4net.LogicalThreadContext.Properties["key"] = key; // KVS1001
        log4net.GlobalContext.Properties["key"] = key; // KVS1001
        log.Info(Vault.Key);
        log4net.ThreadContext.Properties["key"] = Vault.Key.Name;
    }

    public void Insights(TelemetryClient telemetry)
    {
        string key = Vault.Key.Reveal();
        telemetry.TrackTrace("key " + key); // KVS1001
        telemetry.TrackEvent("started", new Dictionary<string, string> { ["key"] = key }); // KVS1001
        telemetry.TrackTrace("key " + Vault.Key.Name);
    }

    public void Properties(ILogger logger)
    {
        var login = new Login { User = "me", Password = Vault.Key.Reveal() };
        Messages.LoggedIn(logger, login);
        logger.LogInformation("login {Login}", login);
    }
}

public static partial class Messages
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Login")]
    public static partial void LoggedIn(ILogger logger, Login login);

    public static partial void LoggedIn(ILogger logger, Login login) => logger.LogInformation("Login {Login}", login);
}
