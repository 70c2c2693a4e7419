using Azure;
using Secrets.Protocol;

namespace Secrets.Paging;

/// <summary>A list of the vault, read page by page.</summary>
internal sealed class SecretPageable<T>(SecretPager<T> pager, CancellationToken cancellationToken) : Pageable<T>(cancellationToken)
    where T : notnull
{
    public override IEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        ReadPages(pager.Begin(continuationToken, pageSizeHint));

    private IEnumerable<Page<T>> ReadPages(VaultRequest first)
    {
        for (VaultRequest? request = first; request is not null;)
        {
            Response<SecretPage<T>> page = pager.Get(request.Value, CancellationToken);
            if (SecretPager<T>.IsShown(page.Value))
            {
                yield return SecretPager<T>.ToPage(page);
            }

            request = pager.Next(request.Value, page);
        }
    }
}
