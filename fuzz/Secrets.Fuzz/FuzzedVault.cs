using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Secrets.Fuzz;

/// <summary>A vault that answers everything with one body.</summary>
internal sealed class FuzzedVault(byte[] body, HttpStatusCode status) : HttpMessageHandler
{
    public static SecretClient CreateClient(byte[] body, HttpStatusCode status)
    {
        var options = new SecretClientOptions { Transport = new HttpClientTransport(new FuzzedVault(body, status)) };
        options.Retry.MaxRetries = 0;
        return new SecretClient(new Uri("https://contoso.vault.azure.net"), DelegatedTokenCredential.Create(static (_, _) => default), options);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        new(status) { Content = new ByteArrayContent(body), RequestMessage = request };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(Send(request, cancellationToken));
}
