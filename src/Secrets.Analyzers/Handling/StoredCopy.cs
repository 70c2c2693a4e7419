using Microsoft.CodeAnalysis;
using Secrets.Analyzers.Leaks;

namespace Secrets.Analyzers.Handling;

/// <summary>Stored copy misses rotation.</summary>
internal static class StoredCopy
{
    public static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        RuleIds.StoredCopy,
        "Stored copy misses rotation",
        LeakMessage.Format,
        "A copy stays what it was when the vault's secret is rotated. Store the accessor and await it where the value is used.");
}
