using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Secrets.CodeFixes.Common;

namespace Secrets.CodeFixes.Handling;

/// <summary>KVS2007: takes the secret's name for its value, where both are text or a hash code is made.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UseNameAsKeyFixProvider : RuleFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("KVS2007");

    private protected override string Title => "Use the secret's name";

    private protected override Task<Solution?> FixAsync(FixTarget target, CancellationToken cancellationToken)
    {
        SyntaxNode? use = target.Node.FirstAncestorOrSelf<SyntaxNode>(static node => node is InvocationExpressionSyntax or ElementAccessExpressionSyntax or ImplicitElementAccessSyntax or CollectionExpressionSyntax);
        Solution? mended = null;
        if (use is not null && Values(use, target.Model, cancellationToken) is { Count: > 0 } values)
        {
            mended = target.With(target.Root.ReplaceNodes(values.Keys, (value, _) => Expressions.Member(values[value], "Name").WithTriviaFrom(value)));
        }

        return Task.FromResult(mended);
    }

    /// <summary>What stands for a secret in the key, and the secret: both sides of a join have to go by the name.</summary>
    private static Dictionary<SyntaxNode, ExpressionSyntax> Values(SyntaxNode use, SemanticModel model, CancellationToken cancellationToken)
    {
        Dictionary<SyntaxNode, ExpressionSyntax> values = [];
        bool isHash = use is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetHashCode" or "Combine" } };
        foreach (ExpressionSyntax expression in Keys(use, model, cancellationToken).SelectMany(static key => key.DescendantNodesAndSelf()).OfType<ExpressionSyntax>())
        {
            bool isWhole = isHash && expression.Parent is ArgumentSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetHashCode" };
            if (Expressions.RevealedSecret(expression, model, cancellationToken) is { } secret && expression is not ParenthesizedExpressionSyntax && (isHash || IsText(model.GetTypeInfo(expression, cancellationToken).Type)))
            {
                values.Add(expression, secret);
            }
            else if (isWhole && Expressions.IsSecret(model.GetTypeInfo(expression, cancellationToken).Type))
            {
                values.Add(expression, expression);
            }
        }

        return values;
    }

    /// <summary>The arguments that are keys or select them; the whole call where none is called so.</summary>
    private static List<SyntaxNode> Keys(SyntaxNode use, SemanticModel model, CancellationToken cancellationToken)
    {
        if (use is not InvocationExpressionSyntax call || model.GetOperation(call, cancellationToken) is not IInvocationOperation operation)
        {
            return [use];
        }

        List<SyntaxNode> keys =
        [
            .. operation.Arguments
                .Where(static argument => argument.ArgumentKind == ArgumentKind.Explicit && argument.Parameter?.Name.IndexOf("key", StringComparison.OrdinalIgnoreCase) >= 0)
                .Select(static argument => argument.Syntax),
        ];
        return keys.Count > 0 ? keys : [use];
    }

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;
}
