using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.CodeFixes.Common;

namespace Secrets.CodeFixes.Leaks;

/// <summary>KVS1012: passes the value as a parameter of an ADO.NET command, of EF Core's raw SQL or of Dapper.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SqlParameterFixProvider : RuleFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("KVS1012");

    private protected override string Title => "Pass as a parameter";

    private protected override Task<Solution?> FixAsync(FixTarget target, CancellationToken cancellationToken)
    {
        SyntaxNode? use = target.Node.FirstAncestorOrSelf<SyntaxNode>(static node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax);
        use = use is { Parent: AssignmentExpressionSyntax assigned } && assigned.Left == use ? assigned : use ?? target.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>();
        Solution? mended = use switch
        {
            AssignmentExpressionSyntax assignment => SetText(target, assignment, cancellationToken),
            BaseObjectCreationExpressionSyntax creation => Create(target, creation, cancellationToken),
            InvocationExpressionSyntax call => Call(target, call, cancellationToken),
            _ => null,
        };
        return Task.FromResult(mended);
    }

    private static Solution? SetText(FixTarget target, AssignmentExpressionSyntax assignment, CancellationToken cancellationToken) =>
        assignment is { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CommandText", Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } access, Parent: ExpressionStatementSyntax }
        && Statements.Around(assignment) is { } statement
        && SqlText.Read(assignment.Right, target, cancellationToken) is { } text
            ? AddParameter(target, statement, access.Expression.ToString(), target.Model.GetTypeInfo(access.Expression, cancellationToken).Type, text)
            : null;

    private static Solution? Create(FixTarget target, BaseObjectCreationExpressionSyntax creation, CancellationToken cancellationToken) =>
        creation is { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } } variable } }
        && Statements.Around(creation) is LocalDeclarationStatementSyntax statement
        && creation.ArgumentList?.Arguments.Select(argument => SqlText.Read(argument.Expression, target, cancellationToken)).FirstOrDefault(static text => text is not null) is { } text
            ? AddParameter(target, statement, variable.Identifier.Text, target.Model.GetTypeInfo(creation, cancellationToken).Type, text)
            : null;

    private static Solution? AddParameter(FixTarget target, StatementSyntax statement, string command, ITypeSymbol? type, SqlText text)
    {
        if (type is null || type.Name == "DbBatchCommand")
        {
            return null;
        }

        StatementSyntax changed = statement.ReplaceNode(text.Expression, text.WithPlaceholder().WithTriviaFrom(text.Expression));
        return target.With(Statements.Replace(target.Root, statement, [], changed, [.. Added().Select(code => SecretTypes.Statement(code, target))]));

        IEnumerable<string> Added()
        {
            if (HasAddWithValue(type))
            {
                return [$"{command}.Parameters.AddWithValue(\"@{text.Name}\", {text.Value});"];
            }

            string parameter = Statements.FreeName(text.Name + "Parameter", target.Model, statement);
            return
            [
                $"var {parameter} = {command}.CreateParameter();",
                $"{parameter}.ParameterName = \"@{text.Name}\";",
                $"{parameter}.Value = {text.Value};",
                $"{command}.Parameters.Add({parameter});",
            ];
        }
    }

    private static bool HasAddWithValue(ITypeSymbol command)
    {
        for (ITypeSymbol? type = command; type is not null; type = type.BaseType)
        {
            if (type.GetMembers("Parameters").OfType<IPropertySymbol>().FirstOrDefault(static property => property.ExplicitInterfaceImplementations.IsEmpty) is { } parameters)
            {
                return parameters.Type.GetMembers("AddWithValue").Length > 0;
            }
        }

        return false;
    }

    private static Solution? Call(FixTarget target, InvocationExpressionSyntax call, CancellationToken cancellationToken)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access || target.Model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        SqlText? text = call.ArgumentList.Arguments.Select(argument => SqlText.Read(argument.Expression, target, cancellationToken)).FirstOrDefault(static text => text is not null);
        return (text, method.ContainingType.Name) switch
        {
            ({ IsAlone: true }, "RelationalDatabaseFacadeExtensions" or "RelationalQueryableExtensions") => UseInterpolation(target, call, access, text),
            ({ }, "SqlMapper") => AddMember(target, call, text),
            _ => null,
        };
    }

    /// <summary>EF Core makes parameters of an interpolated string's holes.</summary>
    private static Solution? UseInterpolation(FixTarget target, InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, SqlText text)
    {
        string name = access.Name.Identifier.ValueText;
        bool hasParameters = call.ArgumentList.Arguments.Skip(1).Any(static argument => argument.ToString().IndexOf("token", StringComparison.OrdinalIgnoreCase) < 0 && argument.ToString() is not ("ct" or "default"));
        if (!name.Contains("Raw") || hasParameters)
        {
            return null;
        }

        SyntaxToken method = SyntaxFactory.Identifier(name.Replace("Raw", "")).WithTriviaFrom(access.Name.Identifier);
        return target.With(target.Root.ReplaceNodes([text.Expression, access.Name], (node, _) =>
            node == access.Name ? access.Name.WithIdentifier(method) : text.WithHole().WithTriviaFrom(text.Expression)));
    }

    private static Solution? AddMember(FixTarget target, InvocationExpressionSyntax call, SqlText text)
    {
        string member = text.Value == text.Name ? text.Name : $"{text.Name} = {text.Value}";
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        int sql = arguments.IndexOf(argument => argument.Expression == text.Expression);
        ArgumentSyntax? given = arguments.FirstOrDefault(static argument => argument.NameColon?.Name.Identifier.ValueText == "param") ?? (arguments.Count > sql + 1 && arguments[sql + 1].NameColon is null ? arguments[sql + 1] : null);
        ArgumentListSyntax changed = call.ArgumentList.ReplaceNode(text.Expression, text.WithPlaceholder().WithTriviaFrom(text.Expression));
        switch (given?.Expression)
        {
            case null:
                ArgumentSyntax added = SyntaxFactory.Argument(SyntaxFactory.ParseExpression($"new {{ {member} }}")).WithLeadingTrivia(SyntaxFactory.Space);
                return target.Replace(call.ArgumentList, changed.WithArguments(changed.Arguments.Insert(sql + 1, added)));
            case AnonymousObjectCreationExpressionSyntax { Initializers.Count: > 0 } members:
                string all = $"new {{ {members.Initializers}, {member} }}";
                ArgumentSyntax old = changed.Arguments[arguments.IndexOf(given)];
                return target.Replace(call.ArgumentList, changed.ReplaceNode(old.Expression, SyntaxFactory.ParseExpression(all).WithTriviaFrom(old.Expression)));
            default:
                return null;
        }
    }
}
