using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>Microsoft.Extensions.Logging and the libraries that build on it.</summary>
internal static class ExtensionsLoggingApis
{
    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.Extensions.Logging.LoggerExtensions", "Log* BeginScope", except: "logger"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.Extensions.Logging.ILogger", "Log BeginScope"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.Extensions.Logging.LoggerFactoryExtensions", "CreateLogger"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.Extensions.Logging.ILoggerFactory", "CreateLogger"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.Extensions.Logging.LoggerMessage", "Define*"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.Extensions.Logging.LoggerMessageState", "AddTag TagArray"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.Extensions.Logging.ITagCollector", "Add"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.Extensions.Diagnostics.Enrichment.IEnrichmentTagCollector", "Add"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.Extensions.Logging.IExternalScopeProvider", "Push"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.Extensions.Logging.FilterLoggingBuilderExtensions", "AddFilter", parameters: "category"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.AspNetCore.HttpLogging.HttpLoggingInterceptorContext", "AddParameter"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "ZLogger.ZLoggerExtensions", "ZLog*", except: "logger memberName filePath"),
    ];
}
