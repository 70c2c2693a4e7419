using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.Shared;

/// <summary>Which properties declare secrets: partial ones of type <c>SecretAccessor&lt;T&gt;</c>.</summary>
internal static class PropertyShapes
{
    private const string ExplicitImplementation = "it implements an interface explicitly; declare a public property";

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
            // One that nobody implements and that hands out a Secret<T>, or that no attribute gives to another generator, is meant for us.
            bool isForgotten = syntax.AttributeLists.Count == 0 || SecretsTypes.SecretValue(property.Type) is not null;
            bool isMeant = isAnnotated || (isForgotten && syntax.HasNoBody() && !property.HasImplementation(cancellationToken));
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
        if (isAnnotated && syntax.ExplicitInterfaceSpecifier is not null)
        {
            return MemberShape.Unsupported(property, ExplicitImplementation);
        }

        // An accessor property that nobody assigns stays null, so 'partial' was forgotten; one with a body or a value is the user's own.
        bool isForgotten = valueType is not null && syntax.HasNoBody() && property is { IsAbstract: false, IsExtern: false, SetMethod: null };
        return isAnnotated || isForgotten
            ? MemberShape.Unsupported(property, "it is not partial", FixFor(property, syntax))
            : MemberShape.NotASecret;
    }

    private static MemberShape? FindProblem(IPropertySymbol property, BasePropertyDeclarationSyntax syntax)
    {
        if (property.IsStatic)
        {
            return MemberShape.Unsupported(property, "it is static, and an accessor belongs to an instance", DeclarationFixes.RemoveStatic);
        }

        if (!property.ExplicitInterfaceImplementations.IsEmpty || syntax.ExplicitInterfaceSpecifier is not null)
        {
            return MemberShape.Unsupported(property, ExplicitImplementation);
        }

        if (property.IsIndexer)
        {
            return MemberShape.Unsupported(property, "it is an indexer");
        }

        if (property is { GetMethod: not null, SetMethod: not null })
        {
            return MemberShape.Unsupported(property, "it has a setter, and an accessor is only read", DeclarationFixes.RemoveSetter);
        }

        bool hasPlainGetter = property.GetMethod is not null && syntax.AccessorList?.Accessors.All(static accessor => accessor.Modifiers.Count == 0) == true;
        if (!hasPlainGetter || property.RefKind != RefKind.None)
        {
            return MemberShape.Unsupported(property, "it is not a plain property with a getter");
        }

        if (MemberModifiers.FindMisfit(syntax) is { } misfit)
        {
            return MemberShape.Unsupported(property, misfit);
        }

        return LanguageFeatures.HasPartialProperties(syntax.SyntaxTree)
            ? null
            : MemberShape.Invalid(DeclarationRuleIds.LanguageVersionTooLow, property, LanguageFeatures.Describe(syntax.SyntaxTree), MethodFix(syntax));
    }

    private static string? FixFor(IPropertySymbol property, BasePropertyDeclarationSyntax syntax) =>
        !syntax.HasNoBody() || property.IsAbstract ? null
        : LanguageFeatures.HasPartialProperties(syntax.SyntaxTree) ? DeclarationFixes.AddPartial
        : property is { IsIndexer: false, IsStatic: false } && SecretsTypes.AccessorValue(property.Type) is not null ? MethodFix(syntax)
        : null;

    private static string? MethodFix(BasePropertyDeclarationSyntax syntax) => LanguageFeatures.HasPartialMethods(syntax.SyntaxTree) ? DeclarationFixes.UseMethod : null;
}
