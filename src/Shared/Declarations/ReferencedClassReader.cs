using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>Reads an annotated class of another assembly: it is compiled already, so its manifest says what it declares.</summary>
internal static class ReferencedClassReader
{
    private const string EntryStart = "{\"member\":";

    private static readonly string[] EntrySeparator = [EntryStart];

    public static SecretClassDeclaration Read(INamedTypeSymbol type, SecretClassDeclaration? baseDeclaration)
    {
        ImmutableArray<SecretMemberDeclaration>.Builder members = ImmutableArray.CreateBuilder<SecretMemberDeclaration>();
        HashSet<ISymbol> found = new(SymbolEqualityComparer.Default);
        bool hasHiddenMembers = false;

        // The manifest lists the base's secrets first.
        foreach (string entry in EntriesOf(type).Skip(baseDeclaration?.AllMembers.Count() ?? 0))
        {
            if (ReadMember(type, entry, found) is { } member)
            {
                members.Add(member);
                found.Add(member.Symbol);
            }
            else
            {
                hasHiddenMembers = true;
            }
        }

        return new SecretClassDeclaration(
            type,
            isImplementable: SecretsTypes.FindManifest(type) is not null && baseDeclaration?.IsImplementable != false,
            hasStaticInterface: type.AllInterfaces.Any(SecretsTypes.IsStaticInterface),
            passesStoreToBase: baseDeclaration is not null,
            baseDeclaration,
            members.ToImmutable(),
            ImmutableArray<DeclarationProblem>.Empty,
            hasHiddenMembers);
    }

    private static IEnumerable<string> EntriesOf(INamedTypeSymbol type)
    {
        string json = SecretsTypes.FindManifest(type)?.ConstructorArguments.FirstOrDefault().Value as string ?? "";
        return json.Split(EntrySeparator, StringSplitOptions.None).Skip(1).Select(static entry => EntryStart + entry);
    }

    /// <summary>The member of an entry, or null when it can't be seen from here. Of overloads, the one with the entry's type that isn't taken.</summary>
    private static SecretMemberDeclaration? ReadMember(INamedTypeSymbol type, string entry, HashSet<ISymbol> taken)
    {
        string? valueName = ReadText(entry, "type");
        if (ReadText(entry, "member") is not { } member || ReadText(entry, "name") is not { } secret)
        {
            return null;
        }

        (ISymbol? symbol, MemberShape? shape) = (
            from candidate in type.GetMembers(member)
            where !taken.Contains(candidate)
            let read = ReadShape(candidate)
            where read?.ValueType is not null
            orderby read.Value.ValueType!.ToReadable() == valueName ? 0 : 1
            select (candidate, read)).FirstOrDefault();
        if (symbol is null || shape is not { ValueType: { } valueType })
        {
            return null;
        }

        bool isRequired = entry.Contains("\"required\":true");
        ImmutableArray<string> warningIds = ObsoleteTypes.IdsOf(valueType).ToImmutableArray();
        return new(symbol, shape.Value.Kind, valueType, secret, ReadText(entry, "version"), refreshAfter: null, isRequired, converter: "", warningIds);
    }

    private static MemberShape? ReadShape(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property when SecretsTypes.AccessorValue(property.Type) is { } value => MemberShape.Secret(SecretMemberKind.Accessor, value),
        IMethodSymbol method => MethodShapes.ReadResult(method),
        _ => null,
    };

    /// <summary>A text of the entry, or null. Nothing in a manifest needs escaping.</summary>
    private static string? ReadText(string entry, string key)
    {
        string start = $"\"{key}\":\"";
        int index = entry.IndexOf(start, StringComparison.Ordinal);
        if (index < 0)
        {
            return null;
        }

        index += start.Length;
        int end = entry.IndexOf('"', index);
        return end < 0 ? null : entry.Substring(index, end - index);
    }
}
