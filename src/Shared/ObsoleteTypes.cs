using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Secrets.Shared;

/// <summary>Types that the compiler warns of, or refuses, wherever they are named: also in generated code.</summary>
internal static class ObsoleteTypes
{
    /// <summary>Whether naming the symbol is an error, which no pragma turns off.</summary>
    public static bool IsError(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.IsNamed("System", "ObsoleteAttribute") == true && attribute.ConstructorArguments is [_, { Value: true }] && IdOf(attribute) is null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the type, or one in it, may not be named inside the class. An obsolete class may name what is obsolete.</summary>
    public static bool IsRefused(ITypeSymbol type, INamedTypeSymbol within) => !IsObsolete(within) && PartsOf(type).Any(IsError);

    /// <summary>The ids of the warnings and errors that <c>[Obsolete]</c> and <c>[Experimental]</c> give to the type and to those in it, as far as a pragma takes them.</summary>
    public static IEnumerable<string> IdsOf(ITypeSymbol type) => AllIdsOf(type).Where(SyntaxFacts.IsValidIdentifier);

    private static IEnumerable<string> AllIdsOf(ITypeSymbol type)
    {
        foreach (AttributeData attribute in PartsOf(type).SelectMany(static part => part.GetAttributes()))
        {
            if (attribute.AttributeClass?.IsNamed("System", "ObsoleteAttribute") == true && IdOf(attribute) is { } obsolete)
            {
                yield return obsolete;
            }
            else if (attribute.AttributeClass?.IsNamed("System.Diagnostics.CodeAnalysis", "ExperimentalAttribute") == true && attribute.ConstructorArguments is [{ Value: string experimental }])
            {
                yield return experimental;
            }
        }
    }

    private static string? IdOf(AttributeData obsolete) => obsolete.NamedArguments.FirstOrDefault(static argument => argument.Key == "DiagnosticId").Value.Value as string;

    private static bool IsObsolete(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.GetAttributes().Any(static attribute => attribute.AttributeClass?.IsNamed("System", "ObsoleteAttribute") == true))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<ITypeSymbol> PartsOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => PartsOf(array.ElementType),
        INamedTypeSymbol { SpecialType: SpecialType.None } named => PartsOfNamed(named),
        _ => [],
    };

    private static IEnumerable<ITypeSymbol> PartsOfNamed(INamedTypeSymbol type)
    {
        IEnumerable<ITypeSymbol> around = type.ContainingType is { } containing ? PartsOfNamed(containing) : [];
        return [type, .. around, .. type.TypeArguments.SelectMany(PartsOf)];
    }
}
