using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Secrets.CodeFixes.Common;

namespace Secrets.CodeFixes.Handling;

/// <summary>KVS2005: awaits a task that was let go, and returns a task from an async void function.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ObserveTaskFixProvider : RuleFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("KVS2005");

    private protected override string Title => "Observe the task";

    private protected override async Task<Solution?> FixAsync(FixTarget target, CancellationToken cancellationToken)
    {
        ExpressionSyntax? expression = target.Node.FirstAncestorOrSelf<ExpressionSyntax>();
        if (expression is null)
        {
            return null;
        }

        bool isAwaited = expression is AwaitExpressionSyntax || expression.Parent is AwaitExpressionSyntax or ForEachStatementSyntax;
        return isAwaited
            ? await ReturnTaskAsync(target, expression, cancellationToken).ConfigureAwait(false)
            : expression is InvocationExpressionSyntax && expression.Parent is not ConditionalAccessExpressionSyntax
                ? await AsyncFunctions.ReplaceAsync(target, expression, Expressions.Await(expression, expression), cancellationToken).ConfigureAwait(false)
                : null;
    }

    private static async Task<Solution?> ReturnTaskAsync(FixTarget target, ExpressionSyntax awaited, CancellationToken cancellationToken)
    {
        SyntaxNode? function = AsyncFunctions.Around(awaited);
        TypeSyntax? result = function switch
        {
            MethodDeclarationSyntax method => method.ReturnType,
            LocalFunctionStatementSyntax local => local.ReturnType,
            _ => null,
        };

        if (result is not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } || target.Model.GetDeclaredSymbol(function!, cancellationToken) is not { } symbol)
        {
            return null;
        }

        // A method group that is converted to an action would no longer compile.
        foreach (ReferencedSymbol reference in await SymbolFinder.FindReferencesAsync(symbol, target.Document.Project.Solution, cancellationToken).ConfigureAwait(false))
        {
            foreach (ReferenceLocation location in reference.Locations)
            {
                SyntaxNode? used = location.Location.SourceTree?.GetRoot(cancellationToken).FindNode(location.Location.SourceSpan);
                if (used?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call || !call.Expression.Span.Contains(used.Span))
                {
                    return null;
                }
            }
        }

        return target.Replace(result, AsyncFunctions.TaskOf(null, target).WithTriviaFrom(result));
    }
}
