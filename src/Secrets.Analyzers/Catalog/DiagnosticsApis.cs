using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>System.Diagnostics: debug, trace, event sources, the event log and contracts.</summary>
internal static class DiagnosticsApis
{
    private const string Writes = "Write WriteLine WriteIf WriteLineIf Print Assert Fail TraceInformation TraceWarning TraceError TraceEvent TraceData TraceTransfer";

    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "System.Diagnostics.Debug", Writes),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "System.Diagnostics.Trace", Writes),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "System.Diagnostics.TraceSource", Writes),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "System.Diagnostics.TraceListener", Writes),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "System.Diagnostics.Debugger", "Log"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "System.Diagnostics.CorrelationManager", "StartLogicalOperation"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "System.Diagnostics.Tracing.EventSource", "Write WriteEvent WriteEventCore WriteEventWithRelatedActivityId"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "System.Diagnostics.EventLog", "WriteEntry WriteEvent"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "System.Diagnostics.EventInstance", ".ctor"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "System.Diagnostics.Contracts.Contract", "Assert Assume Requires Ensures", parameters: "userMessage"),
    ];
}
