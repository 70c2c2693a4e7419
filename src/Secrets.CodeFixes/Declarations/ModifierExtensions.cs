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

        // The comments around the modifier move to what follows it.
        SyntaxToken next = index < changed.Modifiers.Count ? changed.Modifiers[index] : TokenAfterModifiers(changed);
        SyntaxTriviaList kept = index == 0 ? removed.LeadingTrivia : removed.LeadingTrivia.Where(HasText).ToSyntaxTriviaList();
        kept = removed.TrailingTrivia.Any(HasText) ? kept.AddRange(removed.TrailingTrivia.SkipWhile(static trivia => !HasText(trivia))) : kept;
        return changed.ReplaceToken(next, next.WithLeadingTrivia(kept.AddRange(next.LeadingTrivia)));
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

    public static bool HasText(SyntaxTrivia trivia) => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    private static SyntaxToken TokenAfterModifiers(MemberDeclarationSyntax declaration) => declaration.Modifiers.Count == 0
        ? FirstTokenAfterAttributes(declaration)
        : declaration.Modifiers.Last().GetNextToken();

    private static SyntaxToken FirstTokenAfterAttributes(MemberDeclarationSyntax declaration) => declaration.AttributeLists.Count == 0
        ? declaration.GetFirstToken()
        : declaration.AttributeLists.Last().GetLastToken().GetNextToken();
}
