using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Secrets.CodeFixes.Declarations;

/// <summary>Writes the attribute.</summary>
internal static class VaultSecretSyntax
{
    /// <summary>The declaration with <c>[VaultSecret]</c> on a line of its own, below the comments that stood there.</summary>
    public static T AddTo<T>(T declaration)
        where T : MemberDeclarationSyntax
    {
        SyntaxTriviaList leading = declaration.GetLeadingTrivia();
        AttributeListSyntax attribute = SyntaxFactory
            .AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(
                SyntaxFactory.ParseName("global::Secrets.VaultSecret").WithAdditionalAnnotations(Simplifier.Annotation))))
            .WithLeadingTrivia(leading)
            .WithTrailingTrivia(LineEndIn(declaration))
            .WithAdditionalAnnotations(Formatter.Annotation);
        MemberDeclarationSyntax bare = declaration.WithLeadingTrivia(Indentation(leading));
        return (T)bare.WithAttributeLists(bare.AttributeLists.Insert(0, attribute));
    }

    /// <summary>The end of a line as the declaration, or what is in it, has it.</summary>
    private static SyntaxTrivia LineEndIn(SyntaxNode declaration)
    {
        SyntaxTrivia existing = declaration.DescendantTrivia(descendIntoTrivia: true).FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return existing.IsKind(SyntaxKind.EndOfLineTrivia) ? SyntaxFactory.EndOfLine(existing.ToFullString()) : SyntaxFactory.ElasticLineFeed;
    }

    private static SyntaxTriviaList Indentation(SyntaxTriviaList leading) =>
        leading.Count > 0 && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(leading.Last()) : default;
}
