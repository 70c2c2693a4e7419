using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.Shared;

namespace Secrets.CodeFixes.Declarations;

/// <summary>Puts <c>[VaultSecret]</c> on the class of an annotated member, and makes the class partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AnnotateClassFixProvider : DeclarationFixProvider
{
    private protected override string Fix => DeclarationFixes.AnnotateClass;

    private protected override string Title => "Add [VaultSecret] to the class";

    private protected override async Task<Solution> ApplyAsync(Document document, SyntaxNode root, MemberDeclarationSyntax declaration, CancellationToken cancellationToken)
    {
        TypeDeclarationSyntax type = declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        IReadOnlyList<TypeDeclarationSyntax> parts = await TypeParts.OfAsync(document, type, withTypesAround: true, cancellationToken).ConfigureAwait(false);

        // The first part, whichever member the fix starts from: the attribute may stand on one only.
        return TypeParts.Change(document.Project.Solution, parts, (original, part) => Mend(part, isFirst: original == parts[0]), cancellationToken);
    }

    private static MemberDeclarationSyntax Mend(MemberDeclarationSyntax part, bool isFirst)
    {
        MemberDeclarationSyntax open = part.Modifiers.Any(SyntaxKind.PartialKeyword) ? part : part.AddLastModifier(SyntaxKind.PartialKeyword);
        return isFirst ? VaultSecretSyntax.AddTo(open) : open;
    }
}
