using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Handling;

/// <summary>
/// The types of this library and of the official client, resolved once per compilation. They are looked up in their own assemblies, since
/// users have types of the same names.
/// </summary>
internal sealed class VaultTypes
{
    private readonly INamedTypeSymbol? _attribute;
    private readonly INamedTypeSymbol? _source;
    private readonly ImmutableArray<INamedTypeSymbol> _clients;
    private readonly ImmutableArray<INamedTypeSymbol> _rawSecrets;

    public VaultTypes(Compilation compilation)
    {
        (IAssemblySymbol? library, IAssemblySymbol? official) = FindLibraries(compilation);
        Secret = library?.GetTypeByMetadataName("Secrets.Secret`1");
        SecretFactory = library?.GetTypeByMetadataName("Secrets.Secret");
        AccessorBase = library?.GetTypeByMetadataName("Secrets.SecretAccessor");
        Accessor = library?.GetTypeByMetadataName("Secrets.SecretAccessor`1");
        Store = library?.GetTypeByMetadataName("Secrets.SecretStore");
        _attribute = library?.GetTypeByMetadataName("Secrets.VaultSecretAttribute");
        _source = library?.GetTypeByMetadataName("Secrets.SecretSource");
        _clients = Both(library, official, "SecretClient");
        _rawSecrets = Both(library, official, "KeyVaultSecret");
        CancellationToken = compilation.GetTypeByMetadataName("System.Threading.CancellationToken");
    }

    /// <summary><c>Secret&lt;T&gt;</c>.</summary>
    public INamedTypeSymbol? Secret { get; }

    /// <summary>The static class that makes secrets from values.</summary>
    public INamedTypeSymbol? SecretFactory { get; }

    public INamedTypeSymbol? AccessorBase { get; }

    /// <summary><c>SecretAccessor&lt;T&gt;</c>.</summary>
    public INamedTypeSymbol? Accessor { get; }

    public INamedTypeSymbol? Store { get; }

    public INamedTypeSymbol? CancellationToken { get; }

    public bool IsSecret(ITypeSymbol? type) => type is { Name: "Secret" } && Is(type, Secret);

    public bool IsAccessor(ITypeSymbol? type) => Is(type, Accessor);

    public bool IsRawSecret(ITypeSymbol? type) => InheritsAny(type, _rawSecrets);

    public bool IsClient(ITypeSymbol? type) => InheritsAny(type, _clients);

    public bool IsStore(ITypeSymbol? type) => Is(type, Store);

    public bool IsSource(ITypeSymbol? type) => _source is not null && Inherits(type, _source);

    /// <summary>Whether the type's <c>FromValue</c> makes a secret or an accessor from a value at hand.</summary>
    public bool IsValueFactory(ITypeSymbol? type) => Is(type, SecretFactory) || Is(type, AccessorBase) || Is(type, Accessor) || Is(type, Secret);

    public bool IsCancellationToken(ITypeSymbol? type) => Is(type, CancellationToken);

    public AttributeData? FindVaultSecret(ISymbol symbol)
    {
        if (_attribute is null)
        {
            return null;
        }

        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _attribute))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>Whether the type, or one it derives from, is a class of accessors.</summary>
    public bool IsAccessorClass(ITypeSymbol? type)
    {
        for (ITypeSymbol? current = type; current is { TypeKind: TypeKind.Class, SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (FindVaultSecret(current) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the type holds one secret as the vault answers it: <c>KeyVaultSecret</c>, its response, or a <c>Secret&lt;T&gt;</c>.</summary>
    public bool IsAnswer(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => IsAnswer(array.ElementType),
        INamedTypeSymbol { Arity: 1, Name: "Response" or "NullableResponse" } response => IsRawSecret(response.TypeArguments[0]),
        _ => IsSecret(type) || IsRawSecret(type),
    };

    private static (IAssemblySymbol? Library, IAssemblySymbol? Official) FindLibraries(Compilation compilation)
    {
        IAssemblySymbol? library = null;
        IAssemblySymbol? official = null;
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            switch (assembly.Name)
            {
                case KnownSymbols.Client:
                    library = assembly;
                    break;
                case KnownSymbols.OfficialClient:
                    official = assembly;
                    break;
            }
        }

        return (library, official);
    }

    private static ImmutableArray<INamedTypeSymbol> Both(IAssemblySymbol? library, IAssemblySymbol? official, string name)
    {
        ImmutableArray<INamedTypeSymbol>.Builder types = ImmutableArray.CreateBuilder<INamedTypeSymbol>(2);
        if (library?.GetTypeByMetadataName("Secrets." + name) is { } ours)
        {
            types.Add(ours);
        }

        if (official?.GetTypeByMetadataName("Azure.Security.KeyVault.Secrets." + name) is { } theirs)
        {
            types.Add(theirs);
        }

        return types.ToImmutable();
    }

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol? definition) =>
        definition is not null && type is not null && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, definition);

    private static bool Inherits(ITypeSymbol? type, INamedTypeSymbol definition)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (Is(current, definition))
            {
                return true;
            }
        }

        return false;
    }

    private static bool InheritsAny(ITypeSymbol? type, ImmutableArray<INamedTypeSymbol> definitions)
    {
        foreach (INamedTypeSymbol definition in definitions)
        {
            if (Inherits(type, definition))
            {
                return true;
            }
        }

        return false;
    }
}
