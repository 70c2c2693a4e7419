using System.Runtime.CompilerServices;
using Azure;
using Secrets.Protocol;

namespace Secrets.Paging;

/// <summary>A list of the vault, read page by page.</summary>
internal sealed class AsyncSecretPageable<T>(SecretPager<T> pager, CancellationToken cancellationToken) : AsyncPageable<T>(cancellationToken)
    where T : notnull
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        ReadPagesAsync(pager.Begin(continuationToken, pageSizeHint), CancellationToken.None);

    private async IAsyncEnumerable<Page<T>> ReadPagesAsync(VaultRequest first, [EnumeratorCancellation] CancellationToken enumeration)
    {
        // The token of the call and the one of the enumeration both end it.
        using var both = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken, enumeration);
        for (VaultRequest? request = first; request is not null;)
        {
            Response<SecretPage<T>> page = await pager.GetAsync(request.Value, both.Token).ConfigureAwait(false);
            if (SecretPager<T>.IsShown(page.Value))
            {
                yield return SecretPager<T>.ToPage(page);
            }

            request = pager.Next(request.Value, page);
        }
    }
}
