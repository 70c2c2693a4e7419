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
            // The parameterless constructor of an annotated class goes when the generated one comes.
            bool isReplaced = constructor.IsImplicitlyDeclared && SecretsTypes.FindVaultSecret(type) is not null;
            if (constructor.Parameters.IsEmpty && !isReplaced && !ObsoleteTypes.IsError(constructor) && compilation.IsSymbolAccessibleWithin(constructor, within))
            {
                return !type.HasRequiredMembers() || constructor.SetsRequiredMembers();
            }
        }

        return false;
    }

    /// <summary>Whether the type, one around it or one in it can only be named in its own file.</summary>
    public static bool IsLocalToItsFile(this ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType.IsLocalToItsFile(),
        INamedTypeSymbol named => named.IsFileLocal || named.ContainingType?.IsLocalToItsFile() == true || named.TypeArguments.Any(IsLocalToItsFile),
        _ => false,
    };

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
