using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.Shared;

namespace Secrets.CodeFixes.Declarations;

/// <summary>Takes <c>set</c> or <c>init</c> from a property.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveSetterFixProvider : DeclarationFixProvider
{
    private protected override string Fix => DeclarationFixes.RemoveSetter;

    private protected override string Title => "Remove the setter";

    private protected override SyntaxNode Apply(SyntaxNode root, MemberDeclarationSyntax declaration)
    {
        AccessorListSyntax accessors = ((BasePropertyDeclarationSyntax)declaration).AccessorList!;
        AccessorDeclarationSyntax setter = accessors.Accessors.First(static accessor => !accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
        return root.RemoveNode(setter, SyntaxRemoveOptions.KeepNoTrivia)!;
    }
}
