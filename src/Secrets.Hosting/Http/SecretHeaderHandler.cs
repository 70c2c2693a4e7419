namespace Secrets.Hosting;

/// <summary>
/// Sends a secret with each request. When the target rejects it and the vault has another version, sends the request once more with that one.
/// </summary>
internal sealed class SecretHeaderHandler : DelegatingHandler
{
    private readonly SecretAccessor<string> _accessor;
    private readonly SecretHeader _header;
    private readonly RejectedSecrets _rejected;
    private readonly HostingLog _log;

    public SecretHeaderHandler(SecretAccessor<string> accessor, SecretHeader header, RejectedSecrets rejected, HostingLog log)
    {
        _accessor = accessor;
        _header = header;
        _rejected = rejected;
        _log = log;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Secret<string> secret = await _accessor.GetAsync(cancellationToken).ConfigureAwait(false);
        HttpContent? original = request.Content;
        ReplayableContent? replayable = ReplayableContent.For(original);
        try
        {
            request.Content = replayable ?? original;
            _header.Apply(request, secret);
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return _header.IsRejected(response)
                ? await RetryAsync(request, response, secret, replayable, cancellationToken).ConfigureAwait(false)
                : response;
        }
        finally
        {
            request.Content = original;
        }
    }

    /// <summary>A synchronous send would have to block on the vault, or go without the secret.</summary>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"A client that sends the secret '{_accessor.Name}' can't send synchronously; use SendAsync.");

    private async Task<HttpResponseMessage> RetryAsync(
        HttpRequestMessage request, HttpResponseMessage response, Secret<string> secret, ReplayableContent? replayable, CancellationToken cancellationToken)
    {
        try
        {
            string? host = request.RequestUri?.Host;
            if (await _rejected.FindOtherAsync(_accessor, secret, host, cancellationToken).ConfigureAwait(false) is not { } other)
            {
                return response;
            }

            if (replayable is { CanReplay: false })
            {
                _log.NotReplayable(host, secret.Name, secret.Version);
                return response;
            }

            _log.Retried(host, secret.Name, secret.Version, other.Version);
            _header.Apply(request, other);
        }
        catch
        {
            response.Dispose();
            throw;
        }

        response.Dispose();
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
