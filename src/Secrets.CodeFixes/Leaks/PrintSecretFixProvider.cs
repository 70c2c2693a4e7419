using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.CodeFixes.Handling;

namespace Secrets.CodeFixes.Leaks;

/// <summary>
/// KVS1001, KVS1002, KVS1003 and KVS1007: prints the <c>Secret&lt;T&gt;</c>, which shows its name, for the value; where text is asked for, the
/// name itself. Offered where the value is revealed in the call.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PrintSecretFixProvider : HandlingFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("KVS1001", "KVS1002", "KVS1003", "KVS1007");

    private protected override string Title => "Print the secret without its value";

    private protected override Task<Solution?> FixAsync(FixTarget target, CancellationToken cancellationToken)
    {
        SyntaxNode call = target.Node.FirstAncestorOrSelf<SyntaxNode>(static node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax) ?? target.Node;
        Solution? mended = null;
        foreach (ExpressionSyntax expression in call.DescendantNodes().OfType<ExpressionSyntax>())
        {
            if (Expressions.RevealedSecret(expression, target.Model, cancellationToken) is { } secret && Printed(expression, secret, target.Model, cancellationToken) is { } printed)
            {
                mended = target.Replace(expression, printed.WithTriviaFrom(expression));
                break;
            }
        }

        return Task.FromResult(mended);
    }

    private static ExpressionSyntax? Printed(ExpressionSyntax expression, ExpressionSyntax secret, SemanticModel model, CancellationToken cancellationToken)
    {
        TypeInfo type = model.GetTypeInfo(expression, cancellationToken);
        return expression.Parent switch
        {
            InterpolationSyntax { FormatClause: null } => secret,
            ArgumentSyntax when type.ConvertedType?.SpecialType == SpecialType.System_Object => secret,
            ArgumentSyntax or BinaryExpressionSyntax when type.ConvertedType?.SpecialType == SpecialType.System_String => Expressions.Member(secret, "Name"),
            _ => null,
        };
    }
}
