using System.Collections.Immutable;
using System.Composition;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.CodeFixes.Common;

namespace Secrets.CodeFixes.Leaks;

/// <summary>
/// KVS1008: sends a value in a header that stood in the address as a parameter, where the request is made and sent in one place. Which header
/// the service reads only its author knows; the fix takes the one that is usual for the parameter's name.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class HeaderFixProvider : RuleFixProvider
{
    private static readonly Regex Parameter = new(@"[?&](?<name>[A-Za-z0-9_.\-]+)=$", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("KVS1008");

    private protected override string Title => "Send in a header";

    private protected override Task<Solution?> FixAsync(FixTarget target, CancellationToken cancellationToken)
    {
        Solution? mended = null;
        if (target.Node.FirstAncestorOrSelf<ExpressionSyntax>(static node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax) is { } use
            && target.Model.GetSymbolInfo(use, cancellationToken).Symbol is IMethodSymbol method
            && Statements.Around(use) is { } statement
            && AddressOf(use, method) is { } address
            && FlowPath.ValueIn(address, target, cancellationToken) is { } value
            && Split(address, value) is var (bare, parameter))
        {
            mended = method.ContainingType.Name switch
            {
                "HttpRequestMessage" => FixRequest(target, statement, use, address, bare, Header(parameter, value)),
                "HttpClient" when use is InvocationExpressionSyntax call => FixCall(target, statement, call, bare, Header(parameter, value)),
                _ => null,
            };
        }

        return Task.FromResult(mended);
    }

    private static ExpressionSyntax? AddressOf(ExpressionSyntax use, IMethodSymbol method)
    {
        ArgumentListSyntax? arguments = use is InvocationExpressionSyntax call ? call.ArgumentList : ((BaseObjectCreationExpressionSyntax)use).ArgumentList;
        int index = method.Parameters.IndexOf(method.Parameters.FirstOrDefault(static parameter => parameter.Name == "requestUri")!);
        return arguments is not null && index >= 0 && index < arguments.Arguments.Count && arguments.Arguments.All(static argument => argument.NameColon is null)
            ? arguments.Arguments[index].Expression
            : null;
    }

    /// <summary>The address without the parameter, and the parameter's name; null where the value is no parameter of its own.</summary>
    private static (ExpressionSyntax Address, string Parameter)? Split(ExpressionSyntax address, ExpressionSyntax value)
    {
        if (TextTemplate.Read(address) is not { } text || text.Holes.FindIndex(hole => hole.Span.Contains(value.Span)) is not (>= 0 and var index))
        {
            return null;
        }

        string before = text.Texts[index], behind = text.Texts[index + 1];
        bool endsHere = behind.Length == 0 ? index == text.Holes.Count - 1 : behind[0] is '&' or '#';
        if (!endsHere || Parameter.Match(before) is not { Success: true } match)
        {
            return null;
        }

        bool isFirst = before[match.Index] == '?';
        string rest = behind.StartsWith("&", StringComparison.Ordinal) ? (isFirst ? "?" : "&") + behind.Substring(1) : behind;
        text.RemoveHole(index, before.Substring(0, match.Index), rest);
        return (text.ToExpression(), match.Groups["name"].Value);
    }

    private static string Header(string parameter, ExpressionSyntax value) => parameter.Contains("token")
        ? $"Authorization = new global::System.Net.Http.Headers.AuthenticationHeaderValue(\"Bearer\", {value.WithoutTrivia()});"
        : $"Add(\"X-Api-Key\", {value.WithoutTrivia()});";

    /// <summary>A request that is kept in a local gets the header right behind.</summary>
    private static Solution? FixRequest(FixTarget target, StatementSyntax statement, ExpressionSyntax creation, ExpressionSyntax address, ExpressionSyntax bare, string header)
    {
        if (creation.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } || statement is not LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 })
        {
            return null;
        }

        StatementSyntax changed = statement.ReplaceNode(address, bare.WithTriviaFrom(address));
        StatementSyntax added = SecretTypes.Statement($"{variable.Identifier.Text}.Headers.{header}", target);
        return target.With(Statements.Replace(target.Root, statement, [], changed, [added]));
    }

    /// <summary>A call that is awaited becomes a request of its own.</summary>
    private static Solution? FixCall(FixTarget target, StatementSyntax statement, InvocationExpressionSyntax call, ExpressionSyntax bare, string header)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access || !IsAwaited(call) || Verb(access.Name.Identifier.ValueText) is not { } verb)
        {
            return null;
        }

        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        bool hasContent = verb is not ("Get" or "Delete");
        bool isNull = hasContent && arguments[1].Expression.IsKind(SyntaxKind.NullLiteralExpression);
        string content = hasContent && !isNull ? $" {{ Content = {arguments[1].Expression.WithoutTrivia()} }}" : "";
        string request = Statements.FreeName("request", target.Model, call);
        StatementSyntax made = SecretTypes.Statement(
            $"using var {request} = new global::System.Net.Http.HttpRequestMessage(global::System.Net.Http.HttpMethod.{verb}, {bare.WithoutTrivia()}){content};", target);
        StatementSyntax headed = SecretTypes.Statement($"{request}.Headers.{header}", target);
        string rest = string.Concat(arguments.Skip(hasContent ? 2 : 1).Select(static argument => ", " + argument.WithoutTrivia()));
        InvocationExpressionSyntax sent = call
            .WithExpression(access.WithName(SyntaxFactory.IdentifierName("SendAsync")))
            .WithArgumentList(SyntaxFactory.ParseArgumentList($"({request}{rest})").WithTriviaFrom(call.ArgumentList));
        return target.With(Statements.Replace(target.Root, statement, [made, headed], statement.ReplaceNode(call, sent), []));
    }

    /// <summary>A request that is sent without waiting would be gone too early.</summary>
    private static bool IsAwaited(InvocationExpressionSyntax call) =>
        call.Parent is AwaitExpressionSyntax
        || call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax { Parent: AwaitExpressionSyntax } };

    private static string? Verb(string method) => method is "GetAsync" or "DeleteAsync" or "PostAsync" or "PutAsync" or "PatchAsync" ? method.Substring(0, method.Length - "Async".Length) : null;
}
