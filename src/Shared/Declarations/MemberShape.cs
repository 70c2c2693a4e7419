using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>What a member's signature says: it is no secret at all, it is one, or it would be one but for a problem.</summary>
internal readonly struct MemberShape
{
    private MemberShape(SecretMemberKind kind, ITypeSymbol? valueType, DeclarationProblem? problem)
    {
        Kind = kind;
        ValueType = valueType;
        Problem = problem;
    }

    public static MemberShape NotASecret => default;

    public SecretMemberKind Kind { get; }

    public ITypeSymbol? ValueType { get; }

    public DeclarationProblem? Problem { get; }

    public static MemberShape Secret(SecretMemberKind kind, ITypeSymbol valueType) => new(kind, valueType, null);

    public static MemberShape Unsupported(ISymbol member, string reason, string? fix = null) => Invalid(DeclarationRuleIds.UnsupportedDeclaration, member, reason, fix);

    /// <summary>An attribute at a place of which the member's own name says nothing.</summary>
    public static MemberShape Misplaced(ISymbol place, string member, string reason) =>
        new(default, null, new DeclarationProblem(DeclarationRuleIds.UnsupportedDeclaration, place.Locations[0], [member, reason]));

    public static MemberShape Invalid(string ruleId, ISymbol member, string reason, string? fix = null) =>
        new(default, null, new DeclarationProblem(ruleId, member.Locations[0], [member.Name, reason], fix));
}
