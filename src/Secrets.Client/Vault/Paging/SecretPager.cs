using Azure;
using Secrets.Protocol;

namespace Secrets.Paging;

/// <summary>What the synchronous and the asynchronous list have in common: the requests for pages and what a page becomes.</summary>
internal sealed class SecretPager<T>(VaultPipeline vault, VaultRequest first, ResponseReader<SecretPage<T>> read)
    where T : notnull
{
    /// <summary>The largest page that the vault gives.</summary>
    private const int MaxPageSize = 25;

    /// <summary>The request to begin with.</summary>
    /// <exception cref="ArgumentException">The token is not one that a list of this vault gave.</exception>
    public VaultRequest Begin(string? continuationToken, int? pageSizeHint)
    {
        if (pageSizeHint is { } hint)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(hint, 1, nameof(pageSizeHint));
        }

        if (string.IsNullOrEmpty(continuationToken))
        {
            return new VaultRequest(first.Operation, first.Name) { MaxResults = pageSizeHint is null ? null : Math.Min(pageSizeHint.Value, MaxPageSize) };
        }

        return NextLink.TryParse(continuationToken, vault.VaultUri, vault.ApiVersion, out NextLink? link)
            ? new VaultRequest(first.Operation, first.Name) { NextLink = link }
            : throw new ArgumentException($"The continuation token is not one that a list of the vault at '{vault.VaultUri.Host}' gave.", nameof(continuationToken));
    }

    public Response<SecretPage<T>> Get(in VaultRequest request, CancellationToken cancellationToken) => vault.Send(request, read, cancellationToken);

    public Task<Response<SecretPage<T>>> GetAsync(VaultRequest request, CancellationToken cancellationToken) =>
        vault.SendAsync(request, read, cancellationToken);

    /// <summary>The request for the page after one.</summary>
    /// <param name="request">The request that got the page.</param>
    /// <param name="page">The page.</param>
    /// <returns>Null after the last page.</returns>
    /// <exception cref="RequestFailedException">The page points to another host, or to itself.</exception>
    public VaultRequest? Next(in VaultRequest request, Response<SecretPage<T>> page)
    {
        if (page.Value.NextLink is not { } text)
        {
            return null;
        }

        if (!NextLink.TryParse(text, vault.VaultUri, vault.ApiVersion, out NextLink? link))
        {
            throw VaultFailure.CreateForeignLink(page.GetRawResponse(), first, vault.VaultUri);
        }

        // Such a list would never end, and one of empty pages would never come back to its caller.
        return link.Matches(request.NextLink)
            ? throw VaultFailure.CreateCircularLink(page.GetRawResponse(), first)
            : new VaultRequest(first.Operation, first.Name) { NextLink = link };
    }

    /// <summary>Whether a page is worth a caller's while: empty pages on the way are not, an empty last one says that there is nothing.</summary>
    public static bool IsShown(SecretPage<T> page) => page.Items.Count > 0 || page.NextLink is null;

    public static Page<T> ToPage(Response<SecretPage<T>> page) => Page<T>.FromValues(page.Value.Items, page.Value.NextLink, page.GetRawResponse());
}
