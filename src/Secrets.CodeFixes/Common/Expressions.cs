using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.CodeFixes.Common;

/// <summary>Builds and takes apart expressions.</summary>
internal static class Expressions
{
    /// <summary><c>await task</c> in place of another expression: with its trivia, and in parentheses where the place asks for them.</summary>
    public static ExpressionSyntax Await(ExpressionSyntax task, ExpressionSyntax replaced)
    {
        SyntaxToken keyword = SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        SyntaxTriviaList behind = task.GetTrailingTrivia();
        bool isCommented = behind.Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        IEnumerable<SyntaxTrivia> kept = isCommented ? behind.Reverse().SkipWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse() : [];
        ExpressionSyntax awaited = SyntaxFactory.AwaitExpression(keyword, task.WithoutLeadingTrivia().WithTrailingTrivia(kept));
        bool isOperand = replaced.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or InvocationExpressionSyntax or ConditionalAccessExpressionSyntax
            || replaced.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression);
        return (isOperand ? SyntaxFactory.ParenthesizedExpression(awaited) : awaited).WithTriviaFrom(replaced);
    }

    /// <summary>The task without the calls that are only needed to block on it.</summary>
    public static ExpressionSyntax Task(ExpressionSyntax task) =>
        task is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AsTask" } access }
            ? access.Expression
            : task;

    /// <summary>The receiver and name of <c>receiver.Name(…)</c>.</summary>
    public static bool IsCall(SyntaxNode? node, string name, out ExpressionSyntax receiver)
    {
        if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } && access.Name.Identifier.ValueText == name)
        {
            receiver = access.Expression;
            return true;
        }

        receiver = null!;
        return false;
    }

    /// <summary>The secret of <c>secret.Reveal()</c> where that is the library's method; null for other expressions.</summary>
    public static ExpressionSyntax? RevealedSecret(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        ExpressionSyntax inner = expression;
        while (inner is ParenthesizedExpressionSyntax parenthesized)
        {
            inner = parenthesized.Expression;
        }

        return IsCall(inner, "Reveal", out ExpressionSyntax secret) && IsSecret(model.GetTypeInfo(secret, cancellationToken).Type) ? secret : null;
    }

    public static bool IsNameof(SyntaxNode node) => node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    public static bool IsSecret(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Secret", Arity: 1, ContainingAssembly.Name: "Secrets.Client" };

    public static MemberAccessExpressionSyntax Member(ExpressionSyntax receiver, string name) => SyntaxFactory.MemberAccessExpression(
        SyntaxKind.SimpleMemberAccessExpression, Operand(receiver), SyntaxFactory.IdentifierName(name));

    public static InvocationExpressionSyntax Call(ExpressionSyntax receiver, string name, params ExpressionSyntax[] arguments) =>
        SyntaxFactory.InvocationExpression(Member(receiver, name), Arguments(arguments));

    /// <summary>A call of a static method, under its full name; the simplifier shortens it where the usings allow.</summary>
    public static InvocationExpressionSyntax StaticCall(string type, string name, params ExpressionSyntax[] arguments)
    {
        ExpressionSyntax owner = SyntaxFactory.ParseExpression("global::" + type);
        return SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, owner, SyntaxFactory.IdentifierName(name)), Arguments(arguments));
    }

    private static ArgumentListSyntax Arguments(ExpressionSyntax[] arguments)
    {
        SyntaxNodeOrToken[] list = new SyntaxNodeOrToken[Math.Max(0, (arguments.Length * 2) - 1)];
        for (int i = 0; i < arguments.Length; i++)
        {
            list[i * 2] = SyntaxFactory.Argument(arguments[i].WithoutTrivia());
            if (i > 0)
            {
                list[(i * 2) - 1] = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
            }
        }

        return SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList<ArgumentSyntax>(list));
    }

    private static ExpressionSyntax Operand(ExpressionSyntax expression) => expression is AwaitExpressionSyntax or BinaryExpressionSyntax or CastExpressionSyntax or ConditionalExpressionSyntax
        ? SyntaxFactory.ParenthesizedExpression(expression.WithoutTrivia())
        : expression.WithoutTrivia();
}
