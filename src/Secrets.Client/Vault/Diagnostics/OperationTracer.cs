using System.Diagnostics;
using Azure;
using Secrets.Protocol;

namespace Secrets.Diagnostics;

/// <summary>One span for each call of the client. Spans carry names, versions and error codes; never a value.</summary>
internal sealed class OperationTracer(bool isEnabled)
{
    /// <summary>The one source of spans of this library.</summary>
    public static readonly ActivitySource Source = new(TelemetryNames.Source);

    public Activity? Start(in VaultRequest request)
    {
        if (!isEnabled || !Source.HasListeners())
        {
            return null;
        }

        Activity? activity = Source.StartActivity(request.Operation.SpanName);
        if (activity is { IsAllDataRequested: true })
        {
            Describe(activity, request);
        }

        return activity;
    }

    public static void Fail(Activity? activity, Exception exception)
    {
        if (activity is null)
        {
            return;
        }

        activity.SetTag(TelemetryNames.ErrorTypeTag, (exception as RequestFailedException)?.ErrorCode ?? exception.GetType().FullName);
        activity.SetStatus(ActivityStatusCode.Error);
    }

    private static void Describe(Activity activity, in VaultRequest request)
    {
        activity.SetTag(TelemetryNames.NamespaceTag, TelemetryNames.Namespace);
        activity.SetTag(TelemetryNames.SchemaTag, TelemetryNames.Schema);
        if (request.Name is not null)
        {
            activity.SetTag(request.Operation.IsPoll ? TelemetryNames.PolledSecretTag : TelemetryNames.SecretNameTag, request.Name);
        }

        if (!string.IsNullOrEmpty(request.Version))
        {
            activity.SetTag(TelemetryNames.SecretVersionTag, request.Version);
        }
    }
}
