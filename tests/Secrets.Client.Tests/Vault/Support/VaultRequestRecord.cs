namespace Secrets.Client.Tests.Vault.Support;

/// <summary>A request as it reached the wire.</summary>
public sealed record VaultRequestRecord(string Method, Uri Uri, string? Authorization, string? Body, IReadOnlyDictionary<string, string> Headers)
{
    public string Path => Uri.AbsolutePath;

    public string PathAndQuery => Uri.PathAndQuery;

    public bool HasToken => Authorization is not null;
}
