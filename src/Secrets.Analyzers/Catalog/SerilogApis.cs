using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>Serilog: loggers, contexts, enrichers and events.</summary>
internal static class SerilogApis
{
    private const string Levels = "Write Verbose Debug Information Warning Error Fatal ForContext BindMessageTemplate BindProperty";

    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Serilog.ILogger", Levels),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Serilog.Log", Levels),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Serilog.Extensions.Hosting.LoggerBase", Levels),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Serilog.LoggerExtensions", "ForContext"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Serilog.Context.LogContext", "PushProperty Push"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Serilog.Context.GlobalLogContext", "PushProperty Push"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Serilog.Configuration.LoggerEnrichmentConfiguration", "WithProperty"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Serilog.Core.ILogEventPropertyFactory", "CreateProperty"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Serilog.Core.ILogEventPropertyValueFactory", "CreatePropertyValue"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Serilog.Events.LogEventProperty", ".ctor"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Serilog.Events.ScalarValue", ".ctor"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Serilog.Events.LogEvent", "AddOrUpdateProperty AddPropertyIfAbsent"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Serilog.IDiagnosticContext", "Set"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Serilog.Extensions.Hosting.DiagnosticContext", "Set"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Serilog.Debugging.SelfLog", "WriteLine"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Serilog.Core.Enrichers.PropertyEnricher", ".ctor", except: "name destructureObjects"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Text, "Serilog.AspNetCore.RequestLoggingOptions", "MessageTemplate"),
    ];
}
