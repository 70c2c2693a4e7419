using System.Net;

namespace WebApi;

/// <summary>Stands for the site of the card processor: it takes payments from those who bear the current key.</summary>
public sealed class CardProcessor : HttpMessageHandler
{
    private volatile string _acceptedKey;

    public CardProcessor(string acceptedKey) => _acceptedKey = acceptedKey;

    public void Accept(string key) => _acceptedKey = key;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        bool isKnown = request.Headers.Authorization is { Scheme: "Bearer", Parameter: { } key } && key == _acceptedKey;
        return Task.FromResult(new HttpResponseMessage(isKnown ? HttpStatusCode.OK : HttpStatusCode.Unauthorized) { RequestMessage = request });
    }
}
