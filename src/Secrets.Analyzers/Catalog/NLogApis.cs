using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>NLog: loggers, fluent events, contexts and variables.</summary>
internal static class NLogApis
{
    private const string Levels = "Log Trace Debug Info Warn Error Fatal LogException TraceException DebugException InfoException WarnException ErrorException "
        + "FatalException ConditionalTrace ConditionalDebug WithProperty WithProperties SetProperty PushScopeProperty PushScopeProperties PushScopeNested";

    private const string Contexts = "Set SetScoped Push PushObject PushProperty PushProperties PushNestedState";

    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "NLog.ILogger", Levels),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "NLog.ILoggerBase", Levels),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "NLog.Logger", Levels),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "NLog.ILoggerExtensions", Levels + " ConditionalTrace ConditionalDebug"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "NLog.LogEventBuilder", "Message Property Properties Exception Log"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "NLog.Fluent.LogBuilder", "Message Property Properties Exception Write"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "NLog.LogEventInfo", ".ctor Create Message Parameters set_Message set_Parameters"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "NLog.ScopeContext", Contexts),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "NLog.MappedDiagnosticsContext", Contexts),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "NLog.MappedDiagnosticsLogicalContext", Contexts),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "NLog.NestedDiagnosticsContext", Contexts),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "NLog.NestedDiagnosticsLogicalContext", Contexts),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "NLog.GlobalDiagnosticsContext", Contexts),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "NLog.Common.InternalLogger", "Log Trace Debug Info Warn Error Fatal"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "NLog.SetupLogFactoryBuilderExtensions", "SetGlobalContextProperty", parameters: "value"),
    ];
}
