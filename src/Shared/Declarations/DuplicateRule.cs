using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>KVS0004: a secret is read by one member of a class. A vault ignores case in names.</summary>
internal static class DuplicateRule
{
    public static ImmutableArray<SecretMemberDeclaration> RemoveDuplicates(
        ImmutableArray<SecretMemberDeclaration> members, SecretClassDeclaration? baseDeclaration, List<DeclarationProblem> problems)
    {
        Dictionary<(string Name, string? Version), ISymbol> readers = [];
        foreach (SecretMemberDeclaration inherited in baseDeclaration?.AllMembers ?? [])
        {
            readers[KeyOf(inherited)] = inherited.Symbol;
        }

        ImmutableArray<SecretMemberDeclaration>.Builder distinct = ImmutableArray.CreateBuilder<SecretMemberDeclaration>();
        foreach (SecretMemberDeclaration member in members)
        {
            if (readers.TryGetValue(KeyOf(member), out ISymbol reader))
            {
                problems.Add(new(DeclarationRuleIds.DuplicateSecret, member.Symbol.Locations[0], [member.Symbol.Name, member.SecretName, reader.Name]));
                continue;
            }

            readers.Add(KeyOf(member), member.Symbol);
            distinct.Add(member);
        }

        return distinct.ToImmutable();
    }

    private static (string Name, string? Version) KeyOf(SecretMemberDeclaration member) =>
        (member.SecretName.ToUpperInvariant(), member.Version?.ToUpperInvariant());
}
