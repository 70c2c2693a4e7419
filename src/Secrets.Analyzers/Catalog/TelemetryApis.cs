using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>Activities, metrics, diagnostic sources and OpenTelemetry.</summary>
internal static class TelemetryApis
{
    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "System.Diagnostics.Activity", "SetTag AddTag SetBaggage AddBaggage SetStatus AddEvent SetCustomProperty AddException DisplayName StatusDescription TraceStateString .ctor"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "System.Diagnostics.ActivitySource", "StartActivity CreateActivity", except: "parentContext"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "System.Diagnostics.ActivityEvent", ".ctor"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "System.Diagnostics.ActivityLink", ".ctor"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "System.Diagnostics.ActivityTagsCollection", ".ctor Add Item"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "System.Diagnostics.Metrics.Counter`1", "Add"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "System.Diagnostics.Metrics.UpDownCounter`1", "Add"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "System.Diagnostics.Metrics.Histogram`1", "Record"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "System.Diagnostics.Metrics.Gauge`1", "Record"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "System.Diagnostics.Metrics.Measurement`1", ".ctor"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "System.Diagnostics.Metrics.Meter", ".ctor Create*", except: "observeValue observeValues"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Serialised, "System.Diagnostics.DiagnosticSource", "Write StartActivity"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "OpenTelemetry.Baggage", "SetBaggage Create"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "OpenTelemetry.Trace.TelemetrySpan", "SetAttribute AddEvent SetStatus UpdateName"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "OpenTelemetry.Trace.SpanAttributes", "Add .ctor"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "OpenTelemetry.Trace.Tracer", "StartSpan StartActiveSpan StartRootSpan", parameters: "name initialAttributes"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "OpenTelemetry.Trace.Status", "WithDescription"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "OpenTelemetry.Trace.ActivityExtensions", "SetStatus RecordException", except: "activity"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "OpenTelemetry.Resources.ResourceBuilderExtensions", "AddAttributes AddService", except: "resourceBuilder"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "System.Diagnostics.ActivitySource", ".ctor", parameters: "tags"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "OpenTelemetry.Trace.TelemetrySpan", "RecordException"),
        ApiEntry.Carrier("System.Diagnostics.TagList"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "Prometheus.Metrics", "Create* WithLabels"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "Prometheus.MetricFactory", "Create* WithLabels"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "Prometheus.Collector`1", "WithLabels Labels"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "Prometheus.ICollector`1", "WithLabels Labels"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "Prometheus.CollectorRegistry", "SetStaticLabels"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "Prometheus.Exemplar", "From Pair Key"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "Prometheus.MetricPusherOptions", "Job Instance AdditionalLabels"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "Microsoft.Extensions.Diagnostics.Latency.ILatencyContext", "SetTag", parameters: "value"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "Datadog.Trace.ISpan", "SetTag ResourceName OperationName"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "Datadog.Trace.SpanExtensions", "SetTag", except: "span"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "NewRelic.Api.Agent.NewRelic", "NoticeError RecordCustomEvent RecordMetric SetTransactionName AddCustomParameter"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "NewRelic.Api.Agent.ITransaction", "AddCustomAttribute"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "NewRelic.Api.Agent.ISpan", "AddCustomAttribute SetName"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "Elastic.Apm.Api.IExecutionSegment", "SetLabel CaptureError CaptureException Name"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "Polly.ResilienceContextPool", "Get", parameters: "operationKey"),
        ApiEntry.Sink(RuleIds.Telemetry, Exposure.Log, "CorrelationId.Abstractions.ICorrelationContextFactory", "Create"),
    ];
}
