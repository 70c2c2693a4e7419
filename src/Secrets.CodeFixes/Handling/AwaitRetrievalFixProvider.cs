using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.CodeFixes.Common;

namespace Secrets.CodeFixes.Handling;

/// <summary>KVS2002: awaits a task instead of blocking on it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AwaitRetrievalFixProvider : RuleFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("KVS2002");

    private protected override string Title => "Await instead of blocking";

    private protected override async Task<Solution?> FixAsync(FixTarget target, CancellationToken cancellationToken)
    {
        ExpressionSyntax? blocking = target.Node.FirstAncestorOrSelf<ExpressionSyntax>(static node => node is MemberAccessExpressionSyntax or InvocationExpressionSyntax);
        if (blocking is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && call.Expression == access)
        {
            blocking = call;
        }

        return blocking is not null && Task(blocking) is { } task
            ? await AsyncFunctions.ReplaceAsync(target, blocking, Expressions.Await(task, blocking), cancellationToken).ConfigureAwait(false)
            : null;
    }

    private static ExpressionSyntax? Task(ExpressionSyntax blocking)
    {
        switch (blocking)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } access:
                return Expressions.Task(access.Expression);
            case InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } when Expressions.IsCall(blocking, "Wait", out ExpressionSyntax task):
                return Expressions.Task(task);
            case InvocationExpressionSyntax when Expressions.IsCall(blocking, "GetResult", out ExpressionSyntax awaiter) && Expressions.IsCall(awaiter, "GetAwaiter", out ExpressionSyntax awaitable):
                return Expressions.Task(awaitable);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WaitAll" } access } all when all.ArgumentList.Arguments.All(IsTask):
                return all.WithExpression(access.WithName(SyntaxFactory.IdentifierName("WhenAll")));
            default:
                return null;
        }
    }

    /// <summary>Not a time limit or a token, which <c>WhenAll</c> does not take.</summary>
    private static bool IsTask(ArgumentSyntax argument) => argument.NameColon is null && argument.Expression is InvocationExpressionSyntax or IdentifierNameSyntax;
}
