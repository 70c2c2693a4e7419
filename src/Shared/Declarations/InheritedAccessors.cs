using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>A member 'Accessors' of a base class, which the generated one overrides or hides.</summary>
internal static class InheritedAccessors
{
    public static ISymbol? Find(INamedTypeSymbol type, Compilation compilation) => InheritedMembers.Find(type, "Accessors", compilation);

    public static bool IsOverridable(ISymbol accessors) =>
        accessors is IPropertySymbol { IsStatic: false, IsSealed: false, DeclaredAccessibility: Accessibility.Public, SetMethod: null } property
        && (property.IsAbstract || property.IsVirtual || property.IsOverride)
        && property.Type.IsNamed("System.Collections.Generic", "IReadOnlyList", 1)
        && SecretsTypes.IsAccessorBase(((INamedTypeSymbol)property.Type).TypeArguments[0]);
}
