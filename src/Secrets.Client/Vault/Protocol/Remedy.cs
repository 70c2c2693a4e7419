namespace Secrets.Protocol;

/// <summary>What to do about a failure, by the code of the vault.</summary>
internal static class Remedy
{
    public static string? For(int status, string? code, in VaultRequest request) => code switch
    {
        "SecretNotFound" => ForNotFound(request),
        "SecretDisabled" => "Enable it with UpdateSecretProperties (Enabled = true), or ask for another version.",
        "ForbiddenByRbac" => $"Grant the identity the role '{request.Operation.Role}' on the vault or the secret; a new role assignment takes some minutes to work.",
        "AccessDenied" => $"Give the identity the secret permission '{request.Operation.Permission}' in the vault's access policy.",
        "ForbiddenByFirewall" or "ForbiddenByConnection" => "Allow the address of this machine in the vault's firewall, or connect through its private endpoint.",
        "ObjectIsBeingDeleted" => "Wait until the deletion is complete (DeleteSecretOperation.WaitForCompletion), then recover or purge the secret.",
        "ObjectIsDeletedButRecoverable" => "Recover it with StartRecoverDeletedSecret, purge it with PurgeDeletedSecret, or use another name.",
        "ObjectIsBeingRecovered" => "Wait until the recovery is complete (RecoverDeletedSecretOperation.WaitForCompletion).",
        "Malformed backup blob" => "Pass the bytes that BackupSecret returned, unchanged, to a vault of the same subscription and geography.",
        _ => ForStatus(status, request),
    };

    private static string ForNotFound(in VaultRequest request)
    {
        if (request.Operation.IsAboutDeleted)
        {
            return "Check the name; a secret shows up as deleted some seconds after its deletion, and no more once it is purged.";
        }

        return request.Version is null
            ? "Check the name and the address of the vault."
            : "Check the name, the version and the address of the vault.";
    }

    private static string? ForStatus(int status, in VaultRequest request) => status switch
    {
        401 => "The vault refused the token: check that the credential signs in to the tenant of the vault.",
        403 => $"The identity needs the role '{request.Operation.Role}' (or '{request.Operation.Permission}' in the vault's access policy), and the network must be allowed by the vault's firewall.",
        429 => "The vault is asked too often: cache secrets, spread requests over time, or split them over several vaults.",
        >= 300 and < 400 => "Use the address of the vault itself: redirects are not followed.",
        _ => null,
    };
}
