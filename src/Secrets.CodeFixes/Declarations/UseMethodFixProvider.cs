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
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(DeclarationRuleIds.LanguageVersionTooLow, DeclarationRuleIds.UnsupportedDeclaration);

    private protected override string Fix => DeclarationFixes.UseMethod;

    private protected override string Title => "Turn into a partial method";

    private protected override async Task<Solution> ApplyAsync(Document document, SyntaxNode root, MemberDeclarationSyntax declaration, CancellationToken cancellationToken)
    {
        PropertyDeclarationSyntax property = (PropertyDeclarationSyntax)declaration;
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (model?.GetDeclaredSymbol(property, cancellationToken) is not { Type: INamedTypeSymbol { TypeArguments: [var value] } } symbol)
        {
            return document.Project.Solution;
        }

        // The value's type as it is written, unless an alias hides it.
        GenericNameSyntax? accessor = property.Type.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault();
        MemberDeclarationSyntax method = ToMethod(property, accessor?.TypeArgumentList.Arguments[0].ToString() ?? value.ToMinimalDisplayString(model, property.SpanStart));
        bool isAnnotated = symbol.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "VaultSecretAttribute");
        SyntaxNode changed = root.ReplaceNode(property, isAnnotated ? method : VaultSecretSyntax.AddTo(method));
        return document.WithSyntaxRoot(changed).Project.Solution;
    }

    private static MemberDeclarationSyntax ToMethod(PropertyDeclarationSyntax property, string value)
    {
        TypeSyntax result = SyntaxFactory
            .ParseTypeName($"global::System.Threading.Tasks.ValueTask<global::Secrets.Secret<{value}>>")
            .WithTrailingTrivia(SyntaxFactory.Space);
        MemberDeclarationSyntax method = SyntaxFactory
            .MethodDeclaration(result, MethodName(property.Identifier.ValueText))
            .WithAttributeLists(property.AttributeLists)
            .WithModifiers(property.Modifiers)
            .WithParameterList(SyntaxFactory.ParseParameterList("(global::System.Threading.CancellationToken cancellationToken = default)"))
            .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken))
            .WithTriviaFrom(property);
        method = method.ReplaceNodes(method.DescendantNodes().OfType<QualifiedNameSyntax>(), static (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
        method = method.Modifiers.Any(SyntaxKind.PartialKeyword) ? method : method.AddLastModifier(SyntaxKind.PartialKeyword);
        return method.Modifiers.Any(static modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind())) ? method : method.AddFirstModifier(SyntaxKind.PrivateKeyword);
    }

    /// <summary>A name from which the secret's name is made as before; 'Get' is only taken off before a capital.</summary>
    private static string MethodName(string property) => char.IsLower(property[0]) ? property + "Async" : $"Get{property}Async";
}
