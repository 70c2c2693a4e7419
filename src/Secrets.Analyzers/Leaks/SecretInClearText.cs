using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Leaks;

/// <summary>Secret sent in clear text.</summary>
internal static class SecretInClearText
{
    public static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        RuleIds.ClearText,
        "Secret sent in clear text",
        LeakMessage.Format,
        "Without verified encryption everyone on the way can read the value. Use https and leave verification on.");
}
