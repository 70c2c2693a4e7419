using System.Diagnostics.CodeAnalysis;

namespace Secrets.Protocol;

/// <summary>
/// The path and query of a further page. The host of a next link is checked and then left out: a page is only ever asked of the vault that the
/// client is for, so that no list can lead a token elsewhere.
/// </summary>
internal sealed class NextLink
{
    private NextLink(string path, string query)
    {
        Path = path;
        Query = query;
    }

    public string Path { get; }

    public string Query { get; }

    public static bool TryParse(string text, Uri vaultUri, string apiVersion, [NotNullWhen(true)] out NextLink? link)
    {
        link = Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && IsOfVault(uri, vaultUri)
            ? new NextLink(uri.AbsolutePath, WithApiVersion(uri.Query, apiVersion))
            : null;
        return link is not null;
    }

    /// <summary>Whether it leads to the same page as another link.</summary>
    public bool Matches(NextLink? other) => other is not null && other.Path == Path && other.Query == Query;

    /// <summary>The vault's own address, or another name under the same domain, as vaults have behind an alias.</summary>
    private static bool IsOfVault(Uri uri, Uri vaultUri)
    {
        if (!string.Equals(uri.Scheme, vaultUri.Scheme, StringComparison.OrdinalIgnoreCase) || uri.Port != vaultUri.Port || uri.UserInfo.Length > 0)
        {
            return false;
        }

        return string.Equals(uri.Host, vaultUri.Host, StringComparison.OrdinalIgnoreCase)
            || (ParentDomain(vaultUri) is { } domain && string.Equals(ParentDomain(uri), domain, StringComparison.OrdinalIgnoreCase));
    }

    private static string? ParentDomain(Uri uri)
    {
        string host = uri.Host;
        int dot = uri.HostNameType == UriHostNameType.Dns ? host.IndexOf('.', StringComparison.Ordinal) : -1;

        // A parent without a dot is a top-level domain, which is nobody's own.
        return dot < 0 || !host.AsSpan(dot + 1).Contains('.') ? null : host[(dot + 1)..];
    }

    /// <summary>The link's query with the service version that this client speaks.</summary>
    private static string WithApiVersion(string query, string apiVersion)
    {
        IEnumerable<string> others = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(static pair => !pair.StartsWith("api-version=", StringComparison.OrdinalIgnoreCase));
        return string.Join('&', others.Prepend("api-version=" + apiVersion));
    }
}
