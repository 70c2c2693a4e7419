using System.Net;

namespace Secrets.Hosting.Tests;

/// <summary>A service that reads the whole request and accepts one key.</summary>
internal sealed class KeyCheckingTarget(string key) : HttpMessageHandler
{
    public string Key { get; set; } = key;

    public string Header { get; init; } = "Authorization";

    public string Scheme { get; init; } = "Bearer ";

    public HttpStatusCode Rejection { get; init; } = HttpStatusCode.Unauthorized;

    public List<string> Seen { get; } = [];

    public List<string> Bodies { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string value = request.Headers.TryGetValues(Header, out IEnumerable<string>? values) ? string.Join(",", values) : "";
        Seen.Add(value);
        using MemoryStream body = new();
        if (request.Content is { } content)
        {
            await content.CopyToAsync(body, cancellationToken);
        }

        Bodies.Add(System.Text.Encoding.UTF8.GetString(body.ToArray()));
        return new HttpResponseMessage(value == Scheme + Key ? HttpStatusCode.OK : Rejection) { RequestMessage = request };
    }
}
