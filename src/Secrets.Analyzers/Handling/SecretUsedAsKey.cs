using Microsoft.CodeAnalysis;
using Secrets.Analyzers.Leaks;

namespace Secrets.Analyzers.Handling;

/// <summary>Secret used as a key.</summary>
internal static class SecretUsedAsKey
{
    public static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        RuleIds.UsedAsKey,
        "Secret used as a key",
        LeakMessage.Format,
        "Keys are compared and hashed in ways that tell about them, and are listed and logged freely. Use the secret's name.");
}
