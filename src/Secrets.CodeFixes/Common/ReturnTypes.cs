using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.CodeFixes.Common;

/// <summary>What a member returns, and where its result is used.</summary>
internal static class ReturnTypes
{
    /// <summary>The type of the member's result, inside the task if it returns one.</summary>
    public static TypeSyntax? Find(MemberDeclarationSyntax member)
    {
        TypeSyntax? type = member switch
        {
            MethodDeclarationSyntax method => method.ReturnType,
            PropertyDeclarationSyntax { AccessorList: var accessors } property when accessors is null || accessors.Accessors.All(static accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration)) =>
                property.Type,
            _ => null,
        };
        GenericNameSyntax? generic = type switch
        {
            GenericNameSyntax name => name,
            QualifiedNameSyntax { Right: GenericNameSyntax name } => name,
            _ => null,
        };
        bool isAsync = member is MethodDeclarationSyntax { Modifiers: var modifiers } && modifiers.Any(SyntaxKind.AsyncKeyword);
        return isAsync ? generic?.TypeArgumentList.Arguments.FirstOrDefault() : generic is null ? type : null;
    }

    /// <summary>The expressions that the member itself returns; those of functions inside it are not meant.</summary>
    public static IEnumerable<ExpressionSyntax> Returned(MemberDeclarationSyntax member)
    {
        foreach (SyntaxNode node in member.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            if (node is ReturnStatementSyntax { Expression: { } returned })
            {
                yield return returned;
            }
            else if (node is ArrowExpressionClauseSyntax arrow && arrow.Parent is not LocalFunctionStatementSyntax)
            {
                yield return arrow.Expression;
            }
        }
    }

    /// <summary>Whether a reference only names the member: in a comment or in <c>nameof</c>.</summary>
    public static bool IsOnlyNamed(SyntaxNode reference) =>
        reference.FirstAncestorOrSelf<CrefSyntax>() is not null || reference.Ancestors().OfType<InvocationExpressionSyntax>().Any(Expressions.IsNameof);

    /// <summary>The expression that has the member's result; null where it is used in another way, as a method group or as a task.</summary>
    public static ExpressionSyntax? Use(SyntaxNode reference, ISymbol symbol)
    {
        ExpressionSyntax? use = reference.FirstAncestorOrSelf<ExpressionSyntax>();
        if (use?.Parent is MemberAccessExpressionSyntax access && access.Name == use)
        {
            use = access;
        }

        if (symbol is not IMethodSymbol method)
        {
            return use is { Parent: not (MemberBindingExpressionSyntax or BaseExpressionColonSyntax) } ? use : null;
        }

        if (use?.Parent is not InvocationExpressionSyntax call || call.Expression != use)
        {
            return null;
        }

        return method.IsAsync ? Awaited(call) : call;
    }

    private static ExpressionSyntax? Awaited(ExpressionSyntax call)
    {
        SyntaxNode? parent = call.Parent;
        if (parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured })
        {
            parent = configured.Parent;
        }

        return parent as AwaitExpressionSyntax is { } awaited
            ? awaited.Parent is ParenthesizedExpressionSyntax parenthesized ? parenthesized : awaited
            : null;
    }
}
