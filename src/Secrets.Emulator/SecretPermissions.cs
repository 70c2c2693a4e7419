namespace Secrets.Emulator;

/// <summary>What an identity may do with the secrets of a vault.</summary>
[Flags]
public enum SecretPermissions
{
    /// <summary>Nothing: every request is refused with 403.</summary>
    None = 0,

    /// <summary>Read values, and read deleted secrets.</summary>
    Get = 1,

    /// <summary>List secrets, versions and deleted secrets.</summary>
    List = 2,

    /// <summary>Make versions and update their attributes.</summary>
    Set = 4,

    /// <summary>Delete secrets.</summary>
    Delete = 8,

    /// <summary>Recover deleted secrets.</summary>
    Recover = 16,

    /// <summary>Take backups.</summary>
    Backup = 32,

    /// <summary>Restore backups.</summary>
    Restore = 64,

    /// <summary>Purge deleted secrets.</summary>
    Purge = 128,

    /// <summary>Everything.</summary>
    All = Get | List | Set | Delete | Recover | Backup | Restore | Purge,
}
