using System.Collections.Concurrent;
using System.Diagnostics;

namespace Secrets.Client.Tests.Vault.Support;

/// <summary>Keeps the spans of one trace: those that start below the activity that this starts.</summary>
public sealed class SpanRecorder : IDisposable
{
    public const string HttpSource = "Azure.Core.Http";

    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ActivityListener _listener;
    private readonly Activity _root = new("test");

    public SpanRecorder()
    {
        _root.SetIdFormat(ActivityIdFormat.W3C).Start();
        ActivityTraceId trace = _root.TraceId;
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Secrets" or HttpSource,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == trace)
                {
                    _spans.Enqueue(span);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyList<Activity> Client => [.. _spans.Where(span => span.Source.Name == "Secrets")];

    public IReadOnlyList<Activity> Http => [.. _spans.Where(span => span.Source.Name == HttpSource)];

    public string AllText => string.Join('\n', _spans.Select(span =>
        $"{span.DisplayName} {span.Status} {span.StatusDescription} {string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))} {string.Join(' ', span.Events.SelectMany(e => e.Tags).Select(tag => tag.Value))}"));

    public void AssertNoError() => Assert.All(_spans, static span => Assert.Equal(ActivityStatusCode.Unset, span.Status));

    public void Dispose()
    {
        _listener.Dispose();
        _root.Stop();
        _root.Dispose();
    }
}
