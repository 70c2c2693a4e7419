using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>Application Insights: what is tracked and the properties that travel with it.</summary>
internal static class ApplicationInsightsApis
{
    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.ApplicationInsights.TelemetryClient", "Track* StartOperation GetMetric"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.ApplicationInsights.TelemetryClientExtensions", "StartOperation", except: "telemetryClient"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.ApplicationInsights.DataContracts.TraceTelemetry", ".ctor Message"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.ApplicationInsights.DataContracts.EventTelemetry", ".ctor Name"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.ApplicationInsights.DataContracts.ExceptionTelemetry", ".ctor Message ProblemId"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.ApplicationInsights.DataContracts.RequestTelemetry", ".ctor Name Source ResponseCode"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.ApplicationInsights.DataContracts.DependencyTelemetry", ".ctor Name Data Target CommandName"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.ApplicationInsights.DataContracts.AvailabilityTelemetry", ".ctor Name Message"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.ApplicationInsights.DataContracts.PageViewTelemetry", ".ctor Name"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.ApplicationInsights.DataContracts.MetricTelemetry", ".ctor Name"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.ApplicationInsights.Extensibility.Implementation.OperationContext", "Name Id ParentId SyntheticSource"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.ApplicationInsights.Extensibility.Implementation.UserContext", "Id AccountId AuthenticatedUserId UserAgent"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.ApplicationInsights.Extensibility.Implementation.SessionContext", "Id"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.ApplicationInsights.Extensibility.Implementation.CloudContext", "RoleName RoleInstance"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "Microsoft.ApplicationInsights.Metric", "TrackValue"),
    ];
}
