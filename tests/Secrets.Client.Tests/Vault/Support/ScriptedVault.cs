using System.Net;
using System.Text;
using Azure.Core.Pipeline;

namespace Secrets.Client.Tests.Vault.Support;

/// <summary>The network's end of a client: answers each request by a script and keeps what was sent.</summary>
public sealed class ScriptedVault(Func<VaultRequestRecord, HttpResponseMessage> answer) : HttpMessageHandler
{
    public const string Challenge = "Bearer authorization=\"https://login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47\", resource=\"https://vault.azure.net\"";

    private readonly List<VaultRequestRecord> _requests = [];

    public IReadOnlyList<VaultRequestRecord> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>The requests that carried a token, and so were answered by the script.</summary>
    public IReadOnlyList<VaultRequestRecord> Authorized => [.. Requests.Where(request => request.HasToken)];

    /// <summary>A vault that challenges requests without a token and answers the others.</summary>
    public static ScriptedVault Challenging(Func<VaultRequestRecord, HttpResponseMessage> answer) =>
        new(request => request.HasToken ? answer(request) : Unauthorized(Challenge));

    /// <summary>A vault that challenges, then gives the answers in order.</summary>
    public static ScriptedVault Answering(params HttpResponseMessage[] answers)
    {
        var queue = new Queue<HttpResponseMessage>(answers);
        return Challenging(_ => queue.Dequeue());
    }

    public static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Error(HttpStatusCode status, string code, string message, string? innerCode = null)
    {
        string inner = innerCode is null ? string.Empty : $",\"innererror\":{{\"code\":\"{innerCode}\"}}";
        return Json($"{{\"error\":{{\"code\":\"{code}\",\"message\":\"{message}\"{inner}}}}}", status);
    }

    public static HttpResponseMessage Unauthorized(string challenge)
    {
        HttpResponseMessage response = Error(HttpStatusCode.Unauthorized, "Unauthorized", "AKV10000: Request is missing a Bearer or PoP token.");
        response.Headers.TryAddWithoutValidation("WWW-Authenticate", challenge);
        return response;
    }

    public HttpPipelineTransport CreateTransport() => new HttpClientTransport(new HttpClient(this, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan });

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using Stream? body = request.Content?.ReadAsStream(cancellationToken);
        return Answer(request, body);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Stream? body = request.Content is null ? null : await request.Content.ReadAsStreamAsync(cancellationToken);
        await using (body)
        {
            return Answer(request, body);
        }
    }

    private HttpResponseMessage Answer(HttpRequestMessage request, Stream? body)
    {
        string? text = body is null ? null : new StreamReader(body).ReadToEnd();
        var record = new VaultRequestRecord(
            request.Method.Method,
            request.RequestUri!,
            request.Headers.TryGetValues("Authorization", out IEnumerable<string>? values) ? string.Join(',', values) : null,
            string.IsNullOrEmpty(text) ? null : text,
            request.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase));
        lock (_requests)
        {
            _requests.Add(record);
        }

        HttpResponseMessage response = answer(record);
        response.RequestMessage = request;
        return response;
    }
}
