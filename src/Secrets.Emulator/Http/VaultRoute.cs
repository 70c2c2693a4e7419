using Secrets.Emulator.Vault;

namespace Secrets.Emulator.Http;

/// <summary>What a method and a path ask for.</summary>
internal readonly record struct VaultRoute(VaultOperation Operation, string? Name, string? Version)
{
    /// <summary>The parts of a path, the first of which is empty. A version that is left empty (<c>/secrets/NAME/</c>) is the latest.</summary>
    public static string[] Split(string path) => path.TrimEnd('/').Split('/');

    /// <summary>Reads the parts of a path.</summary>
    /// <exception cref="VaultException">No operation has this method and path.</exception>
    public static VaultRoute Parse(string method, string[] parts)
    {
        VaultOperation? operation = (method, parts) switch
        {
            ("GET", ["", "secrets"]) => VaultOperation.ListSecrets,
            ("GET", ["", "deletedsecrets"]) => VaultOperation.ListDeletedSecrets,
            ("POST", ["", "secrets", "restore"]) => VaultOperation.RestoreSecret,
            ("POST", ["", "secrets", _, "backup"]) => VaultOperation.BackupSecret,
            ("GET", ["", "secrets", _, "versions"]) => VaultOperation.ListVersions,
            ("PUT", ["", "secrets", _]) => VaultOperation.SetSecret,
            ("GET", ["", "secrets", _] or ["", "secrets", _, _]) => VaultOperation.GetSecret,
            ("PATCH", ["", "secrets", _] or ["", "secrets", _, _]) => VaultOperation.UpdateSecret,
            ("DELETE", ["", "secrets", _]) => VaultOperation.DeleteSecret,
            ("GET", ["", "deletedsecrets", _]) => VaultOperation.GetDeletedSecret,
            ("DELETE", ["", "deletedsecrets", _]) => VaultOperation.PurgeDeletedSecret,
            ("POST", ["", "deletedsecrets", _, "recover"]) => VaultOperation.RecoverDeletedSecret,
            _ => null,
        };
        if (operation is null)
        {
            throw parts is ["", "secrets" or "deletedsecrets", ..]
                ? VaultErrors.BadParameter($"Method {method} does not allow operation '{parts[^1]}'")
                : new VaultException(404, "ResourceNotFound", $"This emulator has secrets only; nothing answers {method} on this path.");
        }

        return new VaultRoute(
            operation.Value,
            operation == VaultOperation.RestoreSecret ? null : parts.ElementAtOrDefault(2),
            operation is VaultOperation.GetSecret or VaultOperation.UpdateSecret ? parts.ElementAtOrDefault(3) : null);
    }

    /// <summary>The secret a path is about, without judging the path.</summary>
    public static string? SecretNameOf(string[] parts) => parts is ["", "secrets" or "deletedsecrets", { Length: > 0 } name, ..] ? name : null;

    /// <exception cref="VaultException">The name breaks the rule of the service.</exception>
    public void CheckName()
    {
        if (Name is not null && !VaultLimits.IsValidName(Name))
        {
            throw VaultErrors.InvalidName(Name);
        }
    }
}
