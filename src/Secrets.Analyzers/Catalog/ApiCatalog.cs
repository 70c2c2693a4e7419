using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>
/// Answers what a member means, for one compilation. The tables name types by metadata name, so that a library which is not referenced costs
/// nothing; each member that code meets is looked up once.
/// </summary>
internal sealed class ApiCatalog(IAssemblySymbol assembly)
{
    private static readonly Dictionary<string, ImmutableArray<ApiEntry>> Table = Build();

    /// <summary><c>TypeKind.Extension</c>, which the compiler that these analyzers are built on does not know yet.</summary>
    private const TypeKind ExtensionBlock = (TypeKind)14;

    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<ApiEntry>> _members = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<ApiEntry>> _types = new(SymbolEqualityComparer.Default);

    /// <summary>The entries for a method, constructor or property, the most derived type's first; empty for what the tables do not know.</summary>
    public ImmutableArray<ApiEntry> Find(ISymbol member)
    {
        ISymbol definition = member.OriginalDefinition;
        return _members.TryGetValue(definition, out ImmutableArray<ApiEntry> entries) ? entries : _members.GetOrAdd(definition, FindMember(definition));
    }

    public bool Has(ISymbol member, ApiRole role)
    {
        foreach (ApiEntry entry in Find(member))
        {
            if (entry.Role == role)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the project says of a member of its own what the tables say of libraries, by attribute.</summary>
    public static bool IsMarked(ISymbol member, ApiRole role) => role switch
    {
        ApiRole.Sanitizer => KnownSymbols.HasAttribute(member, "SecretSanitizerAttribute"),
        ApiRole.Consumer => KnownSymbols.HasAttribute(member, "SecretConsumerAttribute"),
        ApiRole.Sink => KnownSymbols.HasAttribute(member, "SecretSinkAttribute"),
        _ => false,
    };

    private static Dictionary<string, ImmutableArray<ApiEntry>> Build()
    {
        var table = new Dictionary<string, ImmutableArray<ApiEntry>>(StringComparer.Ordinal);
        foreach (ApiEntry entry in ApiTables.All)
        {
            table[entry.Type] = table.TryGetValue(entry.Type, out ImmutableArray<ApiEntry> entries) ? entries.Add(entry) : ImmutableArray.Create(entry);
        }

        return table;
    }

    private ImmutableArray<ApiEntry> FindMember(ISymbol member)
    {
        if (DeclaringType(member) is not { } type)
        {
            return ImmutableArray<ApiEntry>.Empty;
        }

        string name = member.MetadataName;
        ImmutableArray<ApiEntry>.Builder? found = null;
        foreach (ApiEntry entry in FindType(type.OriginalDefinition))
        {
            if (entry.HasMember(name))
            {
                found ??= ImmutableArray.CreateBuilder<ApiEntry>();
                found.Add(entry);
            }
        }

        return found?.ToImmutable() ?? ImmutableArray<ApiEntry>.Empty;
    }

    /// <summary>The type that code names: a member of an extension block belongs to the class around the block.</summary>
    private static INamedTypeSymbol? DeclaringType(ISymbol member) =>
        member.ContainingType is { ContainingType: { IsStatic: true } around, TypeKind: ExtensionBlock } ? around : member.ContainingType;

    private ImmutableArray<ApiEntry> FindType(INamedTypeSymbol type) => _types.TryGetValue(type, out ImmutableArray<ApiEntry> entries)
        ? entries
        : _types.GetOrAdd(type, CollectType(type));

    private ImmutableArray<ApiEntry> CollectType(INamedTypeSymbol type)
    {
        ImmutableArray<ApiEntry>.Builder entries = ImmutableArray.CreateBuilder<ApiEntry>();
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            Add(current, entries);
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            Add(implemented, entries);
        }

        return entries.ToImmutable();
    }

    /// <summary>Types of the project itself are never meant: users have types of the same name.</summary>
    private void Add(INamedTypeSymbol type, ImmutableArray<ApiEntry>.Builder entries)
    {
        if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, assembly) && Table.TryGetValue(TypeNames.Full(type), out ImmutableArray<ApiEntry> own))
        {
            entries.AddRange(own);
        }
    }
}
