using Azure.Core;

namespace Secrets.Protocol;

/// <summary>All that differs between the operations of the vault, as data: one row each.</summary>
internal sealed class VaultOperation
{
    private const string Reader = "Key Vault Secrets User";
    private const string Officer = "Key Vault Secrets Officer";

    public static readonly VaultOperation GetSecret = new()
    {
        SpanName = "SecretClient.GetSecret", Action = "get secret", Method = RequestMethod.Get, Path = "/secrets/", Permission = "get", Role = Reader,
    };

    public static readonly VaultOperation TryGetSecret = new()
    {
        SpanName = "SecretClient.TryGetSecret", Action = "get secret", Method = RequestMethod.Get, Path = "/secrets/", Permission = "get", Role = Reader,
        NotFoundIsExpected = true,
    };

    public static readonly VaultOperation SetSecret = new()
    {
        SpanName = "SecretClient.SetSecret", Action = "set secret", Method = RequestMethod.Put, Path = "/secrets/", Permission = "set", Role = Officer,
    };

    public static readonly VaultOperation UpdateSecretProperties = new()
    {
        SpanName = "SecretClient.UpdateSecretProperties", Action = "update secret", Method = RequestMethod.Patch, Path = "/secrets/", Permission = "set", Role = Officer,
    };

    public static readonly VaultOperation StartDeleteSecret = new()
    {
        SpanName = "SecretClient.StartDeleteSecret", Action = "delete secret", Method = RequestMethod.Delete, Path = "/secrets/", Permission = "delete", Role = Officer,
    };

    public static readonly VaultOperation GetPropertiesOfSecrets = new()
    {
        SpanName = "SecretClient.GetPropertiesOfSecrets", Action = "list secrets", Method = RequestMethod.Get, Path = "/secrets", Permission = "list", Role = Reader,
    };

    public static readonly VaultOperation GetPropertiesOfSecretVersions = new()
    {
        SpanName = "SecretClient.GetPropertiesOfSecretVersions", Action = "list the versions of secret", Method = RequestMethod.Get, Path = "/secrets/", Suffix = "/versions",
        Permission = "list", Role = Reader,
    };

    public static readonly VaultOperation GetDeletedSecrets = new()
    {
        SpanName = "SecretClient.GetDeletedSecrets", Action = "list deleted secrets", Method = RequestMethod.Get, Path = "/deletedsecrets", Permission = "list", Role = Officer,
    };

    public static readonly VaultOperation GetDeletedSecret = new()
    {
        SpanName = "SecretClient.GetDeletedSecret", Action = "get deleted secret", Method = RequestMethod.Get, Path = "/deletedsecrets/", Permission = "get", Role = Officer,
        IsAboutDeleted = true,
    };

    public static readonly VaultOperation PurgeDeletedSecret = new()
    {
        SpanName = "SecretClient.PurgeDeletedSecret", Action = "purge deleted secret", Method = RequestMethod.Delete, Path = "/deletedsecrets/", Permission = "purge", Role = Officer,
        IsAboutDeleted = true,
    };

    public static readonly VaultOperation StartRecoverDeletedSecret = new()
    {
        SpanName = "SecretClient.StartRecoverDeletedSecret", Action = "recover deleted secret", Method = RequestMethod.Post, Path = "/deletedsecrets/", Suffix = "/recover",
        Permission = "recover", Role = Officer, IsAboutDeleted = true,
    };

    public static readonly VaultOperation BackupSecret = new()
    {
        SpanName = "SecretClient.BackupSecret", Action = "back up secret", Method = RequestMethod.Post, Path = "/secrets/", Suffix = "/backup", Permission = "backup", Role = Officer,
    };

    public static readonly VaultOperation RestoreSecretBackup = new()
    {
        SpanName = "SecretClient.RestoreSecretBackup", Action = "restore a secret", Method = RequestMethod.Post, Path = "/secrets/restore", Permission = "restore", Role = Officer,
    };

    public static readonly VaultOperation PollDeletion = new()
    {
        SpanName = "DeleteSecretOperation.UpdateStatus", Action = "follow the deletion of secret", Method = RequestMethod.Get, Path = "/deletedsecrets/", Permission = "get",
        Role = Officer, IsPoll = true, NotFoundIsExpected = true,
    };

    public static readonly VaultOperation PollRecovery = new()
    {
        SpanName = "RecoverDeletedSecretOperation.UpdateStatus", Action = "follow the recovery of secret", Method = RequestMethod.Get, Path = "/secrets/", Permission = "get",
        Role = Officer, IsPoll = true, NotFoundIsExpected = true,
    };

    private VaultOperation()
    {
    }

    /// <summary>The name of the span, the one that the official client uses.</summary>
    public required string SpanName { get; init; }

    /// <summary>What is done, for the sentence "Could not …".</summary>
    public required string Action { get; init; }

    public required RequestMethod Method { get; init; }

    /// <summary>The path up to the name of the secret, or the whole path of an operation without a name.</summary>
    public required string Path { get; init; }

    /// <summary>The path after the name of the secret.</summary>
    public string? Suffix { get; init; }

    /// <summary>The access-policy permission that the operation needs.</summary>
    public required string Permission { get; init; }

    /// <summary>The narrowest built-in role that allows the operation.</summary>
    public required string Role { get; init; }

    /// <summary>Whether "not found" is an answer and no failure: then it is neither logged nor traced as one.</summary>
    public bool NotFoundIsExpected { get; init; }

    /// <summary>Whether the operation watches another one.</summary>
    public bool IsPoll { get; init; }

    /// <summary>Whether the operation concerns a deleted secret.</summary>
    public bool IsAboutDeleted { get; init; }
}
