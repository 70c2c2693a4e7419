using Microsoft.CodeAnalysis;

namespace Secrets.Generator.Parsing;

/// <summary>How widely a type can be seen: public, internal or private.</summary>
internal static class TypeAccessibility
{
    public static Accessibility Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Of(array.ElementType),
        INamedTypeSymbol named => OfNamed(named),
        _ => Accessibility.Public,
    };

    /// <summary>What derived classes see doesn't help a static method.</summary>
    public static Accessibility Simplify(Accessibility accessibility) => accessibility switch
    {
        Accessibility.Public => Accessibility.Public,
        Accessibility.Internal or Accessibility.ProtectedOrInternal => Accessibility.Internal,
        _ => Accessibility.Private,
    };

    private static Accessibility OfNamed(INamedTypeSymbol type)
    {
        Accessibility narrowest = Accessibility.Public;
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            narrowest = Min(narrowest, Simplify(current.DeclaredAccessibility));
            foreach (ITypeSymbol argument in current.TypeArguments)
            {
                narrowest = Min(narrowest, Of(argument));
            }
        }

        return narrowest;
    }

    private static Accessibility Min(Accessibility first, Accessibility second) => first < second ? first : second;
}
