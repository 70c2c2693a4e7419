using Microsoft.CodeAnalysis;
using Secrets.Analyzers.Leaks;

namespace Secrets.Analyzers.Handling;

/// <summary>Secret returned as a raw value.</summary>
internal static class RawValueReturned
{
    public static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        RuleIds.RawReturn,
        "Secret returned as a raw value",
        LeakMessage.Format,
        "Callers no longer see that they hold a secret. Return the Secret<T>.", DiagnosticSeverity.Info);
}
