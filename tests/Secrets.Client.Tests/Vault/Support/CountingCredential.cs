using Azure.Core;

namespace Secrets.Client.Tests.Vault.Support;

/// <summary>Hands out numbered tokens and keeps what it was asked for.</summary>
public sealed class CountingCredential(Func<int, AccessToken>? create = null) : TokenCredential
{
    private readonly List<TokenRequestContext> _requests = [];

    public IReadOnlyList<TokenRequestContext> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int number;
        lock (_requests)
        {
            _requests.Add(requestContext);
            number = _requests.Count;
        }

        return create is null ? new AccessToken($"token-{number}", DateTimeOffset.MaxValue) : create(number);
    }

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return GetToken(requestContext, cancellationToken);
    }
}
