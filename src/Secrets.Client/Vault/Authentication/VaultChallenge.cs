namespace Secrets.Authentication;

/// <summary>A challenge that was verified for the vault: what tokens are asked for, and which hosts may see them.</summary>
internal sealed class VaultChallenge
{
    private const string DefaultScope = "/.default";

    private readonly string? _resourceHost;

    private VaultChallenge(string scope, string? tenantId, string? resourceHost)
    {
        Scopes = [scope];
        TenantId = tenantId;
        _resourceHost = resourceHost;
    }

    public string[] Scopes { get; }

    public string? TenantId { get; }

    /// <summary>Verifies a challenge; null when it does not say what for.</summary>
    /// <param name="challenge">The challenge of the vault.</param>
    /// <param name="host">The host that sent it.</param>
    /// <param name="verifyResource">Whether the resource must be the domain of the host.</param>
    /// <exception cref="InvalidOperationException">The challenge names no authority, or a resource that is not the domain of the host.</exception>
    public static VaultChallenge? Verify(BearerChallenge challenge, string host, bool verifyResource)
    {
        string? scope = challenge.Resource is { Length: > 0 } resource ? resource.TrimEnd('/') + DefaultScope : challenge.Scope;
        if (string.IsNullOrEmpty(scope))
        {
            return null;
        }

        string? resourceHost = verifyResource ? VerifyResource(scope, host) : null;
        return new VaultChallenge(scope, ReadTenant(challenge.Authorization), resourceHost);
    }

    /// <summary>Whether both ask for the same tokens.</summary>
    public bool Matches(VaultChallenge other) => Scopes[0] == other.Scopes[0] && TenantId == other.TenantId;

    /// <summary>Whether a host is of the verified resource.</summary>
    public bool Covers(string host) => _resourceHost is not null && IsWithin(host, _resourceHost);

    private static string VerifyResource(string scope, string host)
    {
        if (!Uri.TryCreate(scope, UriKind.Absolute, out Uri? resource))
        {
            throw new InvalidOperationException($"The challenge contains an invalid scope '{scope}': it is not an absolute address.");
        }

        if (resource.UserInfo.Length > 0)
        {
            throw new InvalidOperationException("The challenge scope must not contain user information.");
        }

        if (!IsWithin(host, resource.Host))
        {
            throw new InvalidOperationException(
                $"The challenge resource '{resource.Host}' does not match the requested domain '{host}'. Set DisableChallengeResourceVerification to true in your client options to disable. "
                + "See https://aka.ms/azsdk/blog/vault-uri for more information.");
        }

        return resource.Host;
    }

    private static bool IsWithin(string host, string domain) =>
        domain.Length > 0
        && host.Length > domain.Length
        && host[host.Length - domain.Length - 1] == '.'
        && host.EndsWith(domain, StringComparison.OrdinalIgnoreCase);

    /// <summary>The tenant is the first part of the authority's path, the second for dSTS; AD FS has none.</summary>
    private static string? ReadTenant(string? authorization)
    {
        if (!Uri.TryCreate(authorization, UriKind.Absolute, out Uri? authority))
        {
            throw new InvalidOperationException($"The challenge names no valid authority: '{authorization}' is not an absolute address.");
        }

        string[] parts = authority.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        int index = parts is ["dstsv2", ..] ? 1 : 0;
        return parts.Length > index && parts[index] != "adfs" ? parts[index] : null;
    }
}
