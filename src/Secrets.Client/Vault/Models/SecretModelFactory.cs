using System.ComponentModel;

namespace Secrets;

/// <summary>Makes the models that only the vault can make otherwise, for tests of code that uses the client.</summary>
public static class SecretModelFactory
{
    /// <summary>Makes properties.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="vaultUri">The address of the vault.</param>
    /// <param name="name">The name.</param>
    /// <param name="version">The version.</param>
    /// <param name="managed">Whether the vault manages the secret.</param>
    /// <param name="keyId">The identifier of the certificate's key.</param>
    /// <param name="createdOn">When the version was created.</param>
    /// <param name="updatedOn">When the version was updated.</param>
    /// <param name="recoveryLevel">What a deletion leaves.</param>
    /// <returns>The properties.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static SecretProperties SecretProperties(
        Uri? id, Uri? vaultUri, string? name, string? version, bool managed, Uri? keyId, DateTimeOffset? createdOn, DateTimeOffset? updatedOn, string? recoveryLevel) =>
        SecretProperties(id, vaultUri, name, version, managed, keyId, createdOn, updatedOn, recoveryLevel, recoverableDays: null, previousVersion: null);

    /// <summary>Makes properties.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="vaultUri">The address of the vault.</param>
    /// <param name="name">The name.</param>
    /// <param name="version">The version.</param>
    /// <param name="managed">Whether the vault manages the secret.</param>
    /// <param name="keyId">The identifier of the certificate's key.</param>
    /// <param name="createdOn">When the version was created.</param>
    /// <param name="updatedOn">When the version was updated.</param>
    /// <param name="recoveryLevel">What a deletion leaves.</param>
    /// <param name="recoverableDays">The days for which a deleted secret can be recovered.</param>
    /// <returns>The properties.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static SecretProperties SecretProperties(
        Uri? id, Uri? vaultUri, string? name, string? version, bool managed, Uri? keyId, DateTimeOffset? createdOn, DateTimeOffset? updatedOn, string? recoveryLevel, int? recoverableDays) =>
        SecretProperties(id, vaultUri, name, version, managed, keyId, createdOn, updatedOn, recoveryLevel, recoverableDays, previousVersion: null);

    /// <summary>Makes properties. What is not given is taken from <paramref name="id"/> where that says it.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="vaultUri">The address of the vault.</param>
    /// <param name="name">The name.</param>
    /// <param name="version">The version.</param>
    /// <param name="managed">Whether the vault manages the secret.</param>
    /// <param name="keyId">The identifier of the certificate's key.</param>
    /// <param name="createdOn">When the version was created.</param>
    /// <param name="updatedOn">When the version was updated.</param>
    /// <param name="recoveryLevel">What a deletion leaves.</param>
    /// <param name="recoverableDays">The days for which a deleted secret can be recovered.</param>
    /// <param name="previousVersion">The version before this one.</param>
    /// <returns>The properties.</returns>
    public static SecretProperties SecretProperties(
        Uri? id = null,
        Uri? vaultUri = null,
        string? name = null,
        string? version = null,
        bool managed = false,
        Uri? keyId = null,
        DateTimeOffset? createdOn = default,
        DateTimeOffset? updatedOn = default,
        string? recoveryLevel = null,
        int? recoverableDays = default,
        string? previousVersion = null)
    {
        KeyVaultSecretIdentifier.TryCreate(id, out KeyVaultSecretIdentifier parts);
        return new SecretProperties
        {
            Id = id,
            VaultUri = vaultUri ?? parts.VaultUri,
            Name = (name ?? parts.Name)!,
            Version = version ?? parts.Version,
            Managed = managed,
            KeyId = keyId,
            CreatedOn = createdOn,
            UpdatedOn = updatedOn,
            RecoveryLevel = recoveryLevel,
            RecoverableDays = recoverableDays,
            PreviousVersion = previousVersion,
        };
    }

    /// <summary>Makes a secret.</summary>
    /// <param name="properties">The properties.</param>
    /// <param name="value">The value.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="properties"/> is null.</exception>
    public static KeyVaultSecret KeyVaultSecret(SecretProperties properties, string? value = null)
    {
        ArgumentNullException.ThrowIfNull(properties);
        return new KeyVaultSecret(properties, value);
    }

    /// <summary>Makes a deleted secret.</summary>
    /// <param name="properties">The properties.</param>
    /// <param name="value">The value.</param>
    /// <param name="recoveryId">The identifier to recover the secret by.</param>
    /// <param name="deletedOn">When the secret was deleted.</param>
    /// <param name="scheduledPurgeDate">When the vault purges it.</param>
    /// <returns>The deleted secret.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="properties"/> is null.</exception>
    public static DeletedSecret DeletedSecret(
        SecretProperties properties,
        string? value = null,
        Uri? recoveryId = null,
        DateTimeOffset? deletedOn = default,
        DateTimeOffset? scheduledPurgeDate = default)
    {
        ArgumentNullException.ThrowIfNull(properties);
        return new DeletedSecret(properties, value) { RecoveryId = recoveryId, DeletedOn = deletedOn, ScheduledPurgeDate = scheduledPurgeDate };
    }
}
