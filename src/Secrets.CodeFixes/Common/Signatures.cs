using Microsoft.CodeAnalysis;

namespace Secrets.CodeFixes.Common;

/// <summary>Tells whether a member's signature is its own to change.</summary>
internal static class Signatures
{
    /// <summary>Whether another declaration decides on the signature: of a base class, of a derived one, of an interface, or of the member's other part.</summary>
    public static bool AreBound(ISymbol member) =>
        member.IsVirtual || member.IsAbstract || member.IsOverride || HasOtherPart(member) || ImplementsInterface(member);

    /// <summary>Whether the member implements one of an interface, by its name or explicitly.</summary>
    private static bool ImplementsInterface(ISymbol member) =>
        member is IMethodSymbol { ExplicitInterfaceImplementations.IsEmpty: false } or IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false }
        || member.ContainingType.AllInterfaces.SelectMany(contract => contract.GetMembers(member.Name))
            .Any(declared => SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(declared), member));

    private static bool HasOtherPart(ISymbol member) => member.DeclaringSyntaxReferences.Length > 1
        || member is IMethodSymbol { PartialDefinitionPart: not null } or IMethodSymbol { PartialImplementationPart: not null };
}
