using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Secrets.CodeFixes.Common;

/// <summary>Puts statements beside others, in blocks and at the top level of a program.</summary>
internal static class Statements
{
    /// <summary>The statement around a node, if others may stand beside it and the node is run each time that it is.</summary>
    public static StatementSyntax? Around(SyntaxNode node)
    {
        foreach (SyntaxNode ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case StatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement and (ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax):
                    return statement;
                case StatementSyntax or AnonymousFunctionExpressionSyntax or ConditionalExpressionSyntax or ConditionalAccessExpressionSyntax or SwitchExpressionSyntax or QueryExpressionSyntax:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression }:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The root with a statement replaced and others before and behind it.</summary>
    public static SyntaxNode Replace(SyntaxNode root, StatementSyntax statement, IReadOnlyList<StatementSyntax> before, StatementSyntax changed, IReadOnlyList<StatementSyntax> behind)
    {
        SyntaxTriviaList indentation = SyntaxFactory.TriviaList(statement.GetLeadingTrivia().Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        SyntaxTrivia end = root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        SyntaxTrivia newLine = end.IsKind(SyntaxKind.EndOfLineTrivia) ? end : SyntaxFactory.LineFeed;
        SyntaxTriviaList trailing = behind.Count == 0 || statement.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia) ? statement.GetTrailingTrivia() : statement.GetTrailingTrivia().Add(newLine);
        List<StatementSyntax> all =
        [
            .. before.Select(one => Added(one, indentation, newLine)),
            changed.WithLeadingTrivia(indentation).WithTrailingTrivia(trailing),
            .. behind.Select(one => Added(one, indentation, newLine)),
        ];
        all[0] = all[0].WithLeadingTrivia(statement.GetLeadingTrivia());
        return statement.Parent is GlobalStatementSyntax global
            ? root.ReplaceNode(global, all.Select(SyntaxFactory.GlobalStatement))
            : root.ReplaceNode(statement, all);
    }

    /// <summary>Only what is new is formatted: the rest stays as its author wrote it.</summary>
    private static StatementSyntax Added(StatementSyntax statement, SyntaxTriviaList indentation, SyntaxTrivia newLine) =>
        statement.WithLeadingTrivia(indentation).WithTrailingTrivia(newLine).WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary>A name that nothing at the position has.</summary>
    public static string FreeName(string wish, SemanticModel model, SyntaxNode at)
    {
        SyntaxNode body = at.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not GlobalStatementSyntax) ?? at.SyntaxTree.GetRoot();
        HashSet<string> taken = [.. model.LookupSymbols(at.SpanStart).Select(static symbol => symbol.Name), .. body.DescendantTokens().Select(static token => token.ValueText)];
        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? wish : wish + number).First(name => !taken.Contains(name));
    }
}
