using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.CodeFixes.Common;

namespace Secrets.CodeFixes.Handling;

/// <summary>KVS2003: compares in a time that does not depend on the content.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class FixedTimeEqualsFixProvider : RuleFixProvider
{
    private const string Method = "FixedTimeEquals";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("KVS2003");

    private protected override string Title => "Use FixedTimeEquals";

    private protected override Task<Solution?> FixAsync(FixTarget target, CancellationToken cancellationToken)
    {
        Solution? mended = null;
        if (target.Node.FirstAncestorOrSelf<ExpressionSyntax>(static node => node is BinaryExpressionSyntax or InvocationExpressionSyntax) is { } comparison
            && Operands(comparison, target.Model, cancellationToken) is var (left, right)
            && Compare(target, left, right, cancellationToken) is { } call)
        {
            ExpressionSyntax replacement = comparison.IsKind(SyntaxKind.NotEqualsExpression)
                ? SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, call)
                : call;
            mended = target.Replace(comparison, SecretTypes.Import(replacement, target).WithTriviaFrom(comparison));
        }

        return Task.FromResult(mended);
    }

    /// <summary>What is compared, if it is compared as it is: another order or another case is not the same question.</summary>
    private static (ExpressionSyntax Left, ExpressionSyntax Right)? Operands(ExpressionSyntax comparison, SemanticModel model, CancellationToken cancellationToken)
    {
        if (comparison is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } binary)
        {
            return (binary.Left, binary.Right);
        }

        if (comparison is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
            || access.Name.Identifier.ValueText is not ("Equals" or "SequenceEqual")
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        List<ExpressionSyntax> operands = [.. call.ArgumentList.Arguments.Select(static argument => argument.Expression)];
        if (operands.Count > 1 && operands[operands.Count - 1].ToString().EndsWith("StringComparison.Ordinal", StringComparison.Ordinal))
        {
            operands.RemoveAt(operands.Count - 1);
        }

        if (!method.IsStatic || method.ReducedFrom is not null)
        {
            operands.Insert(0, access.Expression);
        }

        return operands.Count == 2 ? (operands[0], operands[1]) : null;
    }

    private static InvocationExpressionSyntax? Compare(FixTarget target, ExpressionSyntax left, ExpressionSyntax right, CancellationToken cancellationToken)
    {
        bool hasOwn = target.Model.Compilation.GetTypeByMetadataName("Secrets.SecretComparison") is not null;
        if (hasOwn && Secret(left) is { } first)
        {
            return Expressions.Call(first, Method, right);
        }

        if (hasOwn && Secret(right) is { } second)
        {
            return Expressions.Call(second, Method, left);
        }

        return Bytes(target, left, cancellationToken) is { } leftBytes && Bytes(target, right, cancellationToken) is { } rightBytes
            ? Expressions.StaticCall("System.Security.Cryptography.CryptographicOperations", Method, leftBytes, rightBytes)
            : null;

        // A secret that may be missing can be compared as well, which the signature doesn't say.
        ExpressionSyntax? Secret(ExpressionSyntax operand) =>
            IsBytesOrText(target.Model.GetTypeInfo(operand, cancellationToken).Type) && Expressions.RevealedSecret(operand, target.Model, cancellationToken) is { } secret
                ? target.Model.GetTypeInfo(secret, cancellationToken).Type is INamedTypeSymbol { TypeArguments: [{ NullableAnnotation: NullableAnnotation.Annotated }] }
                    && !secret.IsKind(SyntaxKind.SuppressNullableWarningExpression)
                    ? SyntaxFactory.PostfixUnaryExpression(SyntaxKind.SuppressNullableWarningExpression, secret.WithoutTrivia())
                    : secret
                : null;
    }

    private static ExpressionSyntax? Bytes(FixTarget target, ExpressionSyntax operand, CancellationToken cancellationToken)
    {
        TypeInfo type = target.Model.GetTypeInfo(operand, cancellationToken);
        if (type.Type?.SpecialType != SpecialType.System_String)
        {
            return IsBytesOrText(type.Type) || type.Type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", TypeArguments: [{ SpecialType: SpecialType.System_Byte }] }
                ? operand
                : null;
        }

        if (type.Nullability.FlowState != NullableFlowState.MaybeNull)
        {
            return Encoded(operand);
        }

        // A secret that is missing must not equal an empty text.
        return FlowPath.ValueIn(operand, target, cancellationToken) is not null
            ? null
            : Encoded(SyntaxFactory.BinaryExpression(
                SyntaxKind.CoalesceExpression,
                operand.WithoutTrivia().WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.Token(SyntaxKind.QuestionQuestionToken).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(""))));
    }

    private static InvocationExpressionSyntax Encoded(ExpressionSyntax text) => Expressions.Call(SyntaxFactory.ParseExpression("global::System.Text.Encoding.UTF8"), "GetBytes", text);

    private static bool IsBytesOrText(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte };
}
