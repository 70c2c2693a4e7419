using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Leaks;

/// <summary>Raw Key Vault secret escapes.</summary>
internal static class RawSecretEscapes
{
    public static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        RuleIds.RawObject,
        "Raw Key Vault secret escapes",
        LeakMessage.Format,
        "The object that the vault client returns holds the value. Pass on its Properties, or the accessor's Secret<T>.");
}
