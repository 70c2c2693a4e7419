using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.Shared;

/// <summary>Which properties declare secrets: partial ones of type <c>SecretAccessor&lt;T&gt;</c>.</summary>
internal static class PropertyShapes
{
    public static MemberShape Read(IPropertySymbol property, bool isAnnotated, CancellationToken cancellationToken)
    {
        // A positional record's property comes from its parameter and can't be partial.
        if (property.DeclaringSyntaxReferences is not [var reference, ..] || reference.GetSyntax(cancellationToken) is not BasePropertyDeclarationSyntax syntax)
        {
            return MemberShape.NotASecret;
        }

        ITypeSymbol? valueType = SecretsTypes.AccessorValue(property.Type);
        if (property.Type.TypeKind == TypeKind.Error || valueType?.TypeKind == TypeKind.Error)
        {
            return MemberShape.NotASecret;
        }

        if (!syntax.IsPartial())
        {
            return ReadNonPartial(property, syntax, valueType, isAnnotated);
        }

        if (valueType is null)
        {
            // A partial property that hands out a Secret<T> is meant for us; one of any other type may be another generator's.
            bool isMeant = isAnnotated || (SecretsTypes.SecretValue(property.Type) is not null && !property.HasImplementation(cancellationToken));
            return isMeant ? MemberShape.Unsupported(property, "a secret's property has the type SecretAccessor<T>") : MemberShape.NotASecret;
        }

        if (!syntax.HasNoBody() || property.HasImplementation(cancellationToken))
        {
            return isAnnotated ? MemberShape.Unsupported(property, "it has an implementation already") : MemberShape.NotASecret;
        }

        return FindProblem(property, syntax) ?? MemberShape.Secret(SecretMemberKind.Accessor, valueType);
    }

    private static MemberShape ReadNonPartial(IPropertySymbol property, BasePropertyDeclarationSyntax syntax, ITypeSymbol? valueType, bool isAnnotated)
    {
        // An accessor property that nobody assigns stays null, so 'partial' was forgotten; one with a body or a value is the user's own.
        bool isForgotten = valueType is not null && syntax.HasNoBody() && property is { IsAbstract: false, IsExtern: false, SetMethod: null };
        return isAnnotated || isForgotten
            ? MemberShape.Unsupported(property, "it is not partial", syntax.HasNoBody() ? DeclarationFixes.AddPartial : null)
            : MemberShape.NotASecret;
    }

    private static MemberShape? FindProblem(IPropertySymbol property, BasePropertyDeclarationSyntax syntax)
    {
        if (property.IsStatic)
        {
            return MemberShape.Unsupported(property, "it is static, and an accessor belongs to an instance", DeclarationFixes.RemoveStatic);
        }

        if (property.IsIndexer)
        {
            return MemberShape.Unsupported(property, "it is an indexer");
        }

        if (property is { GetMethod: not null, SetMethod: not null })
        {
            return MemberShape.Unsupported(property, "it has a setter, and an accessor is only read", DeclarationFixes.RemoveSetter);
        }

        if (property.GetMethod is null || property.RefKind != RefKind.None || property.IsRequired)
        {
            return MemberShape.Unsupported(property, "it is not a plain property with a getter");
        }

        if (!property.ExplicitInterfaceImplementations.IsEmpty)
        {
            return MemberShape.Unsupported(property, "it implements an interface explicitly");
        }

        return LanguageFeatures.HasPartialProperties(syntax.SyntaxTree)
            ? null
            : MemberShape.Invalid(DeclarationRuleIds.LanguageVersionTooLow, property, LanguageFeatures.Describe(syntax.SyntaxTree), DeclarationFixes.UseMethod);
    }
}
