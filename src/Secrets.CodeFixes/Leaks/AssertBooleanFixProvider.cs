using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.CodeFixes.Common;

namespace Secrets.CodeFixes.Leaks;

/// <summary>KVS1015: asserts the outcome of the comparison, so that a failure quotes nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AssertBooleanFixProvider : RuleFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("KVS1015");

    private protected override string Title => "Assert a boolean";

    private protected override Task<Solution?> FixAsync(FixTarget target, CancellationToken cancellationToken)
    {
        Solution? mended = null;
        if (target.Node.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().LastOrDefault(static call => call.FirstAncestorOrSelf<StatementSyntax>() is not null && IsAssertion(call)) is { } assertion
            && Condition(assertion, target.Model, cancellationToken) is var (condition, isTrue))
        {
            MemberAccessExpressionSyntax access = (MemberAccessExpressionSyntax)assertion.Expression;
            string owner = access.Expression.ToString();
            string framework = target.Model.GetSymbolInfo(assertion, cancellationToken).Symbol?.ContainingNamespace.ToDisplayString() ?? "";
            string assert = framework switch
            {
                "Xunit" => $"{owner}.{(isTrue ? "True" : "False")}({condition})",
                "NUnit.Framework" => $"{owner.Replace("StringAssert", "Assert")}.That({condition}, {(access.Expression is IdentifierNameSyntax ? "" : "NUnit.Framework.")}Is.{(isTrue ? "True" : "False")})",
                _ => $"{owner.Replace("StringAssert", "Assert")}.{(isTrue ? "IsTrue" : "IsFalse")}({condition})",
            };
            mended = target.Replace(assertion, SecretTypes.Import(SyntaxFactory.ParseExpression(assert), target).WithTriviaFrom(assertion));
        }

        return Task.FromResult(mended);
    }

    private static bool IsAssertion(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: { } owner } && owner.ToString().Split('.').Last() is "Assert" or "ClassicAssert" or "StringAssert";

    /// <summary>What the assertion asks, as an expression, and whether the answer must be yes.</summary>
    private static (string Condition, bool IsTrue)? Condition(InvocationExpressionSyntax assertion, SemanticModel model, CancellationToken cancellationToken)
    {
        List<ExpressionSyntax> arguments = [.. assertion.ArgumentList.Arguments.Select(static argument => argument.Expression)];
        string method = ((MemberAccessExpressionSyntax)assertion.Expression).Name.Identifier.ValueText;
        bool isReversed = ((MemberAccessExpressionSyntax)assertion.Expression).Expression.ToString().EndsWith("StringAssert", StringComparison.Ordinal)
            && model.GetSymbolInfo(assertion, cancellationToken).Symbol?.ContainingNamespace.ToDisplayString().StartsWith("NUnit.", StringComparison.Ordinal) == false;
        if (assertion.ArgumentList.Arguments.Any(static argument => argument.NameColon is not null))
        {
            return null;
        }

        return (method, arguments) switch
        {
            ("Equal" or "AreEqual", [var expected, var actual]) => With(Equality(expected, actual, model, cancellationToken), isTrue: true),
            ("NotEqual" or "AreNotEqual", [var expected, var actual]) => With(Equality(expected, actual, model, cancellationToken), isTrue: false),
            ("StartsWith" or "EndsWith" or "Contains", [var first, var second]) => With(Search(method, isReversed ? second : first, isReversed ? first : second, model, cancellationToken), isTrue: true),
            ("DoesNotContain", [var part, var whole]) => With(Search("Contains", part, whole, model, cancellationToken), isTrue: false),
            ("That", [var actual, InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "EqualTo" } constraint, ArgumentList.Arguments: [var expected] }]) =>
                With(Equality(expected.Expression, actual, model, cancellationToken), isTrue: !constraint.Expression.ToString().EndsWith("Not", StringComparison.Ordinal)),
            _ => null,
        };
    }

    private static (string, bool)? With(string? condition, bool isTrue) => condition is null ? null : (condition, isTrue);

    private static string? Equality(ExpressionSyntax expected, ExpressionSyntax actual, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach ((ExpressionSyntax one, ExpressionSyntax other) in new[] { (actual, expected), (expected, actual) })
        {
            if (Expressions.RevealedSecret(one, model, cancellationToken) is { } secret && model.GetTypeInfo(one, cancellationToken).Type is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol)
            {
                return Expressions.Call(secret, "FixedTimeEquals", other).ToString();
            }
        }

        bool isText = IsText(expected, model, cancellationToken) && IsText(actual, model, cancellationToken);
        return isText ? $"{Operand(actual)} == {Operand(expected)}" : null;
    }

    private static string? Search(string method, ExpressionSyntax part, ExpressionSyntax whole, SemanticModel model, CancellationToken cancellationToken) =>
        IsText(part, model, cancellationToken) && IsText(whole, model, cancellationToken) ? $"{Expressions.Member(whole, method)}({part.WithoutTrivia()}, global::System.StringComparison.Ordinal)" : null;

    private static bool IsText(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(expression, cancellationToken).Type?.SpecialType == SpecialType.System_String;

    private static string Operand(ExpressionSyntax expression) => expression is ConditionalExpressionSyntax or BinaryExpressionSyntax or AssignmentExpressionSyntax or LambdaExpressionSyntax
        ? $"({expression.WithoutTrivia()})"
        : expression.WithoutTrivia().ToString();
}
