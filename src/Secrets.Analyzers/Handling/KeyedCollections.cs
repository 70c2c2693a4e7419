using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Handling;

/// <summary>Tells dictionaries and sets from other collections.</summary>
internal static class KeyedCollections
{
    public static bool HasKeys(ITypeSymbol type) => Implements(type, static name => name is "IDictionary" or "IReadOnlyDictionary" or "ILookup");

    public static bool IsSet(ITypeSymbol type) => Implements(type, static name => name is "ISet" or "IReadOnlySet" or "IImmutableSet");

    public static bool IsSequence(ITypeSymbol? type) => type is IArrayTypeSymbol || (type is not null && Implements(type, static name => name == "IEnumerable"));

    private static bool Implements(ITypeSymbol type, Func<string, bool> isWanted)
    {
        if (isWanted(type.Name) && IsCollection(type))
        {
            return true;
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (isWanted(contract.Name) && IsCollection(contract))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCollection(ITypeSymbol type)
    {
        for (INamespaceSymbol? space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space.Name == "System")
            {
                return true;
            }
        }

        return false;
    }
}
