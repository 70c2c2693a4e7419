using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>Logs that libraries have of their own, and hand to their users.</summary>
internal static class LibraryLogApis
{
    private const string Levels = "Trace* Debug* Info* Warn* Error* Fatal*";

    public static readonly ApiEntry[] Entries =
    [
        Logged("Hangfire.Logging.LogExtensions", Levels, "logger"),
        Logged("Rebus.Logging.ILog", Levels),
        Logged("MassTransit.Logging.EnabledLogger", "Log"),
        Logged("DbUp.Engine.Output.IUpgradeLog", "Log*"),
        Logged("FluentMigrator.Runner.IAnnouncer", "Heading Say Emphasize Sql Error Write"),
        Logged("Sentry.Extensibility.IDiagnosticLogger", "Log"),
        Logged("Sentry.Extensibility.DiagnosticLoggerExtensions", "Log*", "logger"),
        Logged("Microsoft.IdentityModel.Logging.LogHelper", "Log*"),
        Logged("Microsoft.IdentityModel.Logging.IdentityModelEventSource", "Write*"),
        Logged("Amqp.Trace", "WriteLine Debug"),
    ];

    private static ApiEntry Logged(string type, string members, string? except = null) =>
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, type, members, except: except);
}
