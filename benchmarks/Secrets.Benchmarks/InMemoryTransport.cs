using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Secrets.Benchmarks;

/// <summary>A vault without a network: it challenges requests without a token and answers the others with one body, at no cost that differs between clients.</summary>
internal sealed class InMemoryTransport(string body, bool challenges = true) : HttpPipelineTransport
{
    private readonly byte[] _body = Encoding.UTF8.GetBytes(body);

    public override Request CreateRequest() => new InMemoryRequest();

    public override void Process(HttpMessage message)
    {
        bool isRefused = challenges && !message.Request.Headers.Contains("Authorization");
        message.Response = isRefused ? InMemoryResponse.Challenge(message.Request.ClientRequestId) : new InMemoryResponse(200, _body, message.Request.ClientRequestId);
    }

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        Process(message);
        return default;
    }
}
