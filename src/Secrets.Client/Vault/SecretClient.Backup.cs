using Azure;
using Secrets.Protocol;

namespace Secrets;

/// <content>Backup.</content>
public partial class SecretClient
{
    /// <summary>Backs up a secret with all its versions, encrypted by the vault. Needs the permission backup, or the role Key Vault Secrets Officer.</summary>
    /// <param name="name">The name of the secret.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The backup, which a vault of the same subscription and geography restores.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or no valid name: letters, digits and hyphens only, at most 127 characters. No request is made then.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="RequestFailedException">The secret does not exist, has more than 500 versions, or the identity may not back it up. <see cref="RequestFailedException.ErrorCode"/> is the vault's innermost code.</exception>
    public virtual Response<byte[]> BackupSecret(string name, CancellationToken cancellationToken = default) =>
        Vault.Send(Requests.Named(VaultOperation.BackupSecret, name), SecretReader.ReadBackup, cancellationToken);

    /// <inheritdoc cref="BackupSecret(string, CancellationToken)"/>
    public virtual Task<Response<byte[]>> BackupSecretAsync(string name, CancellationToken cancellationToken = default) =>
        Vault.SendAsync(Requests.Named(VaultOperation.BackupSecret, name), SecretReader.ReadBackup, cancellationToken);

    /// <summary>Restores a secret from a backup, with all its versions. Needs the permission restore, or the role Key Vault Secrets Officer.</summary>
    /// <param name="backup">The bytes that <see cref="BackupSecret"/> returned.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The properties of the restored secret.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="backup"/> is null.</exception>
    /// <exception cref="RequestFailedException">The backup is not one of this subscription and geography, a secret of the name exists, or the identity may not restore. <see cref="RequestFailedException.ErrorCode"/> is the vault's innermost code.</exception>
    public virtual Response<SecretProperties> RestoreSecretBackup(byte[] backup, CancellationToken cancellationToken = default) =>
        Vault.Send(Requests.Restore(backup), SecretReader.ReadProperties, cancellationToken);

    /// <inheritdoc cref="RestoreSecretBackup(byte[], CancellationToken)"/>
    public virtual Task<Response<SecretProperties>> RestoreSecretBackupAsync(byte[] backup, CancellationToken cancellationToken = default) =>
        Vault.SendAsync(Requests.Restore(backup), SecretReader.ReadProperties, cancellationToken);
}
