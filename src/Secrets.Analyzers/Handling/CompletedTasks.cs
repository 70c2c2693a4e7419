using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Secrets.Analyzers.Handling;

/// <summary>Knows tasks that are done where they are read, so that reading them blocks nobody.</summary>
internal static class CompletedTasks
{
    /// <summary>
    /// Whether the function awaited the task, asked whether it is done, or waited for it before: <c>await Task.WhenAll(a, b); a.Result</c>.
    /// Waiting is a finding of its own, where it happens.
    /// </summary>
    public static bool IsKnownToBeCompleted(IOperation? task)
    {
        IOperation? operation = RetrievalFinder.Unwrap(task);
        string? name = operation switch
        {
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } member => member.Member.Name,
            _ => null,
        };

        return name is not null && IsSettledBefore(operation!.Syntax, name);
    }

    private static bool IsSettledBefore(SyntaxNode use, string name)
    {
        SyntaxNode? body = use.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not GlobalStatementSyntax) ?? use.SyntaxTree.GetRoot();
        foreach (SyntaxNode node in body.DescendantNodes())
        {
            if (node.SpanStart >= use.SpanStart)
            {
                return false;
            }

            if (node is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name && IsSettling(identifier))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSettling(IdentifierNameSyntax task)
    {
        for (SyntaxNode? node = task; node is ExpressionSyntax or ArgumentSyntax or BaseArgumentListSyntax or InitializerExpressionSyntax; node = node.Parent)
        {
            switch (node)
            {
                case AwaitExpressionSyntax:
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } when IsTest(member) || member is "Wait" or "WaitAll":
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WaitAll" or "Wait" } }:
                    return true;
            }
        }

        return task.Parent is IsPatternExpressionSyntax pattern && pattern.Pattern.ToString().Contains("IsCompleted");
    }

    private static bool IsTest(string member) => member is "IsCompleted" or "IsCompletedSuccessfully" or "Status";
}
