using System.Security.Cryptography;
using System.Text;

namespace Secrets.Emulator.Tokens;

/// <summary>Makes tokens for the identities of one vault's tenant.</summary>
internal sealed class TokenIssuer(TokenAuthority authority, string tenantId, TimeProvider clock)
{
    /// <summary>How long a token is valid.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public string Issue(TokenRequest request)
    {
        string tenant = request.TenantId ?? tenantId;
        long now = clock.GetUtcNow().ToUnixTimeSeconds();
        return authority.Issue(new TokenClaims
        {
            Audience = request.Audience,
            Issuer = TokenAuthority.IssuerOf(tenant),
            TenantId = tenant,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + (long)Lifetime.TotalSeconds,
            Identity = request.Identity,
            ObjectId = StableGuid("object", request.Identity),
            ApplicationId = StableGuid("application", request.Identity),
            Claims = request.Claims,
        });
    }

    /// <summary>An identity has the same identifiers in every run.</summary>
    private static string StableGuid(string kind, string identity) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{identity}")).AsSpan(0, 16)).ToString();
}
