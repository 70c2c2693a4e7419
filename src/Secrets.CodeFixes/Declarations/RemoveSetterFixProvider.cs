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

    private protected override MemberDeclarationSyntax Mend(MemberDeclarationSyntax declaration)
    {
        AccessorListSyntax accessors = ((BasePropertyDeclarationSyntax)declaration).AccessorList!;
        AccessorDeclarationSyntax setter = accessors.Accessors.First(static accessor => !accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
        MemberDeclarationSyntax changed = declaration.TrackNodes(setter);
        if (setter.DescendantTrivia().Any(ModifierExtensions.HasText))
        {
            SyntaxToken next = changed.GetCurrentNode(setter)!.GetLastToken().GetNextToken();
            changed = changed.ReplaceToken(next, next.WithLeadingTrivia(CommentsOf(setter).Concat(next.LeadingTrivia)));
        }

        return changed.RemoveNode(changed.GetCurrentNode(setter)!, SyntaxRemoveOptions.KeepNoTrivia)!;
    }

    /// <summary>What stands before and behind the setter, without the white space right at it.</summary>
    private static IEnumerable<SyntaxTrivia> CommentsOf(AccessorDeclarationSyntax setter)
    {
        IEnumerable<SyntaxTrivia> before = setter.GetLeadingTrivia().Reverse().SkipWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse();
        SyntaxTriviaList behind = setter.GetTrailingTrivia();
        return behind.Any(ModifierExtensions.HasText) ? before.Concat(behind) : before;
    }
}
