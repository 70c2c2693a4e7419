namespace Secrets.Emulator.Vault;

/// <summary>What is fixed about a vault when it is made: its address, its soft-delete rules and its timing.</summary>
internal sealed record VaultSettings
{
    public required Uri VaultUri
    {
        get;
        init
        {
            field = value;
            Address = value.AbsoluteUri;
        }
    }

    /// <summary>The address as text, which every identifier begins with; it ends with a slash.</summary>
    public string Address { get; private init; } = "";

    public required TimeProvider Clock { get; init; }

    public bool SoftDelete { get; init; } = true;

    public bool PurgeProtection { get; init; }

    public bool ProtectedSubscription { get; init; }

    /// <summary>Days between deletion and the automatic purge.</summary>
    public int RetentionDays { get; init; } = DefaultRetentionDays;

    /// <summary>How long a deleted secret stays invisible.</summary>
    public TimeSpan DeleteDelay { get; init; }

    /// <summary>How long a recovered secret stays invisible.</summary>
    public TimeSpan RecoverDelay { get; init; }

    /// <summary>The retention a vault has when its owner chose none.</summary>
    public const int DefaultRetentionDays = 90;

    /// <summary>The recovery level as api-versions from 7.1 on name it.</summary>
    public string RecoveryLevel => (SoftDelete, Customized: RetentionDays < DefaultRetentionDays, ProtectedSubscription, PurgeProtection) switch
    {
        (false, _, _, _) => "Purgeable",
        (_, true, true, _) => "CustomizedRecoverable+ProtectedSubscription",
        (_, false, true, _) => "Recoverable+ProtectedSubscription",
        (_, true, _, true) => "CustomizedRecoverable",
        (_, false, _, true) => "Recoverable",
        (_, true, _, _) => "CustomizedRecoverable+Purgeable",
        _ => "Recoverable+Purgeable",
    };

    /// <summary>The phase of <paramref name="record"/> at <paramref name="now"/>: states follow from times, so nothing has to run in the background.</summary>
    public SecretPhase PhaseOf(SecretRecord? record, DateTimeOffset now)
    {
        if (record is null)
        {
            return SecretPhase.Absent;
        }

        if (record.DeletedOn is DateTimeOffset deletedOn)
        {
            return now >= PurgeDate(deletedOn) ? SecretPhase.Absent : now < deletedOn + DeleteDelay ? SecretPhase.Deleting : SecretPhase.Deleted;
        }

        return record.RecoveredOn is DateTimeOffset recoveredOn && now < recoveredOn + RecoverDelay ? SecretPhase.Recovering : SecretPhase.Active;
    }

    /// <summary>When the service purges by itself what was deleted on <paramref name="deletedOn"/>.</summary>
    public DateTimeOffset PurgeDate(DateTimeOffset deletedOn) => deletedOn.AddDays(RetentionDays);
}
