using Microsoft.CodeAnalysis;
using Secrets.Analyzers.Leaks;

namespace Secrets.Analyzers.Handling;

/// <summary>Comparison is not constant-time.</summary>
internal static class ComparisonIsNotConstantTime
{
    public static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        RuleIds.Comparison,
        "Comparison is not constant-time",
        LeakMessage.Format,
        "An ordinary comparison ends at the first difference, and its time tells how much was right. Use Secret<T>.FixedTimeEquals or CryptographicOperations.FixedTimeEquals.");
}
