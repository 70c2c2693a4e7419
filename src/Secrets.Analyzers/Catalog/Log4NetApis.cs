using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>log4net: loggers, contexts and events.</summary>
internal static class Log4NetApis
{
    private const string Levels = "Debug Info Warn Error Fatal DebugFormat InfoFormat WarnFormat ErrorFormat FatalFormat DebugExt InfoExt WarnExt ErrorExt FatalExt "
        + "DebugFormatExt InfoFormatExt WarnFormatExt ErrorFormatExt FatalFormatExt";

    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "log4net.ILog", Levels),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "log4net.Util.ILogExtensions", Levels),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "log4net.Util.LogExtensions", Levels),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "log4net.Core.ILogger", "Log"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "log4net.Core.LoggingEvent", ".ctor"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "log4net.Core.LoggingEventData", "Message ExceptionString Properties"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "log4net.Util.ThreadContextStack", "Push"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "log4net.Util.LogicalThreadContextStack", "Push"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "log4net.Util.ContextPropertiesBase", "Item"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "log4net.Util.LogLog", "Debug Warn Error"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "log4net.NDC", "Push"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "log4net.MDC", "Set"),
    ];
}
