using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Leaks;

/// <summary>Secret reaches an unknown call.</summary>
internal static class SecretReachesUnknownCall
{
    public static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        RuleIds.UnknownCall,
        "Secret reaches an unknown call",
        LeakMessage.Format,
        "The analyzers do not know what the called code does with the value. Mark it with [SecretConsumer] in a wrapper of your own, or change the call.", DiagnosticSeverity.Warning, isEnabledByDefault: false);
}
