using System.Collections.Concurrent;

namespace Secrets.Emulator.Tokens;

/// <summary>Checks the token of a request: signature, audience, issuer, tenant and time.</summary>
internal sealed class TokenValidator(TokenAuthority authority, string tenantId, string resource, TimeProvider clock)
{
    private const string Scheme = "Bearer ";
    private const int CacheLimit = 1024;

    /// <summary>Seconds by which a caller's clock may be ahead.</summary>
    private const long Skew = 300;

    /// <summary>Signatures are checked once per token; times on every request.</summary>
    private readonly ConcurrentDictionary<string, TokenClaims> _known = new(StringComparer.Ordinal);
    private readonly string _issuer = TokenAuthority.IssuerOf(tenantId);
    private readonly string _hostOnlyResource = new Uri(resource).GetComponents(UriComponents.Scheme | UriComponents.Host, UriFormat.Unescaped);

    public TokenCheck Check(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return Refuse("AKV10000: Request is missing a Bearer, PoP, or MTLS_POP token.");
        }

        return Read(authorization) is TokenClaims claims
            ? Check(claims)
            : Refuse("AKV10046: Unable to resolve the key used for signature validation.");
    }

    private TokenCheck Check(TokenClaims claims)
    {
        if (claims.Issuer != _issuer || claims.TenantId != tenantId)
        {
            return Refuse($"AKV10032: Invalid issuer. Expected one of {_issuer}, found {claims.Issuer}.");
        }

        string audience = claims.Audience.TrimEnd('/');
        if (audience != resource && audience != _hostOnlyResource)
        {
            return Refuse($"AKV10022: Invalid audience. Expected {resource}, found: {claims.Audience}.");
        }

        long now = clock.GetUtcNow().ToUnixTimeSeconds();
        return now < claims.Expires && now >= claims.NotBefore - Skew
            ? new TokenCheck(claims, null)
            : Refuse("[TokenExpired] Error validating token: 'S2S12086'.");
    }

    private static TokenCheck Refuse(string message) => new(null, message);

    private TokenClaims? Read(string authorization)
    {
        if (_known.TryGetValue(authorization, out TokenClaims? known))
        {
            return known;
        }

        if (authority.Read(authorization.AsSpan(Scheme.Length).Trim()) is not TokenClaims claims)
        {
            return null;
        }

        if (_known.Count >= CacheLimit)
        {
            _known.Clear();
        }

        return _known[authorization] = claims;
    }
}
