using Azure.Core;

namespace Secrets.Emulator.Tokens;

/// <summary>The credential of one identity: like a managed identity, it needs no secret.</summary>
internal sealed class EmulatorCredential(TokenIssuer issuer, string identity, string? tenantId) : TokenCredential
{
    private const string DefaultScope = "/.default";

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string scope = requestContext.Scopes is [string only] ? only : throw new ArgumentException("One scope is needed.", nameof(requestContext));
        string audience = scope.EndsWith(DefaultScope, StringComparison.Ordinal) ? scope[..^DefaultScope.Length] : scope;
        string token = issuer.Issue(new TokenRequest(identity, audience, tenantId ?? requestContext.TenantId, requestContext.Claims));

        // The caller's clock, not the vault's: a vault whose clock is stopped or jumps is one its callers disagree with.
        return new AccessToken(token, TimeProvider.System.GetUtcNow() + TokenIssuer.Lifetime);
    }

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(GetToken(requestContext, cancellationToken));
}
