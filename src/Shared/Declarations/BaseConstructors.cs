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

        bool hasStoreConstructor = HasConstructor(baseType, type, compilation, IsStoreConstructor);
        return hasStoreConstructor && (baseDeclaration is not null || !HasConstructor(baseType, type, compilation, IsParameterless));
    }

    public static bool HasUsable(INamedTypeSymbol type, Compilation compilation) =>
        type.BaseType is not { SpecialType: SpecialType.None } baseType
        || SecretsTypes.FindVaultSecret(baseType) is not null
        || HasConstructor(baseType, type, compilation, static constructor => IsParameterless(constructor) || IsStoreConstructor(constructor));

    public static bool IsStoreConstructor(IMethodSymbol constructor) =>
        constructor.Parameters is [{ RefKind: RefKind.None } parameter] && SecretsTypes.IsStore(parameter.Type);

    private static bool IsParameterless(IMethodSymbol constructor) => constructor.Parameters.IsEmpty;

    private static bool HasConstructor(INamedTypeSymbol baseType, INamedTypeSymbol type, Compilation compilation, Func<IMethodSymbol, bool> matches)
    {
        foreach (IMethodSymbol constructor in baseType.InstanceConstructors)
        {
            if (matches(constructor) && compilation.IsSymbolAccessibleWithin(constructor, type))
            {
                return true;
            }
        }

        return false;
    }
}
