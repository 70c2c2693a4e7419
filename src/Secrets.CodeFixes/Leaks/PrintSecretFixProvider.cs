using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.CodeFixes.Common;

namespace Secrets.CodeFixes.Leaks;

/// <summary>
/// KVS1001, KVS1002, KVS1003, KVS1007, and of KVS1009 and KVS1015 what prints: prints the <c>Secret&lt;T&gt;</c>, which shows its name, for the
/// value; where text is asked for, the name itself. Offered where the value goes into the call as it is or within a text.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PrintSecretFixProvider : RuleFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("KVS1001", "KVS1002", "KVS1003", "KVS1007", "KVS1009", "KVS1015");

    private protected override string Title => "Print the secret without its value";

    private protected override Task<Solution?> FixAsync(FixTarget target, CancellationToken cancellationToken)
    {
        SyntaxNode sink = target.Node.FirstAncestorOrSelf<SyntaxNode>(static node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax) ?? target.Node;
        Solution? mended = null;
        if (IsPrinted(target, sink)
            && FlowPath.ValueIn(sink, target, cancellationToken) is { } value
            && FlowPath.SecretOf(value, target.Model, cancellationToken) is { } secret)
        {
            ExpressionSyntax whole = WithCallsUpon(value);
            if (IsPartOfText(whole, sink) && Printed(whole, secret, target.Model, cancellationToken) is { } printed)
            {
                mended = target.Replace(whole.Parent is AnonymousObjectMemberDeclaratorSyntax ? whole.Parent : whole, printed.WithTriviaFrom(whole));
            }
        }

        return Task.FromResult(mended);
    }

    /// <summary>Of the rules that speak of other things too, what is printed: test output, and the text of <c>ToString</c>.</summary>
    private static bool IsPrinted(FixTarget target, SyntaxNode sink) => target.Diagnostic.Id switch
    {
        "KVS1009" => sink.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Identifier.ValueText: "ToString" } && sink is not BaseObjectCreationExpressionSyntax,
        "KVS1015" => sink is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Write" or "WriteLine" or "LogMessage" or "SendDiagnosticMessage" } },
        _ => true,
    };

    /// <summary>The value and what is done to its text before it is printed, such as <c>Trim</c>.</summary>
    private static ExpressionSyntax WithCallsUpon(ExpressionSyntax value) => value.Parent switch
    {
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == value && call.Expression == access => WithCallsUpon(call),
        ElementAccessExpressionSyntax element when element.Expression == value => WithCallsUpon(element),
        ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax => WithCallsUpon((ExpressionSyntax)value.Parent),
        _ => value,
    };

    private static bool IsPartOfText(ExpressionSyntax value, SyntaxNode sink)
    {
        for (SyntaxNode? node = value; node is not null && node != sink; node = node.Parent)
        {
            bool isText = node.Parent is InterpolationSyntax { FormatClause: null } or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.CoalesceExpression }
                or ConditionalExpressionSyntax or ParenthesizedExpressionSyntax or BaseArgumentListSyntax or ArgumentSyntax or InitializerExpressionSyntax or CollectionExpressionSyntax or ExpressionElementSyntax
                or AnonymousObjectMemberDeclaratorSyntax or AnonymousObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or AssignmentExpressionSyntax;
            if (node.Parent != sink && !isText && !IsFormatting(node.Parent))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFormatting(SyntaxNode? node) => node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format" or "Concat" or "Join" } };

    private static SyntaxNode? Printed(ExpressionSyntax expression, ExpressionSyntax secret, SemanticModel model, CancellationToken cancellationToken)
    {
        SpecialType converted = model.GetTypeInfo(expression, cancellationToken).ConvertedType?.SpecialType ?? SpecialType.None;
        return expression.Parent switch
        {
            InterpolationSyntax => Whole(secret),
            AnonymousObjectMemberDeclaratorSyntax member => member.WithNameEquals(member.NameEquals ?? SyntaxFactory.NameEquals(NameOf(expression, model, cancellationToken))).WithExpression(Whole(secret)),
            _ when converted == SpecialType.System_Object => Whole(secret),
            _ when converted == SpecialType.System_String => Expressions.Member(secret, "Name"),
            _ => null,
        };
    }

    private static ExpressionSyntax Whole(ExpressionSyntax secret) => secret is ParenthesizedExpressionSyntax { Expression: AwaitExpressionSyntax awaited } ? awaited : secret.WithoutTrivia();

    private static string NameOf(ExpressionSyntax member, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetDeclaredSymbol((AnonymousObjectMemberDeclaratorSyntax)member.Parent!, cancellationToken)!.Name;
}
