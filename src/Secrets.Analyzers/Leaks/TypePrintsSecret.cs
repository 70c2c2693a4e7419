using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Leaks;

/// <summary>Type prints or serialises a secret.</summary>
internal static class TypePrintsSecret
{
    public static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        RuleIds.PrintingType,
        "Type prints or serialises a secret",
        LeakMessage.Format,
        "An object that prints or serialises its members shows the value wherever it goes. Change the member to Secret<T>.");
}
