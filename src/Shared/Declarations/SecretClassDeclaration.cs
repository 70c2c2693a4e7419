using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>An annotated class as both the generator and the analyzer read it. Holds symbols: never keep one in an incremental model.</summary>
internal sealed class SecretClassDeclaration(
    INamedTypeSymbol type,
    bool isImplementable,
    bool hasStaticInterface,
    bool passesStoreToBase,
    SecretClassDeclaration? baseDeclaration,
    ImmutableArray<SecretMemberDeclaration> members,
    ImmutableArray<DeclarationProblem> problems,
    bool hasHiddenMembers = false)
{
    public INamedTypeSymbol Type { get; } = type;

    /// <summary>Whether the generator can implement the class; members with problems are left out.</summary>
    public bool IsImplementable { get; } = isImplementable;

    /// <summary>Whether the class implements <c>ISecrets&lt;TSelf&gt;</c>.</summary>
    public bool HasStaticInterface { get; } = hasStaticInterface;

    /// <summary>Whether the base's constructor takes the store.</summary>
    public bool PassesStoreToBase { get; } = passesStoreToBase;

    /// <summary>The nearest base class that is annotated too.</summary>
    public SecretClassDeclaration? Base { get; } = baseDeclaration;

    /// <summary>The valid secrets that the class itself declares, in source order.</summary>
    public ImmutableArray<SecretMemberDeclaration> Members { get; } = members;

    public ImmutableArray<DeclarationProblem> Problems { get; } = problems;

    /// <summary>Whether the class, or a base of it, comes from another assembly and has secrets that can't be seen from here.</summary>
    public bool HasHiddenMembers { get; } = hasHiddenMembers || baseDeclaration?.HasHiddenMembers == true;

    /// <summary>The secrets of the bases, the root's first, and then the class's own.</summary>
    public IEnumerable<SecretMemberDeclaration> AllMembers => Base is null ? Members : Base.AllMembers.Concat(Members);
}
