using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>Sentry: what is captured, and the tags, extras and breadcrumbs that travel with it.</summary>
internal static class SentryApis
{
    private const string Captures = "Capture* AddBreadcrumb SetTag SetTags SetExtra SetExtras SetData";

    public static readonly ApiEntry[] Entries =
    [
        Logged("Sentry.SentrySdk", Captures + " StartTransaction"),
        Logged("Sentry.ISentryClient", Captures),
        Logged("Sentry.SentryClientExtensions", Captures, "client"),
        Logged("Sentry.HubExtensions", Captures, "hub"),
        Logged("Sentry.Scope", Captures + " AddAttachment"),
        Logged("Sentry.IHasTags", Captures),
        Logged("Sentry.IHasExtra", Captures),
        Logged("Sentry.IHasData", Captures),
        Logged("Sentry.IEventLike", Captures),
        Logged("Sentry.HasTagsExtensions", Captures, "hasTags"),
        Logged("Sentry.HasExtraExtensions", Captures, "hasExtra"),
        Logged("Sentry.EventLikeExtensions", Captures, "eventLike"),
        Logged("Sentry.SentryEvent", Captures + " Message"),
        Logged("Sentry.SentryMessage", "Message Formatted Params"),
        Logged("Sentry.Breadcrumb", ".ctor"),
        Logged("Sentry.Scope", "User TransactionName"),
        Logged("Sentry.SentryUser", "Username Email Id Other"),
        Logged("Sentry.SentryContexts", "Item Add TryAdd"),
        Logged("Sentry.HubExtensions", "StartTransaction StartSpan", "hub"),
        Logged("Sentry.ISpan", "StartChild Description Operation Finish"),
        Logged("Sentry.SpanExtensions", "StartChild", "span"),
        Logged("Sentry.ITransactionTracer", "Name"),
        Logged("Sentry.SentryStructuredLogger", "Log*"),
        Logged("Sentry.SentryLog", "SetAttribute"),
        Logged("Sentry.SentryMetric", "SetAttribute"),
        ApiEntry.Consumer("Sentry.SentrySdk", "Init"),
    ];

    private static ApiEntry Logged(string type, string members, string? except = null) =>
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, type, members, except: except);
}
