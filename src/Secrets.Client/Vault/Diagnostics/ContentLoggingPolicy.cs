using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Secrets.Protocol;

namespace Secrets.Diagnostics;

/// <summary>Logs bodies in the place of Azure.Core's own policy, which would log the values in them.</summary>
internal sealed class ContentLoggingPolicy(bool isEnabled, bool isAlwaysOn, int sizeLimit) : HttpPipelinePolicy
{
    private readonly ClientEventSource _log = ClientEventSource.Log;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        bool isOn = IsOn;
        if (isOn)
        {
            LogRequest(message.Request);
        }

        ProcessNext(message, pipeline);
        if (isOn)
        {
            LogResponse(message.Response);
        }
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        IsOn ? ProcessAndLogAsync(message, pipeline) : ProcessNextAsync(message, pipeline);

    private bool IsOn => isEnabled && _log.IsEnabled() && (isAlwaysOn || ContentLogging.IsOn);

    private async ValueTask ProcessAndLogAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        LogRequest(message.Request);
        await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        LogResponse(message.Response);
    }

    private void LogRequest(Request request)
    {
        if (request.Content is { } content)
        {
            using var body = new MemoryStream();
            content.WriteTo(body, CancellationToken.None);
            _log.RequestContent(request.ClientRequestId, JsonRedactor.Redact(body.GetBuffer().AsSpan(0, (int)body.Length), sizeLimit));
        }
    }

    private void LogResponse(Response response)
    {
        string content = JsonRedactor.Redact(ResponseBody.GetBytes(response), sizeLimit);
        if (response.IsError)
        {
            _log.ErrorResponseContent(response.ClientRequestId, content);
        }
        else
        {
            _log.ResponseContent(response.ClientRequestId, content);
        }
    }
}
