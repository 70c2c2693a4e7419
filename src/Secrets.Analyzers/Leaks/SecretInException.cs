using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Leaks;

/// <summary>Secret in an exception.</summary>
internal static class SecretInException
{
    public static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        RuleIds.Exception,
        "Secret in an exception",
        LeakMessage.Format,
        "Exceptions end up in logs, telemetry and error pages. Name the secret instead of quoting its value.");
}
