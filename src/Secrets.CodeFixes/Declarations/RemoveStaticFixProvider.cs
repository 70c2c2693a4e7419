using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.Shared;

namespace Secrets.CodeFixes.Declarations;

/// <summary>Takes <c>static</c> from a class or a member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveStaticFixProvider : DeclarationFixProvider
{
    private protected override string Fix => DeclarationFixes.RemoveStatic;

    private protected override string Title => "Remove 'static'";

    private protected override SyntaxNode Apply(SyntaxNode root, MemberDeclarationSyntax declaration) =>
        root.ReplaceNode(declaration, declaration.RemoveModifier(SyntaxKind.StaticKeyword));
}
