using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.CodeFixes.Declarations;

/// <summary>Adds and removes modifiers and keeps comments and white space where they are.</summary>
internal static class ModifierExtensions
{
    public static MemberDeclarationSyntax AddFirstModifier(this MemberDeclarationSyntax declaration, SyntaxKind kind) => declaration.InsertModifier(0, kind);

    public static MemberDeclarationSyntax AddLastModifier(this MemberDeclarationSyntax declaration, SyntaxKind kind) =>
        declaration.InsertModifier(declaration.Modifiers.Count, kind);

    public static MemberDeclarationSyntax RemoveModifier(this MemberDeclarationSyntax declaration, SyntaxKind kind)
    {
        int index = declaration.Modifiers.IndexOf(kind);
        SyntaxToken removed = declaration.Modifiers[index];
        MemberDeclarationSyntax changed = declaration.WithModifiers(declaration.Modifiers.RemoveAt(index));
        if (index > 0)
        {
            return changed;
        }

        SyntaxToken next = FirstTokenAfterAttributes(changed);
        return changed.ReplaceToken(next, next.WithLeadingTrivia(removed.LeadingTrivia));
    }

    private static MemberDeclarationSyntax InsertModifier(this MemberDeclarationSyntax declaration, int index, SyntaxKind kind)
    {
        SyntaxToken modifier = SyntaxFactory.Token(kind).WithTrailingTrivia(SyntaxFactory.Space);
        if (index > 0)
        {
            return declaration.WithModifiers(declaration.Modifiers.Insert(index, modifier));
        }

        SyntaxToken next = FirstTokenAfterAttributes(declaration);
        MemberDeclarationSyntax changed = declaration.ReplaceToken(next, next.WithLeadingTrivia());
        return changed.WithModifiers(changed.Modifiers.Insert(0, modifier.WithLeadingTrivia(next.LeadingTrivia)));
    }

    private static SyntaxToken FirstTokenAfterAttributes(MemberDeclarationSyntax declaration) => declaration.AttributeLists.Count == 0
        ? declaration.GetFirstToken()
        : declaration.AttributeLists.Last().GetLastToken().GetNextToken();
}
