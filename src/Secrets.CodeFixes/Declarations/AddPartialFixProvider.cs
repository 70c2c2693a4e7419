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

    private protected override SyntaxNode Apply(SyntaxNode root, MemberDeclarationSyntax declaration)
    {
        IEnumerable<MemberDeclarationSyntax> declarations = declaration is TypeDeclarationSyntax
            ? declaration.AncestorsAndSelf().OfType<TypeDeclarationSyntax>()
            : [declaration];
        return root.ReplaceNodes(declarations.Where(static node => !node.Modifiers.Any(SyntaxKind.PartialKeyword)), static (_, node) => AddPartial(node));
    }

    private static MemberDeclarationSyntax AddPartial(MemberDeclarationSyntax declaration)
    {
        MemberDeclarationSyntax changed = declaration.AddLastModifier(SyntaxKind.PartialKeyword);
        return changed is MethodDeclarationSyntax { Body: null, ExpressionBody: null, SemicolonToken.IsMissing: true } method
            ? method.WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken))
            : changed;
    }
}
