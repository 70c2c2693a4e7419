using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.Shared;

namespace Secrets.CodeFixes.Declarations;

/// <summary>Puts <c>[VaultSecret]</c> on the class of an annotated member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AnnotateClassFixProvider : DeclarationFixProvider
{
    private protected override string Fix => DeclarationFixes.AnnotateClass;

    private protected override string Title => "Add [VaultSecret] to the class";

    private protected override SyntaxNode Apply(SyntaxNode root, MemberDeclarationSyntax declaration)
    {
        TypeDeclarationSyntax type = declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        return root.ReplaceNode(type, VaultSecretSyntax.AddTo(type));
    }
}
