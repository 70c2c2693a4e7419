using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Catalog;

/// <summary>Names of types as the tables write them.</summary>
internal static class TypeNames
{
    /// <summary>The metadata name with namespace and containing types, such as <c>System.Collections.Generic.List`1</c>.</summary>
    public static string Full(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } container)
        {
            return Full(container) + "+" + type.MetadataName;
        }

        string space = Namespace(type.ContainingNamespace);
        return space.Length == 0 ? type.MetadataName : space + "." + type.MetadataName;
    }

    public static string Namespace(INamespaceSymbol? space) => space is null || space.IsGlobalNamespace
        ? ""
        : space.ContainingNamespace.IsGlobalNamespace ? space.Name : Namespace(space.ContainingNamespace) + "." + space.Name;
}
