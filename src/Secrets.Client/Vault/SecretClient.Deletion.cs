using Azure;
using Secrets.Operations;
using Secrets.Protocol;

namespace Secrets;

/// <content>Deletion and recovery.</content>
public partial class SecretClient
{
    /// <summary>Starts the deletion of a secret with all its versions. Needs the permission delete, or the role Key Vault Secrets Officer.</summary>
    /// <param name="name">The name of the secret.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The deletion. Wait for it before the secret is recovered or purged; otherwise it needs no waiting.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or no valid name. No request is made then.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="RequestFailedException">The secret does not exist, or the identity may not delete it.</exception>
    public virtual DeleteSecretOperation StartDeleteSecret(string name, CancellationToken cancellationToken = default) =>
        ToOperation(Vault.Send(Requests.Named(VaultOperation.StartDeleteSecret, name), SecretReader.ReadDeletedSecret, cancellationToken));

    /// <inheritdoc cref="StartDeleteSecret(string, CancellationToken)"/>
    public virtual async Task<DeleteSecretOperation> StartDeleteSecretAsync(string name, CancellationToken cancellationToken = default) =>
        ToOperation(await Vault.SendAsync(Requests.Named(VaultOperation.StartDeleteSecret, name), SecretReader.ReadDeletedSecret, cancellationToken).ConfigureAwait(false));

    /// <summary>Reads what the vault keeps of a deleted secret. Needs the permission get, or the role Key Vault Secrets Officer.</summary>
    /// <param name="name">The name of the secret.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The deleted secret.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or no valid name: letters, digits and hyphens only, at most 127 characters. No request is made then.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="RequestFailedException">There is no deleted secret of this name, or the identity may not read it. <see cref="RequestFailedException.ErrorCode"/> is the vault's innermost code.</exception>
    public virtual Response<DeletedSecret> GetDeletedSecret(string name, CancellationToken cancellationToken = default) =>
        Vault.Send(Requests.Named(VaultOperation.GetDeletedSecret, name), SecretReader.ReadDeletedSecret, cancellationToken);

    /// <inheritdoc cref="GetDeletedSecret(string, CancellationToken)"/>
    public virtual Task<Response<DeletedSecret>> GetDeletedSecretAsync(string name, CancellationToken cancellationToken = default) =>
        Vault.SendAsync(Requests.Named(VaultOperation.GetDeletedSecret, name), SecretReader.ReadDeletedSecret, cancellationToken);

    /// <summary>Starts the recovery of a deleted secret with all its versions. Needs the permission recover, or the role Key Vault Secrets Officer.</summary>
    /// <param name="name">The name of the secret.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The recovery. Wait for it before the secret is used.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or no valid name. No request is made then.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="RequestFailedException">There is no deleted secret of this name, or the identity may not recover it.</exception>
    public virtual RecoverDeletedSecretOperation StartRecoverDeletedSecret(string name, CancellationToken cancellationToken = default) =>
        ToOperation(Vault.Send(Requests.Named(VaultOperation.StartRecoverDeletedSecret, name), SecretReader.ReadProperties, cancellationToken));

    /// <inheritdoc cref="StartRecoverDeletedSecret(string, CancellationToken)"/>
    public virtual async Task<RecoverDeletedSecretOperation> StartRecoverDeletedSecretAsync(string name, CancellationToken cancellationToken = default) =>
        ToOperation(await Vault.SendAsync(Requests.Named(VaultOperation.StartRecoverDeletedSecret, name), SecretReader.ReadProperties, cancellationToken).ConfigureAwait(false));

    /// <summary>Purges a deleted secret for good; it cannot be recovered then. Needs the permission purge, or the role Key Vault Secrets Officer.</summary>
    /// <param name="name">The name of the secret.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The vault's answer, which has no body.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or no valid name. No request is made then.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="RequestFailedException">There is no deleted secret of this name, the vault has purge protection, or the identity may not purge it.</exception>
    public virtual Response PurgeDeletedSecret(string name, CancellationToken cancellationToken = default) =>
        Vault.SendRaw(Requests.Named(VaultOperation.PurgeDeletedSecret, name), VaultPipeline.IsSuccess, cancellationToken);

    /// <inheritdoc cref="PurgeDeletedSecret(string, CancellationToken)"/>
    public virtual Task<Response> PurgeDeletedSecretAsync(string name, CancellationToken cancellationToken = default) =>
        Vault.SendRawAsync(Requests.Named(VaultOperation.PurgeDeletedSecret, name), VaultPipeline.IsSuccess, cancellationToken);

    internal PolledOperation<DeletedSecret> ResumeDeletion(string name, Response<DeletedSecret>? started = null) => new(
        Vault,
        new VaultRequest(VaultOperation.PollDeletion, name),
        SecretReader.ReadDeletedSecret,
        Schedule,
        started,
        isComplete: started is { Value.RecoveryId: null });

    internal PolledOperation<SecretProperties> ResumeRecovery(string name, Response<SecretProperties>? started = null) => new(
        Vault,
        new VaultRequest(VaultOperation.PollRecovery, name),
        SecretReader.ReadProperties,
        Schedule,
        started);

    private DeleteSecretOperation ToOperation(Response<DeletedSecret> started) =>
        new(ResumeDeletion(started.Value.Name, started), started.Value.Id!.AbsoluteUri);

    private RecoverDeletedSecretOperation ToOperation(Response<SecretProperties> started) =>
        new(ResumeRecovery(started.Value.Name, started), started.Value.Id!.AbsoluteUri);
}
