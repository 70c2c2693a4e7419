using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Leaks;

/// <summary>Secret in assertion or test output.</summary>
internal static class SecretInTestOutput
{
    public static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        RuleIds.TestOutput,
        "Secret in assertion or test output",
        LeakMessage.Format,
        "Assertions quote what they compare, and test output is published with the build. Assert a boolean.", DiagnosticSeverity.Info);
}
