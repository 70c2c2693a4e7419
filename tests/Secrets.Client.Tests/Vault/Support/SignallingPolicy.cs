using Azure.Core;
using Azure.Core.Pipeline;

namespace Secrets.Client.Tests.Vault.Support;

/// <summary>Counts the calls that have entered the pipeline.</summary>
public sealed class SignallingPolicy(CountdownEvent entered) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message) => entered.Signal();
}
