using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.Shared;

namespace Secrets.CodeFixes.Declarations;

/// <summary>Gives a partial method the accessibility modifier that the language wants.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MakePublicFixProvider : DeclarationFixProvider
{
    private protected override string Fix => DeclarationFixes.MakePublic;

    private protected override string Title => "Make public";

    private protected override MemberDeclarationSyntax Mend(MemberDeclarationSyntax declaration) => declaration.AddFirstModifier(SyntaxKind.PublicKeyword);
}
