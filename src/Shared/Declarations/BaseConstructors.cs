using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>Which constructor of the base class the generated one calls.</summary>
internal static class BaseConstructors
{
    /// <summary>Whether the base takes the store: it is annotated itself, or has such a constructor and no other that serves.</summary>
    public static bool TakesStore(INamedTypeSymbol type, SecretClassDeclaration? baseDeclaration, Compilation compilation)
    {
        if (type.BaseType is not { SpecialType: SpecialType.None } baseType)
        {
            return false;
        }

        if (SecretsTypes.FindVaultSecret(baseType) is not null)
        {
            return true;
        }

        bool hasStoreConstructor = Count(baseType, type, compilation, IsStoreConstructor) > 0;
        return hasStoreConstructor && (baseDeclaration is not null || !HasDefault(baseType, type, compilation));
    }

    public static bool HasUsable(INamedTypeSymbol type, Compilation compilation) =>
        type.BaseType is not { SpecialType: SpecialType.None } baseType
        || baseType.TypeKind == TypeKind.Error
        || SecretsTypes.FindVaultSecret(baseType) is not null
        || HasDefault(baseType, type, compilation)
        || Count(baseType, type, compilation, IsStoreConstructor) > 0;

    public static bool IsStoreConstructor(IMethodSymbol constructor) =>
        constructor.Parameters is [{ RefKind: RefKind.None } parameter] && SecretsTypes.IsStore(parameter.Type);

    /// <summary>Whether a call without arguments reaches one constructor, and one only.</summary>
    private static bool HasDefault(INamedTypeSymbol baseType, INamedTypeSymbol type, Compilation compilation) =>
        Count(baseType, type, compilation, static constructor => constructor.Parameters.IsEmpty) > 0
        || Count(baseType, type, compilation, static constructor => constructor.Parameters.All(static parameter => parameter.IsOptional || parameter.IsParams)) == 1;

    private static int Count(INamedTypeSymbol baseType, INamedTypeSymbol type, Compilation compilation, Func<IMethodSymbol, bool> matches)
    {
        int count = 0;
        foreach (IMethodSymbol constructor in baseType.InstanceConstructors)
        {
            if (matches(constructor) && !ObsoleteTypes.IsError(constructor) && compilation.IsSymbolAccessibleWithin(constructor, type))
            {
                count++;
            }
        }

        return count;
    }
}
