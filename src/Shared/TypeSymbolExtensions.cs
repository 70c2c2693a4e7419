using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

internal static class TypeSymbolExtensions
{
    /// <summary>Whether the type is the named top-level one, for example <c>System</c>, <c>Uri</c>.</summary>
    public static bool IsNamed(this ITypeSymbol type, string containingNamespace, string name, int arity = 0) =>
        type is INamedTypeSymbol { ContainingType: null } named
        && named.Arity == arity
        && named.Name == name
        && named.ContainingNamespace.ToDisplayString() == containingNamespace;

    public static bool InheritsFrom(this ITypeSymbol type, string containingNamespace, string name)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.IsNamed(containingNamespace, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The T of a <c>Nullable&lt;T&gt;</c>, or null.</summary>
    public static ITypeSymbol? NullableValue(this ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : null;

    /// <summary>Whether <c>new T()</c> compiles inside the given class.</summary>
    public static bool HasUsableConstructor(this INamedTypeSymbol type, INamedTypeSymbol within, Compilation compilation)
    {
        if (type.IsAbstract || type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            return false;
        }

        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (constructor.Parameters.IsEmpty && compilation.IsSymbolAccessibleWithin(constructor, within))
            {
                return !type.HasRequiredMembers() || constructor.SetsRequiredMembers();
            }
        }

        return false;
    }

    public static bool HasRequiredMembers(this INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool SetsRequiredMembers(this IMethodSymbol constructor)
    {
        foreach (AttributeData attribute in constructor.GetAttributes())
        {
            if (attribute.AttributeClass?.IsNamed("System.Diagnostics.CodeAnalysis", "SetsRequiredMembersAttribute") == true)
            {
                return true;
            }
        }

        return false;
    }
}
