namespace Secrets.Emulator;

/// <summary>How a vault decides who may do what; it shows in the codes and texts of its 403 answers.</summary>
public enum VaultAccessModel
{
    /// <summary>Azure role assignments: refusals carry the inner code <c>ForbiddenByRbac</c>.</summary>
    RoleBased,

    /// <summary>The vault's own access policies: refusals carry the inner code <c>AccessDenied</c>.</summary>
    AccessPolicies,
}
