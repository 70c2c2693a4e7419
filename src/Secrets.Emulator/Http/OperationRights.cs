using Secrets.Emulator.Vault;

namespace Secrets.Emulator.Http;

/// <summary>The right each operation needs, and how a refusal is worded.</summary>
internal static class OperationRights
{
    public static SecretPermissions Needed(VaultOperation operation) => operation switch
    {
        VaultOperation.SetSecret or VaultOperation.UpdateSecret => SecretPermissions.Set,
        VaultOperation.GetSecret or VaultOperation.GetDeletedSecret => SecretPermissions.Get,
        VaultOperation.DeleteSecret => SecretPermissions.Delete,
        VaultOperation.ListSecrets or VaultOperation.ListVersions or VaultOperation.ListDeletedSecrets => SecretPermissions.List,
        VaultOperation.PurgeDeletedSecret => SecretPermissions.Purge,
        VaultOperation.RecoverDeletedSecret => SecretPermissions.Recover,
        VaultOperation.BackupSecret => SecretPermissions.Backup,
        VaultOperation.RestoreSecret => SecretPermissions.Restore,
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    public static VaultException Refuse(VaultAccessModel model, VaultRoute route, string vaultName, string caller) => model switch
    {
        VaultAccessModel.AccessPolicies => new VaultException(
            403,
            "Forbidden",
            $"The user, group or application '{caller}' does not have secrets {Needed(route.Operation).ToString().ToLowerInvariant()} permission on key vault "
            + $"'{vaultName};location=local'. For help resolving this issue, please see https://go.microsoft.com/fwlink/?linkid=2125287",
            "AccessDenied"),
        _ => new VaultException(
            403,
            "Forbidden",
            "Caller is not authorized to perform action on resource.\r\nIf role assignments, deny assignments or role definitions were changed recently, "
            + $"please observe propagation time.\r\nCaller: {caller}\r\nAction: '{Action(route.Operation)}'\r\n"
            + $"Resource: '/subscriptions/00000000-0000-0000-0000-000000000000/resourcegroups/local/providers/microsoft.keyvault/vaults/{vaultName}{Resource(route)}'\r\n"
            + $"Assignment: (not found)\r\nDenyAssignmentId: null\r\nDecisionReason: null \r\nVault: {vaultName};location=local\r\n",
            "ForbiddenByRbac"),
    };

    private static string Resource(VaultRoute route) => route.Name is null ? "" : $"/secrets/{route.Name.ToLowerInvariant()}";

    private static string Action(VaultOperation operation) => "Microsoft.KeyVault/vaults/secrets/" + operation switch
    {
        VaultOperation.SetSecret => "setSecret/action",
        VaultOperation.UpdateSecret => "update/action",
        VaultOperation.GetSecret => "getSecret/action",
        VaultOperation.DeleteSecret => "delete",
        VaultOperation.PurgeDeletedSecret => "purge/action",
        VaultOperation.RecoverDeletedSecret => "recover/action",
        VaultOperation.BackupSecret => "backup/action",
        VaultOperation.RestoreSecret => "restore/action",
        _ => "readMetadata/action",
    };
}
