using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>Reads an annotated class of another assembly: it is compiled already, so its manifest says what it declares.</summary>
internal static class ReferencedClassReader
{
    private static readonly string[] EntrySeparator = ["{\"member\":"];

    public static SecretClassDeclaration Read(INamedTypeSymbol type, SecretClassDeclaration? baseDeclaration)
    {
        ImmutableArray<SecretMemberDeclaration>.Builder members = ImmutableArray.CreateBuilder<SecretMemberDeclaration>();
        bool hasHiddenMembers = false;

        // The manifest lists the base's secrets first.
        foreach (string entry in EntriesOf(type).Skip(baseDeclaration?.AllMembers.Count() ?? 0))
        {
            if (ReadMember(type, entry) is { } member)
            {
                members.Add(member);
            }
            else
            {
                hasHiddenMembers = true;
            }
        }

        return new SecretClassDeclaration(
            type,
            isImplementable: true,
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
        return json.Split(EntrySeparator, StringSplitOptions.None).Skip(1);
    }

    private static SecretMemberDeclaration? ReadMember(INamedTypeSymbol type, string entry)
    {
        // An entry begins with the member's name, which the separator has taken the key from.
        string name = entry.Substring(1, entry.IndexOf('"', 1) - 1);
        foreach (ISymbol symbol in type.GetMembers(name))
        {
            MemberShape? shape = symbol switch
            {
                IPropertySymbol property when SecretsTypes.AccessorValue(property.Type) is { } value => MemberShape.Secret(SecretMemberKind.Accessor, value),
                IMethodSymbol method => MethodShapes.ReadResult(method),
                _ => null,
            };
            if (shape is { ValueType: { } valueType })
            {
                bool isRequired = entry.Contains("\"required\":true");
                return new(symbol, shape.Value.Kind, valueType, ReadText(entry, "name")!, ReadText(entry, "version"), refreshAfter: null, isRequired, converter: "");
            }
        }

        return null;
    }

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
        return entry.Substring(index, entry.IndexOf('"', index) - index);
    }
}
