using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>KVS0005 for a member that is annotated in a type that isn't: nothing would be generated for it.</summary>
internal static class StrayMemberRule
{
    public static DeclarationProblem? Check(ISymbol member)
    {
        // What has no name yet is still being written, and so is a type that the compiler makes up around lost members.
        if (member is not { Name.Length: > 0, ContainingType: { } type } || IsMadeUp(type) || SecretsTypes.FindVaultSecret(member) is null || SecretsTypes.FindVaultSecret(type) is not null)
        {
            return null;
        }

        string? fix = type.TypeKind == TypeKind.Class ? DeclarationFixes.AnnotateClass : null;
        string reason = type.Name.Length == 0 ? "it is in an extension block" : $"its type '{type.Name}' doesn't bear [VaultSecret]";
        return new(DeclarationRuleIds.UnsupportedDeclaration, member.Locations[0], [member.Name, reason], fix);
    }

    private static bool IsMadeUp(INamedTypeSymbol type) => type.Name.StartsWith("<", StringComparison.Ordinal);
}
