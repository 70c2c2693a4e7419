namespace Secrets.Emulator.Http;

/// <summary>The operations of the secrets protocol.</summary>
internal enum VaultOperation
{
    SetSecret,
    GetSecret,
    UpdateSecret,
    DeleteSecret,
    ListSecrets,
    ListVersions,
    ListDeletedSecrets,
    GetDeletedSecret,
    PurgeDeletedSecret,
    RecoverDeletedSecret,
    BackupSecret,
    RestoreSecret,
}
