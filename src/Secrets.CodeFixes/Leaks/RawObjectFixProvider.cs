using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.CodeFixes.Common;

namespace Secrets.CodeFixes.Leaks;

/// <summary>KVS1005: gives the object's <c>Properties</c> in its place, and its name where only text comes out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RawObjectFixProvider : RuleFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("KVS1005");

    private protected override string Title => "Use what describes the secret";

    private protected override Task<Solution?> FixAsync(FixTarget target, CancellationToken cancellationToken)
    {
        // A call that returns the object is not what the object is put into.
        bool isResult = target.Node is ExpressionSyntax { Parent: ReturnStatementSyntax or ArrowExpressionClauseSyntax } returned && IsRaw(TypeOf(returned));
        SyntaxNode sink = (isResult ? target.Node.Parent! : target.Node).FirstAncestorOrSelf<SyntaxNode>(static node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or StatementSyntax or ArrowExpressionClauseSyntax) ?? target.Node;
        List<ExpressionSyntax> objects = [.. sink.DescendantNodes().OfType<ExpressionSyntax>().Where(IsWholeObject)];
        if (objects.Count == 0 && target.Node is ExpressionSyntax single && IsRaw(TypeOf(single)))
        {
            objects.Add(single);
        }

        TypeSyntax? result = ResultOf(sink, target, cancellationToken);
        Solution? mended = null;
        if (objects.Count > 0 && (isResult || result is not null || sink is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax))
        {
            IEnumerable<SyntaxNode> changed = objects.Select(static one => one.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } member ? member : (SyntaxNode)one);
            mended = target.With(target.Root.ReplaceNodes(result is null ? changed : changed.Append(result), (node, _) => (node switch
            {
                _ when node == result => Properties(TypeOf(objects[0])!, target),
                AnonymousObjectMemberDeclaratorSyntax member => Named(member),
                _ => Described((ExpressionSyntax)node, sink, TypeOf((ExpressionSyntax)node)!),
            }).WithTriviaFrom(node)));
        }

        return Task.FromResult(mended);

        // Whoever reads the object goes by the members' names.
        SyntaxNode Named(AnonymousObjectMemberDeclaratorSyntax member)
        {
            NameEqualsSyntax name = SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(target.Model.GetDeclaredSymbol(member, cancellationToken)!.Name).WithTrailingTrivia(SyntaxFactory.Space));
            ExpressionSyntax described = Described(member.Expression, sink, TypeOf(member.Expression)!);
            return member.WithNameEquals(name.WithEqualsToken(name.EqualsToken.WithTrailingTrivia(SyntaxFactory.Space))).WithExpression(described);
        }

        ITypeSymbol? TypeOf(ExpressionSyntax expression) => target.Model.GetTypeInfo(expression, cancellationToken).Type;

        bool IsWholeObject(ExpressionSyntax expression) =>
            IsRaw(TypeOf(expression))
            && expression.Parent is ArgumentSyntax or InterpolationSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or AnonymousObjectMemberDeclaratorSyntax or InitializerExpressionSyntax or ExpressionElementSyntax
                or BinaryExpressionSyntax
            && !expression.Ancestors().TakeWhile(node => node != sink).Any(static node => node is AnonymousFunctionExpressionSyntax);
    }

    /// <summary>The result's type of an action that returns the object, if it must follow.</summary>
    private static TypeSyntax? ResultOf(SyntaxNode sink, FixTarget target, CancellationToken cancellationToken) =>
        sink is ReturnStatementSyntax or ArrowExpressionClauseSyntax
        && sink.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && ReturnTypes.Find(member) is { } type
        && IsRaw(target.Model.GetTypeInfo(type, cancellationToken).Type)
        && ReturnTypes.Returned(member).Take(2).Count() == 1
            ? type
            : null;

    private static MemberAccessExpressionSyntax Described(ExpressionSyntax expression, SyntaxNode sink, ITypeSymbol type)
    {
        ExpressionSyntax secret = type.Name == "KeyVaultSecret" ? expression : Expressions.Member(expression, "Value");
        return Expressions.Member(secret, IsText(expression, sink) ? "Name" : "Properties");
    }

    /// <summary>Whether only the object's text would come out, and not its members.</summary>
    private static bool IsText(ExpressionSyntax expression, SyntaxNode sink)
    {
        if (expression.Parent is InterpolationSyntax or BinaryExpressionSyntax)
        {
            return true;
        }

        string name = (sink as InvocationExpressionSyntax)?.Expression is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : "";
        bool prints = name.StartsWith("Log", StringComparison.Ordinal) || name.StartsWith("Write", StringComparison.Ordinal) || name.StartsWith("Set", StringComparison.Ordinal) || name.StartsWith("Add", StringComparison.Ordinal)
            || name is "Verbose" or "Debug" or "Information" or "Warning" or "Error" or "Fatal" or "Info" or "Warn" or "Trace" or "Critical";
        return prints && !sink.DescendantTokens().Any(static token => token.Text.Contains("{@"));
    }

    private static bool IsRaw(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { Name: "KeyVaultSecret", Arity: 0, ContainingAssembly.Name: "Secrets.Client" or "Azure.Security.KeyVault.Secrets" } => true,
        INamedTypeSymbol { Name: "Response" or "NullableResponse", TypeArguments: [{ } value], ContainingNamespace.Name: "Azure" } => IsRaw(value),
        _ => false,
    };

    private static TypeSyntax Properties(ITypeSymbol type, FixTarget target)
    {
        ITypeSymbol secret = type.Name == "KeyVaultSecret" ? type : ((INamedTypeSymbol)type).TypeArguments[0];
        return SecretTypes.Of(((IPropertySymbol)secret.GetMembers("Properties")[0]).Type, target.Document);
    }
}
