using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Secrets.Shared;

namespace Secrets.CodeFixes.Declarations;

/// <summary>Turns a partial property into a partial method that reads the same secret.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UseMethodFixProvider : DeclarationFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DeclarationRuleIds.LanguageVersionTooLow);

    private protected override string Fix => DeclarationFixes.UseMethod;

    private protected override string Title => "Turn into a partial method";

    private protected override SyntaxNode Apply(SyntaxNode root, MemberDeclarationSyntax declaration)
    {
        PropertyDeclarationSyntax property = (PropertyDeclarationSyntax)declaration;
        MemberDeclarationSyntax method = SyntaxFactory
            .MethodDeclaration(ReturnType(property.Type), MethodName(property.Identifier.ValueText))
            .WithAttributeLists(property.AttributeLists)
            .WithModifiers(property.Modifiers)
            .WithParameterList(SyntaxFactory.ParseParameterList("(global::System.Threading.CancellationToken cancellationToken = default)"))
            .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken))
            .WithTriviaFrom(property);
        method = method.ReplaceNodes(method.DescendantNodes().OfType<QualifiedNameSyntax>(), static (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
        if (!property.Modifiers.Any(static modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind())))
        {
            method = method.AddFirstModifier(SyntaxKind.PrivateKeyword);
        }

        return root.ReplaceNode(property, IsAnnotated(property) ? method : VaultSecretSyntax.AddTo(method));
    }

    private static TypeSyntax ReturnType(TypeSyntax accessor)
    {
        TypeSyntax value = accessor.DescendantNodesAndSelf().OfType<GenericNameSyntax>().First().TypeArgumentList.Arguments[0];
        return SyntaxFactory.ParseTypeName($"global::System.Threading.Tasks.ValueTask<global::Secrets.Secret<{value}>>").WithTrailingTrivia(SyntaxFactory.Space);
    }

    /// <summary>A name from which the secret's name is made as before; 'Get' is only taken off before a capital.</summary>
    private static string MethodName(string property) => char.IsLower(property[0]) ? property + "Async" : $"Get{property}Async";

    private static bool IsAnnotated(PropertyDeclarationSyntax property) =>
        property.AttributeLists.SelectMany(static list => list.Attributes).Any(static attribute => NameOf(attribute) is "VaultSecret" or "VaultSecretAttribute");

    private static string NameOf(AttributeSyntax attribute) => attribute.Name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
