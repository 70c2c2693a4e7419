using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>KVS0005 for <c>[VaultSecret]</c> on what is no class. The compiler says that the attribute doesn't belong there, not what to do.</summary>
internal static class TypeKindRule
{
    public static DeclarationProblem? Check(INamedTypeSymbol type, AttributeData attribute, CancellationToken cancellationToken)
    {
        string? kind = type switch
        {
            { TypeKind: TypeKind.Class } => null,
            { TypeKind: TypeKind.Struct, IsRecord: true } => "a record struct",
            { TypeKind: TypeKind.Struct } => "a struct",
            { TypeKind: TypeKind.Interface } => "an interface",
            { TypeKind: TypeKind.Enum } => "an enum",
            _ => "no class",
        };
        return kind is null
            ? null
            : new(
                DeclarationRuleIds.UnsupportedDeclaration,
                SourceOrder.LocationOf(type, attribute, cancellationToken),
                [type.Name, $"it is {kind}; declare a partial class or record"]);
    }
}
