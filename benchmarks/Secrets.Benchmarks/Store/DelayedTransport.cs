using Azure.Core;
using Azure.Core.Pipeline;

namespace Secrets.Benchmarks.Store;

/// <summary>A vault some way off: each answer takes the same time.</summary>
internal sealed class DelayedTransport(HttpPipelineTransport vault, TimeSpan latency) : HttpPipelineTransport
{
    public override Request CreateRequest() => vault.CreateRequest();

    public override void Process(HttpMessage message)
    {
        Thread.Sleep(latency);
        vault.Process(message);
    }

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        await Task.Delay(latency, message.CancellationToken).ConfigureAwait(false);
        await vault.ProcessAsync(message).ConfigureAwait(false);
    }
}
