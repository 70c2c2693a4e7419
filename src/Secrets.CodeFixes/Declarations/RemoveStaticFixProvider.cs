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

    private protected override async Task<Solution> ApplyAsync(Document document, SyntaxNode root, MemberDeclarationSyntax declaration, CancellationToken cancellationToken)
    {
        if (declaration is not TypeDeclarationSyntax type)
        {
            return await base.ApplyAsync(document, root, declaration, cancellationToken).ConfigureAwait(false);
        }

        // One part with the modifier makes the whole class static.
        IEnumerable<TypeDeclarationSyntax> parts = await TypeParts.OfAsync(document, type, withTypesAround: false, cancellationToken).ConfigureAwait(false);
        return TypeParts.Change(
            document.Project.Solution, parts.Where(static part => part.Modifiers.Any(SyntaxKind.StaticKeyword)), static (_, part) => part.RemoveModifier(SyntaxKind.StaticKeyword), cancellationToken);
    }

    private protected override MemberDeclarationSyntax Mend(MemberDeclarationSyntax declaration) => declaration.RemoveModifier(SyntaxKind.StaticKeyword);
}
