using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Leaks;

/// <summary>Secret persisted in clear.</summary>
internal static class SecretPersisted
{
    public static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        RuleIds.Persisted,
        "Secret persisted in clear",
        LeakMessage.Format,
        "Copies outside the vault are not rotated, not audited and read by others. Read the secret where it is needed.");
}
