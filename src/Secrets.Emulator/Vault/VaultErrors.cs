namespace Secrets.Emulator.Vault;

/// <summary>The errors of the service, word for word where a recording or a document has them.</summary>
internal static class VaultErrors
{
    public static VaultException SecretNotFound(string nameOrId) => new(
        404,
        "SecretNotFound",
        $"A secret with (name/id) {nameOrId} was not found in this key vault. If you recently deleted this secret you may be able to recover it "
        + "using the correct recovery command. For help resolving this issue, please see https://go.microsoft.com/fwlink/?linkid=2125182");

    public static VaultException DeletedSecretNotFound(string name) => new(404, "SecretNotFound", $"Deleted Secret not found: {name}");

    public static VaultException SecretDisabled() => new(403, "Forbidden", "Operation get is not allowed on a disabled secret.", "SecretDisabled");

    public static VaultException IsBeingDeleted() => new(409, "Conflict", "Secret is currently being deleted.", "ObjectIsBeingDeleted");

    public static VaultException IsBeingRecovered() => new(409, "Conflict", "Secret is currently being recovered.", "ObjectIsBeingRecovered");

    public static VaultException IsDeletedButRecoverable(string name) => new(
        409,
        "Conflict",
        $"Secret {name} is currently in a deleted but recoverable state, and its name cannot be reused; in this state, the secret can only be recovered or purged.",
        "ObjectIsDeletedButRecoverable");

    public static VaultException AlreadyExists(string name) => new(
        409,
        "Conflict",
        $"A secret with (name/id) {name} already exists in this key vault, and a backup cannot be restored over it.");

    public static VaultException PurgeProtected(string vaultName) => new(
        403,
        "Forbidden",
        "Operation \"purge\" is not allowed because purge protection is enabled for this vault. "
        + $"Key Vault service will automatically purge it after the retention period has passed.\r\nVault: {vaultName};location=local");

    public static VaultException SoftDeleteDisabled(string operation) => new(
        403,
        "NotSupported",
        $"Operation \"{operation}\" is not supported for this vault: soft-delete is disabled.");

    public static VaultException CorruptBackup() => new(400, "Malformed backup blob", "Backup blob is corrupt.");

    public static VaultException TooManyVersions(int limit) => new(400, "BadParameter", $"A backup holds at most {limit} versions of a secret.");

    public static VaultException InvalidName(string name) => BadParameter($"The request URI contains an invalid name: {name}");

    public static VaultException InvalidProperty() => BadParameter("Property has invalid value");

    public static VaultException UnsupportedTransformation(string from, string to) => BadParameter(
        $"The '{from}' to '{to}' transformation is not supported. Only PFX to PEM transformation is supported.");

    public static VaultException StorageFailed(Exception cause) => new(500, "InternalServerError", $"The data file cannot be written: {cause.Message}");

    public static VaultException BadParameter(string message) => new(400, "BadParameter", message);
}
