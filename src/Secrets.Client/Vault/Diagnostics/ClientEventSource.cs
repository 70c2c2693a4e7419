using System.Diagnostics.Tracing;

namespace Secrets.Diagnostics;

/// <summary>
/// Logs the bodies of requests and responses with every value redacted. It has the trait by which listeners find the sources of Azure clients,
/// so that whoever listens to these sees it too.
/// </summary>
[EventSource(Name = EventSourceName)]
internal sealed class ClientEventSource : EventSource
{
    public const string EventSourceName = "Secrets-Client";
    public const int RequestContentEvent = 1;
    public const int ResponseContentEvent = 2;
    public const int ErrorResponseContentEvent = 3;

    public static readonly ClientEventSource Log = new();

    private ClientEventSource()
        : base(EventSourceName, EventSourceSettings.Default, "AzureEventSource", "true")
    {
    }

    [Event(RequestContentEvent, Level = EventLevel.Verbose, Message = "Request [{0}] content: {1}")]
    public void RequestContent(string requestId, string content) => WriteEvent(RequestContentEvent, requestId, content);

    [Event(ResponseContentEvent, Level = EventLevel.Verbose, Message = "Response [{0}] content: {1}")]
    public void ResponseContent(string requestId, string content) => WriteEvent(ResponseContentEvent, requestId, content);

    [Event(ErrorResponseContentEvent, Level = EventLevel.Informational, Message = "Error response [{0}] content: {1}")]
    public void ErrorResponseContent(string requestId, string content) => WriteEvent(ErrorResponseContentEvent, requestId, content);
}
