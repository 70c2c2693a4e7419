using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.Shared;

namespace Secrets.CodeFixes.Declarations;

/// <summary>Makes a class and the types around it partial, or a member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddPartialFixProvider : DeclarationFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(DeclarationRuleIds.ClassMustBePartial, DeclarationRuleIds.UnsupportedDeclaration);

    private protected override string Fix => DeclarationFixes.AddPartial;

    private protected override string Title => "Make partial";

    private protected override async Task<Solution> ApplyAsync(Document document, SyntaxNode root, MemberDeclarationSyntax declaration, CancellationToken cancellationToken)
    {
        if (declaration is not TypeDeclarationSyntax type)
        {
            return await base.ApplyAsync(document, root, declaration, cancellationToken).ConfigureAwait(false);
        }

        IEnumerable<TypeDeclarationSyntax> parts = await TypeParts.OfAsync(document, type, withTypesAround: true, cancellationToken).ConfigureAwait(false);
        return TypeParts.Change(
            document.Project.Solution,
            parts.Where(static part => !part.Modifiers.Any(SyntaxKind.PartialKeyword)),
            static (_, part) => part.AddLastModifier(SyntaxKind.PartialKeyword),
            cancellationToken);
    }

    private protected override MemberDeclarationSyntax Mend(MemberDeclarationSyntax declaration)
    {
        MemberDeclarationSyntax changed = declaration.AddLastModifier(SyntaxKind.PartialKeyword);
        if (changed is not MethodDeclarationSyntax method)
        {
            return changed;
        }

        // A partial method with a result has to say what a method otherwise is without a word.
        bool hasAccessibility = method.Modifiers.Any(static modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind()));
        MethodDeclarationSyntax ended = method is { Body: null, ExpressionBody: null, SemicolonToken.IsMissing: true }
            ? method.WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken))
            : method;
        return hasAccessibility ? ended : ended.AddFirstModifier(SyntaxKind.PrivateKeyword);
    }
}
