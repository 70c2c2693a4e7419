using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Leaks;

/// <summary>Secret in process arguments or environment.</summary>
internal static class SecretInProcess
{
    public static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        RuleIds.Process,
        "Secret in process arguments or environment",
        LeakMessage.Format,
        "Arguments and environment of a process are visible to other processes, dumps and tools. Pass the value by standard input or let the process read the vault.");
}
