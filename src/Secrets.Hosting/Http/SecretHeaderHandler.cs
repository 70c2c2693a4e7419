using System.Net;
using System.Net.Http.Json;

namespace Secrets.Hosting;

/// <summary>
/// Puts a secret into a header of each request. When the answer is 401, the vault is asked, and if it has a new version the request is sent once
/// more. Secrets go to https and to loopback addresses only.
/// </summary>
internal sealed class SecretHeaderHandler : DelegatingHandler
{
    private readonly SecretAccessor<string> _accessor;
    private readonly string _header;
    private readonly string _prefix;

    /// <param name="accessor">The secret.</param>
    /// <param name="header">The header's name.</param>
    /// <param name="prefix">Text before the value, for example <c>Bearer </c>.</param>
    public SecretHeaderHandler(SecretAccessor<string> accessor, string header, string prefix)
    {
        _accessor = accessor;
        _header = header;
        _prefix = prefix;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequireProtected(request.RequestUri);
        bool isReplayable = IsReplayable(request.Content);
        HttpResponseMessage? rejected = null;
        try
        {
            return await _accessor.UseAsync(SendWithAsync, static exception => exception is RejectedResponseException, cancellationToken).ConfigureAwait(false);
        }
        catch (RejectedResponseException exception)
        {
            return exception.Response;
        }

        async ValueTask<HttpResponseMessage> SendWithAsync(string value, CancellationToken token)
        {
            rejected?.Dispose();
            request.Headers.Remove(_header);
            if (!request.Headers.TryAddWithoutValidation(_header, _prefix + value))
            {
                throw new InvalidOperationException($"The secret '{_accessor.Name}' does not go into the header '{_header}': it isn't a header of requests.");
            }

            HttpResponseMessage response = await base.SendAsync(request, token).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.Unauthorized || !isReplayable)
            {
                return response;
            }

            rejected = response;
            throw new RejectedResponseException(response);
        }
    }

    private void RequireProtected(Uri? address)
    {
        if (address is { IsAbsoluteUri: true } && address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
        {
            throw new InvalidOperationException(
                $"The secret '{_accessor.Name}' is not sent to '{address.Scheme}://{address.Host}', where others could read it. Use https.");
        }
    }

    /// <summary>Whether the content can be sent twice: it is in memory, not a stream that the first time used up.</summary>
    private static bool IsReplayable(HttpContent? content) => content is null or ByteArrayContent or ReadOnlyMemoryContent or JsonContent;
}
