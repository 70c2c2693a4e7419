using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Secrets.Protocol;

namespace Secrets.Authentication;

/// <summary>
/// Answers the challenge of one vault. What it learns stays with the client: with its address and its verification setting. The first request
/// goes without body and token, to learn the tenant and the resource; those that come meanwhile wait for it. Tokens go over https only, to the vault
/// or to a host of the resource that was verified for it, wherever redirects lead.
/// </summary>
internal sealed class ChallengeAuthenticationPolicy(Uri vaultUri, TokenCredential credential, bool verifyResource, TimeProvider timeProvider) : HttpPipelinePolicy
{
    public const int Unauthorized = 401;

    // A vault may answer its own challenge with a demand for claims, and that with another one; a third refusal is final.
    private const int MaxRefusals = 2;

    private readonly TokenCache _tokens = new(credential, timeProvider);
    private readonly SingleFlight<VaultChallenge?> _discovery = new();
    private volatile VaultChallenge? _challenge;
    private volatile RefusalClassifier? _classifier;

#pragma warning disable CA2012 // Nothing is awaited in a synchronous call, so the task is complete when it is returned.
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        ProcessAsync(message, pipeline, async: false).GetAwaiter().GetResult();
#pragma warning restore CA2012

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        ProcessAsync(message, pipeline, async: true);

    private ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline, bool async)
    {
        RequireTrustedTarget(message.Request.Uri);
        return _challenge is { } challenge
            ? AuthenticateAsync(message, pipeline, challenge, refusals: 0, async)
            : DiscoverAndAuthenticateAsync(message, pipeline, async);
    }

    private async ValueTask DiscoverAndAuthenticateAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline, bool async)
    {
        (VaultChallenge? challenge, bool asked) = await DiscoverAsync(message, pipeline, async).ConfigureAwait(false);
        if (challenge is not null)
        {
            await AuthenticateAsync(message, pipeline, challenge, asked ? 1 : 0, async).ConfigureAwait(false);
        }
    }

    /// <summary>Sends the message with a token, and with others as long as the vault refuses it and says what it wants.</summary>
    private async ValueTask AuthenticateAsync(
        HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline, VaultChallenge challenge, int refusals, bool async)
    {
        VaultToken token = await GetTokenAsync(message, challenge, claims: null, refused: null, async).ConfigureAwait(false);
        await SendAsync(message, pipeline, token, refusals, async).ConfigureAwait(false);
        if (message.Response.Status == Unauthorized)
        {
            await AnswerRefusalsAsync(message, pipeline, token, refusals, async).ConfigureAwait(false);
        }
    }

    /// <summary>Learns the challenge. Without one the message has been answered, and has its response.</summary>
    /// <returns>The challenge, and whether it was this message that asked for it.</returns>
    private async ValueTask<(VaultChallenge? Challenge, bool Asked)> DiscoverAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline, bool async)
    {
        while (true)
        {
            if (_discovery.TryLead(out TaskCompletionSource<VaultChallenge?> work))
            {
                return await LeadDiscoveryAsync(work, message, pipeline, async).ConfigureAwait(false);
            }

            (bool landed, VaultChallenge? challenge) =
                await SingleFlight<VaultChallenge?>.WaitAsync(work.Task, async, message.CancellationToken).ConfigureAwait(false);
            if (landed)
            {
                // A vault that did not challenge the first request is asked by each for itself: the answer was to that request alone.
                return challenge is not null ? (challenge, false) : (await AskAsync(message, pipeline, async).ConfigureAwait(false), true);
            }
        }
    }

    private async ValueTask<(VaultChallenge? Challenge, bool Asked)> LeadDiscoveryAsync(
        TaskCompletionSource<VaultChallenge?> work, HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline, bool async)
    {
        try
        {
            // Another one may have landed between the look at the field and the lead.
            VaultChallenge? known = _challenge;
            VaultChallenge? challenge = known ?? await AskAsync(message, pipeline, async).ConfigureAwait(false);
            _discovery.Land(work, challenge);
            return (challenge, known is null);
        }
        catch (Exception exception)
        {
            _discovery.Land(work, exception, message.CancellationToken);
            throw;
        }
    }

    /// <summary>Sends the message without token and body, and reads the challenge of the answer.</summary>
    private async ValueTask<VaultChallenge?> AskAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline, bool async)
    {
        Request request = message.Request;
        RequestContent? content = request.Content;
        ResponseClassifier classifier = message.ResponseClassifier;
        request.Headers.Remove(HttpHeader.Names.Authorization);
        request.Content = null;
        message.ResponseClassifier = ExpectedStatusClassifier.Challenge;
        try
        {
            await NextAsync(message, pipeline, async).ConfigureAwait(false);
        }
        finally
        {
            request.Content = content;
            message.ResponseClassifier = classifier;
        }

        if (message.Response.Status != Unauthorized || ReadChallenge(message.Response) is not { } challenge)
        {
            return null;
        }

        return _challenge = VaultChallenge.Verify(challenge, request.Uri.Host!, verifyResource);
    }

    private async ValueTask AnswerRefusalsAsync(
        HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline, VaultToken token, int refusals, bool async)
    {
        while (refusals++ < MaxRefusals && message.Response.Status == Unauthorized && ReadChallenge(message.Response) is { } answer)
        {
            string? claims = ClaimsChallenge.Read(answer);
            if (claims is null && refusals == MaxRefusals)
            {
                return;
            }

            VaultToken next = await GetTokenAsync(message, Follow(answer, claims, message.Request.Uri.Host!), claims, token, async).ConfigureAwait(false);
            if (claims is null && next.Header == token.Header)
            {
                return;
            }

            token = next;
            await SendAsync(message, pipeline, token, refusals, async).ConfigureAwait(false);
        }
    }

    /// <summary>A demand for claims says nothing of tenant and resource, whatever else it holds; any other challenge replaces the known one.</summary>
    private VaultChallenge Follow(BearerChallenge answer, string? claims, string host)
    {
        VaultChallenge current = _challenge!;
        if (claims is not null || VaultChallenge.Verify(answer, host, verifyResource) is not { } moved || moved.Matches(current))
        {
            return current;
        }

        return _challenge = moved;
    }

    private ValueTask<VaultToken> GetTokenAsync(HttpMessage message, VaultChallenge challenge, string? claims, VaultToken? refused, bool async) =>
        _tokens.GetAsync(challenge, claims, refused, message.Request.ClientRequestId, async, message.CancellationToken);

    private ValueTask SendAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline, VaultToken token, int refusals, bool async)
    {
        message.Request.Headers.SetValue(HttpHeader.Names.Authorization, token.Header);
        message.ResponseClassifier = ClassifierFor(message, refusals);
        return NextAsync(message, pipeline, async);
    }

    /// <summary>What the response is an error for. The classifier of the last call serves the next one of its kind.</summary>
    private ResponseClassifier ClassifierFor(HttpMessage message, int refusals)
    {
        // A retried message still has the one of its last attempt.
        ResponseClassifier inner = message.ResponseClassifier is RefusalClassifier previous ? previous.Inner : message.ResponseClassifier;
        if (refusals == MaxRefusals)
        {
            return inner;
        }

        bool claimsOnly = refusals + 1 == MaxRefusals;
        return _classifier is { } last && ReferenceEquals(last.Inner, inner) && last.ClaimsOnly == claimsOnly
            ? last
            : _classifier = new RefusalClassifier(inner, claimsOnly);
    }

    private static ValueTask NextAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline, bool async)
    {
        if (async)
        {
            return ProcessNextAsync(message, pipeline);
        }

        ProcessNext(message, pipeline);
        return default;
    }

    public static BearerChallenge? ReadChallenge(Response response) =>
        response.Headers.TryGetValues("WWW-Authenticate", out IEnumerable<string>? headers) ? ChallengeParser.Parse(headers) : null;

    private void RequireTrustedTarget(RequestUriBuilder target)
    {
        if (!string.Equals(target.Scheme, Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException(
                "Bearer token authentication is not permitted for non TLS protected (https) endpoints. "
                + $"The address is '{target.Scheme}://{target.Host}': use 'https://{target.Host}'.");
        }

        bool isTrusted = target.Port == vaultUri.Port
            && (string.Equals(target.Host, vaultUri.Host, StringComparison.OrdinalIgnoreCase) || _challenge?.Covers(target.Host!) == true);
        if (!isTrusted)
        {
            throw new InvalidOperationException(
                $"The request was led to '{target.Host}', which is not the vault at '{vaultUri.Host}' nor of its verified domain. No token is sent there; use the address of the vault itself.");
        }
    }
}
