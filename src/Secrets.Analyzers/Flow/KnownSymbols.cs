using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>The vault libraries' own types and members, told by metadata name and assembly: users have types of the same name.</summary>
internal static class KnownSymbols
{
    public const string Client = "Secrets.Client";
    public const string OfficialClient = "Azure.Security.KeyVault.Secrets";

    /// <summary>Whether the compilation can hold a secret at all.</summary>
    public static bool IsReferencedBy(Compilation compilation)
    {
        foreach (AssemblyIdentity reference in compilation.ReferencedAssemblyNames)
        {
            if (reference.Name is Client or OfficialClient)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an assembly references the library: only such a one can have its attributes on members, or its types in them.</summary>
    public static bool KnowsLibrary(IAssemblySymbol assembly)
    {
        foreach (IModuleSymbol module in assembly.Modules)
        {
            foreach (AssemblyIdentity reference in module.ReferencedAssemblies)
            {
                if (reference.Name == Client)
                {
                    return true;
                }
            }
        }

        return false;
    }

    public static bool IsSecret(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Secret", Arity: 1 } named && Is(named, Client, "Secrets");

    /// <summary>The bytes of a secret for as long as they are borrowed.</summary>
    public static bool IsLease(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "SecretBytesLease" } named && Is(named, Client, "Secrets");

    public static bool IsAccessor(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "SecretAccessor" } named && Is(named, Client, "Secrets");

    public static bool IsKeyVaultSecret(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "KeyVaultSecret", Arity: 0 } named
        && (Is(named, Client, "Secrets") || IsOfficial(named));

    /// <summary>A secret's object or an answer that holds one.</summary>
    public static bool IsRawObject(ITypeSymbol? type)
    {
        type = FlowTypes.Unwrap(type);
        return IsKeyVaultSecret(type)
            || (type is INamedTypeSymbol { TypeArguments.Length: 1, Name: "Response" or "NullableResponse" } named
                && named.ContainingNamespace is { Name: "Azure", ContainingNamespace.IsGlobalNamespace: true }
                && IsKeyVaultSecret(named.TypeArguments[0]));
    }

    public static bool HasAttribute(ISymbol symbol, string name)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.Name == name && Is(type, Client, "Secrets"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfficial(INamedTypeSymbol type) =>
        type.ContainingAssembly?.Name == OfficialClient
        && type.ContainingNamespace is { Name: "Secrets", ContainingNamespace: { Name: "KeyVault", ContainingNamespace: { Name: "Security", ContainingNamespace.Name: "Azure" } } };

    private static bool Is(INamedTypeSymbol type, string assembly, string space) =>
        type.ContainingType is null
        && type.ContainingNamespace is { ContainingNamespace.IsGlobalNamespace: true } container
        && container.Name == space
        && type.ContainingAssembly?.Name == assembly;
}
