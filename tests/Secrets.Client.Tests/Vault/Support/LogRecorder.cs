using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using Azure.Core.Diagnostics;
using Azure.Core.Pipeline;

namespace Secrets.Client.Tests.Vault.Support;

/// <summary>Keeps the log events of the calls that are made while it lives, told from those of other tests by a client request id.</summary>
public sealed class LogRecorder : IDisposable
{
    private readonly string _requestId = Guid.NewGuid().ToString();
    private readonly ConcurrentQueue<(string Source, string Name, EventLevel Level, string Text)> _events = new();
    private readonly AzureEventSourceListener _listener;
    private readonly IDisposable _scope;

    public LogRecorder(EventLevel level = EventLevel.Verbose)
    {
        _listener = new AzureEventSourceListener(Keep, level);
        _scope = HttpPipeline.CreateClientRequestIdScope(_requestId);
    }

    public IReadOnlyList<(string Source, string Name, EventLevel Level, string Text)> Events => [.. _events];

    public string AllText => string.Join('\n', Events.Select(entry => entry.Text));

    public void AssertNoWarning() => Assert.All(_events, static entry => Assert.True(entry.Level > EventLevel.Warning, entry.Text));

    public void Dispose()
    {
        _scope.Dispose();
        _listener.Dispose();
    }

    private void Keep(EventWrittenEventArgs entry, string text)
    {
        if (entry.Payload?.FirstOrDefault() as string == _requestId)
        {
            _events.Enqueue((entry.EventSource.Name, entry.EventName!, entry.Level, text));
        }
    }
}
