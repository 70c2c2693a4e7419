using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        if (use is not null && Value(use, target.Model, cancellationToken) is { } value)
        {
            mended = target.Replace(value.Expression, Expressions.Member(value.Secret, "Name").WithTriviaFrom(value.Expression));
        }

        return Task.FromResult(mended);
    }

    private static (ExpressionSyntax Expression, ExpressionSyntax Secret)? Value(SyntaxNode use, SemanticModel model, CancellationToken cancellationToken)
    {
        bool isHash = use is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetHashCode" or "Combine" } };
        foreach (ExpressionSyntax expression in use.DescendantNodes().OfType<ExpressionSyntax>())
        {
            if (Expressions.RevealedSecret(expression, model, cancellationToken) is { } secret && (isHash || IsText(model.GetTypeInfo(expression, cancellationToken).Type)))
            {
                return (expression, secret);
            }

            bool isWhole = expression.Parent is ArgumentSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetHashCode" };
            if (isHash && isWhole && Expressions.IsSecret(model.GetTypeInfo(expression, cancellationToken).Type))
            {
                return (expression, expression);
            }
        }

        return null;
    }

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;
}
