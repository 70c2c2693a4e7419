using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>Recognises the library's types by name and assembly, since users have types of the same names.</summary>
internal static class SecretsTypes
{
    public const string AssemblyName = "Secrets.Client";
    public const string AttributeMetadataName = "Secrets.VaultSecretAttribute";

    public static AttributeData? FindVaultSecret(ISymbol symbol) => FindAttribute(symbol, "VaultSecretAttribute");

    public static bool HasVaultSecret(ImmutableArray<AttributeData> attributes)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (IsOurs(attribute.AttributeClass, "VaultSecretAttribute"))
            {
                return true;
            }
        }

        return false;
    }

    public static AttributeData? FindManifest(ISymbol symbol) => FindAttribute(symbol, "GeneratedSecretManifestAttribute");

    public static bool IsStore(ITypeSymbol type) => IsOurs(type, "SecretStore");

    public static bool IsAccessorBase(ITypeSymbol type) => IsOurs(type, "SecretAccessor");

    /// <summary>The T of a <c>SecretAccessor&lt;T&gt;</c>, or null.</summary>
    public static ITypeSymbol? AccessorValue(ITypeSymbol type) => IsOurs(type, "SecretAccessor", 1) ? ((INamedTypeSymbol)type).TypeArguments[0] : null;

    /// <summary>The T of a <c>Secret&lt;T&gt;</c>, or null.</summary>
    public static ITypeSymbol? SecretValue(ITypeSymbol type) => IsOurs(type, "Secret", 1) ? ((INamedTypeSymbol)type).TypeArguments[0] : null;

    public static bool IsBytes(ITypeSymbol type) => IsOurs(type, "SecretBytes");

    public static bool IsStaticInterface(INamedTypeSymbol type) => IsOurs(type, "ISecrets", 1);

    public static bool IsConverter(INamedTypeSymbol type) => IsOurs(type, "ISecretConverter", 1);

    private static AttributeData? FindAttribute(ISymbol symbol, string name)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (IsOurs(attribute.AttributeClass, name))
            {
                return attribute;
            }
        }

        return null;
    }

    private static bool IsOurs(ITypeSymbol? type, string name, int arity = 0) =>
        type is INamedTypeSymbol { ContainingType: null } named
        && named.Arity == arity
        && named.Name == name
        && named.ContainingNamespace is { Name: "Secrets", ContainingNamespace.IsGlobalNamespace: true }
        && named.ContainingAssembly?.Name == AssemblyName;
}
