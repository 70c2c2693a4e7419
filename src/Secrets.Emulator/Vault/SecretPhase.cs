namespace Secrets.Emulator.Vault;

/// <summary>Where a secret is between being there and being gone.</summary>
internal enum SecretPhase
{
    /// <summary>It was never there, or it was purged.</summary>
    Absent,

    /// <summary>It can be read.</summary>
    Active,

    /// <summary>Delete was acknowledged, and the deleted secret is not visible yet.</summary>
    Deleting,

    /// <summary>It can be recovered or purged.</summary>
    Deleted,

    /// <summary>Recover was acknowledged, and the secret is not visible yet.</summary>
    Recovering,
}
