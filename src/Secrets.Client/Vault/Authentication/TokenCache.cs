using Azure.Core;

namespace Secrets.Authentication;

/// <summary>The token of one vault: got once for all who need it, renewed in the background before it expires, replaced when it is refused.</summary>
internal sealed class TokenCache(TokenCredential credential, TimeProvider timeProvider)
{
    private readonly SingleFlight<VaultToken> _acquisition = new();
    private volatile VaultToken? _token;

    /// <param name="challenge">What the token is for.</param>
    /// <param name="claims">Claims that the vault asks for, as JSON; a token of the cache does not do then.</param>
    /// <param name="refused">The token that the vault has just refused.</param>
    /// <param name="requestId">The client request id, for the log of the credential.</param>
    /// <param name="async">Whether the credential is asked asynchronously.</param>
    /// <param name="cancellationToken">Cancels the wait of this caller.</param>
    public ValueTask<VaultToken> GetAsync(
        VaultChallenge challenge, string? claims, VaultToken? refused, string? requestId, bool async, CancellationToken cancellationToken) =>
        FindUsable(challenge, refused) is { } usable
            ? new ValueTask<VaultToken>(usable)
            : JoinAsync(challenge, claims, refused, requestId, async, cancellationToken);

    /// <summary>Gets a new token, or waits for the one that another caller is getting.</summary>
    private async ValueTask<VaultToken> JoinAsync(
        VaultChallenge challenge, string? claims, VaultToken? refused, string? requestId, bool async, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_acquisition.TryLead(out TaskCompletionSource<VaultToken> work))
            {
                // It may have arrived since it was looked for.
                return FindUsable(challenge, refused) is { } arrived
                    ? Land(work, arrived)
                    : await AcquireAsync(work, challenge, claims, requestId, async, cancellationToken).ConfigureAwait(false);
            }

            await SingleFlight<VaultToken>.WaitAsync(work.Task, async, cancellationToken).ConfigureAwait(false);
            if (FindUsable(challenge, refused) is { } usable)
            {
                return usable;
            }
        }
    }

    private VaultToken? FindUsable(VaultChallenge challenge, VaultToken? refused)
    {
        VaultToken? token = _token;
        if (token is null || ReferenceEquals(token, refused) || !token.IsFor(challenge))
        {
            return null;
        }

        DateTimeOffset now = timeProvider.GetUtcNow();
        if (now >= token.ExpiresOn)
        {
            return null;
        }

        if (token.TryBeginRefresh(now))
        {
            _ = Task.Run(() => RefreshAsync(challenge), CancellationToken.None);
        }

        return token;
    }

    private VaultToken Land(TaskCompletionSource<VaultToken> work, VaultToken token)
    {
        _acquisition.Land(work, token);
        return token;
    }

    private async ValueTask<VaultToken> AcquireAsync(
        TaskCompletionSource<VaultToken> work, VaultChallenge challenge, string? claims, string? requestId, bool async, CancellationToken cancellationToken)
    {
        try
        {
            var context = new TokenRequestContext(challenge.Scopes, requestId, claims, challenge.TenantId, isCaeEnabled: true);
            AccessToken token = async
                ? await credential.GetTokenAsync(context, cancellationToken).ConfigureAwait(false)
                : credential.GetToken(context, cancellationToken);
            return Land(work, _token = CreateToken(token, challenge));
        }
        catch (Exception exception)
        {
            _acquisition.Land(work, exception, cancellationToken);
            throw;
        }
    }

    private async Task RefreshAsync(VaultChallenge challenge)
    {
        if (!_acquisition.TryLead(out TaskCompletionSource<VaultToken> work))
        {
            return;
        }

        try
        {
            await AcquireAsync(work, challenge, claims: null, requestId: null, async: true, CancellationToken.None).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The old token still serves; who needs a new one when it is over gets the failure, and Azure.Identity logs it.
        catch (Exception)
        {
        }
#pragma warning restore CA1031
    }

    private static VaultToken CreateToken(AccessToken token, VaultChallenge challenge) =>
        string.IsNullOrEmpty(token.Token)
            ? throw new InvalidOperationException("The credential returned no token. Check that it signs in to the tenant of the vault.")
            : new VaultToken(token, challenge);
}
