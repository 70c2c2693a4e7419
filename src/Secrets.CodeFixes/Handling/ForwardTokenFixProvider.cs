using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.CodeFixes.Common;

namespace Secrets.CodeFixes.Handling;

/// <summary>KVS2006: passes the token on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ForwardTokenFixProvider : RuleFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("KVS2006");

    private protected override string Title => "Pass the cancellation token on";

    private protected override Task<Solution?> FixAsync(FixTarget target, CancellationToken cancellationToken)
    {
        Solution? mended = null;
        if (target.Diagnostic.Properties.TryGetValue("Token", out string? name) && name is not null)
        {
            ExpressionSyntax token = SyntaxFactory.ParseExpression(SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name);
            mended = target.Node.FirstAncestorOrSelf<ExpressionSyntax>() switch
            {
                AwaitExpressionSyntax await => target.Replace(Accessor(await), Expressions.Call(Accessor(await), "GetAsync", token).WithTriviaFrom(Accessor(await))),
                InvocationExpressionSyntax call => AddToken(target, call, token, cancellationToken),
                _ => null,
            };
        }

        return Task.FromResult(mended);
    }

    private static ExpressionSyntax Accessor(AwaitExpressionSyntax await) =>
        Expressions.IsCall(await.Expression, "ConfigureAwait", out ExpressionSyntax accessor) ? accessor : await.Expression;

    private static Solution? AddToken(FixTarget target, InvocationExpressionSyntax call, ExpressionSyntax token, CancellationToken cancellationToken)
    {
        if (target.Model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        IParameterSymbol parameter = method.Parameters.First(static parameter => parameter.Type.Name == "CancellationToken");
        bool isNext = arguments.Count == parameter.Ordinal && arguments.All(static argument => argument.NameColon is null);
        ArgumentSyntax added = isNext
            ? SyntaxFactory.Argument(token)
            : SyntaxFactory.Argument(SyntaxFactory.NameColon(parameter.Name).WithTrailingTrivia(SyntaxFactory.Space), default, token);
        if (arguments.Count > 0)
        {
            added = added.WithLeadingTrivia(SyntaxFactory.Space);
        }

        return target.Replace(call.ArgumentList, call.ArgumentList.AddArguments(added));
    }
}
