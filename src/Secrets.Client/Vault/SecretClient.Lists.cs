using Azure;
using Secrets.Paging;
using Secrets.Protocol;

namespace Secrets;

/// <content>Lists.</content>
public partial class SecretClient
{
    /// <summary>Lists the secrets of the vault, without values and versions. Needs the permission list, or the role Key Vault Secrets User.</summary>
    /// <param name="cancellationToken">Cancels the requests of the list.</param>
    /// <returns>The list. Pages are read while it is enumerated; the size hint of a page is 1 to 25, and a continuation token takes the list up again.</returns>
    /// <exception cref="RequestFailedException">The identity may not list secrets. <see cref="RequestFailedException.ErrorCode"/> is the vault's innermost code.</exception>
    public virtual Pageable<SecretProperties> GetPropertiesOfSecrets(CancellationToken cancellationToken = default) =>
        new SecretPageable<SecretProperties>(new SecretPager<SecretProperties>(Vault, new VaultRequest(VaultOperation.GetPropertiesOfSecrets), SecretReader.ReadPropertiesPage), cancellationToken);

    /// <inheritdoc cref="GetPropertiesOfSecrets(CancellationToken)"/>
    public virtual AsyncPageable<SecretProperties> GetPropertiesOfSecretsAsync(CancellationToken cancellationToken = default) =>
        new AsyncSecretPageable<SecretProperties>(new SecretPager<SecretProperties>(Vault, new VaultRequest(VaultOperation.GetPropertiesOfSecrets), SecretReader.ReadPropertiesPage), cancellationToken);

    /// <summary>Lists the versions of a secret, without values; an unknown secret has none. Needs the permission list, or the role Key Vault Secrets User.</summary>
    /// <param name="name">The name of the secret.</param>
    /// <param name="cancellationToken">Cancels the requests of the list.</param>
    /// <returns>The list. Pages are read while it is enumerated; the size hint of a page is 1 to 25, and a continuation token takes the list up again.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or no valid name: letters, digits and hyphens only, at most 127 characters. No request is made then.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="RequestFailedException">The identity may not list secrets. <see cref="RequestFailedException.ErrorCode"/> is the vault's innermost code.</exception>
    public virtual Pageable<SecretProperties> GetPropertiesOfSecretVersions(string name, CancellationToken cancellationToken = default) =>
        new SecretPageable<SecretProperties>(new SecretPager<SecretProperties>(Vault, Requests.Named(VaultOperation.GetPropertiesOfSecretVersions, name), SecretReader.ReadPropertiesPage), cancellationToken);

    /// <inheritdoc cref="GetPropertiesOfSecretVersions(string, CancellationToken)"/>
    public virtual AsyncPageable<SecretProperties> GetPropertiesOfSecretVersionsAsync(string name, CancellationToken cancellationToken = default) =>
        new AsyncSecretPageable<SecretProperties>(new SecretPager<SecretProperties>(Vault, Requests.Named(VaultOperation.GetPropertiesOfSecretVersions, name), SecretReader.ReadPropertiesPage), cancellationToken);

    /// <summary>Lists the deleted secrets that can still be recovered. Needs the permission list, or the role Key Vault Secrets Officer.</summary>
    /// <param name="cancellationToken">Cancels the requests of the list.</param>
    /// <returns>The list. Pages are read while it is enumerated; the size hint of a page is 1 to 25, and a continuation token takes the list up again.</returns>
    /// <exception cref="RequestFailedException">The identity may not list secrets. <see cref="RequestFailedException.ErrorCode"/> is the vault's innermost code.</exception>
    public virtual Pageable<DeletedSecret> GetDeletedSecrets(CancellationToken cancellationToken = default) =>
        new SecretPageable<DeletedSecret>(new SecretPager<DeletedSecret>(Vault, new VaultRequest(VaultOperation.GetDeletedSecrets), SecretReader.ReadDeletedPage), cancellationToken);

    /// <inheritdoc cref="GetDeletedSecrets(CancellationToken)"/>
    public virtual AsyncPageable<DeletedSecret> GetDeletedSecretsAsync(CancellationToken cancellationToken = default) =>
        new AsyncSecretPageable<DeletedSecret>(new SecretPager<DeletedSecret>(Vault, new VaultRequest(VaultOperation.GetDeletedSecrets), SecretReader.ReadDeletedPage), cancellationToken);
}
