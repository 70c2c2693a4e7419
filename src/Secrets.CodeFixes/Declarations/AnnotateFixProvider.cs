using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.Shared;

namespace Secrets.CodeFixes.Declarations;

/// <summary>Puts <c>[VaultSecret]</c> on a method.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AnnotateFixProvider : DeclarationFixProvider
{
    private protected override string Fix => DeclarationFixes.Annotate;

    private protected override string Title => "Add [VaultSecret]";

    private protected override MemberDeclarationSyntax Mend(MemberDeclarationSyntax declaration) => VaultSecretSyntax.AddTo(declaration);
}
