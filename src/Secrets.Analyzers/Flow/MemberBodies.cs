using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.Analyzers.Flow;

/// <summary>Finds the bodies of members: the syntax that the compiler makes an operation tree of.</summary>
internal static class MemberBodies
{
    /// <summary>The bodies of a function that is declared in source.</summary>
    public static IEnumerable<SyntaxNode> RootsOf(IMethodSymbol method, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            SyntaxNode syntax = reference.GetSyntax(cancellationToken);
            foreach (SyntaxNode root in RootsOf(syntax))
            {
                yield return root;
            }
        }
    }

    /// <summary>The bodies that belong to one declaration.</summary>
    public static IEnumerable<SyntaxNode> RootsOf(SyntaxNode declaration)
    {
        switch (declaration)
        {
            case BaseMethodDeclarationSyntax method when method.Body is not null || method.ExpressionBody is not null || method is ConstructorDeclarationSyntax { Initializer: not null }:
                yield return method;
                break;
            case AccessorDeclarationSyntax accessor when accessor.Body is not null || accessor.ExpressionBody is not null:
                yield return accessor;
                break;
            case ArrowExpressionClauseSyntax arrow:
                yield return arrow;
                break;
            case BasePropertyDeclarationSyntax property:
                foreach (SyntaxNode root in RootsOfProperty(property))
                {
                    yield return root;
                }

                break;
            case BaseFieldDeclarationSyntax field:
                foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
                {
                    if (variable.Initializer is not null)
                    {
                        yield return variable.Initializer;
                    }
                }

                break;
            case CompilationUnitSyntax unit when unit.Members.Any(static member => member is GlobalStatementSyntax):
                yield return unit;
                break;
            case TypeDeclarationSyntax { BaseList: { } bases }:
                foreach (BaseTypeSyntax type in bases.Types)
                {
                    if (type is PrimaryConstructorBaseTypeSyntax primary)
                    {
                        yield return primary.Parent!.Parent!;
                    }
                }

                break;
        }
    }

    /// <summary>Whether all that a method returns is the object it is called on.</summary>
    public static bool ReturnsThis(IMethodSymbol method, CancellationToken cancellationToken)
    {
        bool returnsThis = false;
        foreach (SyntaxReference reference in (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is not MethodDeclarationSyntax declaration)
            {
                return false;
            }

            returnsThis |= declaration.ExpressionBody?.Expression is ThisExpressionSyntax;
            foreach (SyntaxNode node in declaration.Body?.DescendantNodes(static node => node is not (ExpressionSyntax or LocalFunctionStatementSyntax)) ?? [])
            {
                if (node is ReturnStatementSyntax { Expression: not ThisExpressionSyntax })
                {
                    return false;
                }

                returnsThis |= node is ReturnStatementSyntax;
            }
        }

        return returnsThis;
    }

    /// <summary>The initialisers of instance members, and the base call, that run as a part of a primary constructor.</summary>
    public static IEnumerable<SyntaxNode> InitializersOf(IMethodSymbol constructor, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in constructor.ContainingType.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax type)
            {
                continue;
            }

            foreach (SyntaxNode root in RootsOf((SyntaxNode)type))
            {
                yield return root;
            }

            foreach (MemberDeclarationSyntax member in type.Members)
            {
                bool isInitialized = member is BaseFieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null };
                foreach (SyntaxNode root in isInitialized && !member.Modifiers.Any(SyntaxKind.StaticKeyword) ? RootsOf(member) : [])
                {
                    if (root is EqualsValueClauseSyntax)
                    {
                        yield return root;
                    }
                }
            }
        }
    }

    /// <summary>Every declaration of a file that may have bodies, nested types' included.</summary>
    public static IEnumerable<SyntaxNode> DeclarationsOf(SyntaxNode root)
    {
        if (root is CompilationUnitSyntax unit)
        {
            if (unit.Members.Any(static member => member is GlobalStatementSyntax))
            {
                yield return unit;
            }

            foreach (SyntaxNode declaration in DeclarationsOf(unit.Members))
            {
                yield return declaration;
            }
        }
    }

    private static IEnumerable<SyntaxNode> DeclarationsOf(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (MemberDeclarationSyntax member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax space:
                    foreach (SyntaxNode inner in DeclarationsOf(space.Members))
                    {
                        yield return inner;
                    }

                    break;
                case TypeDeclarationSyntax type:
                    yield return type;
                    foreach (SyntaxNode inner in DeclarationsOf(type.Members))
                    {
                        yield return inner;
                    }

                    break;
                case GlobalStatementSyntax or EnumDeclarationSyntax or DelegateDeclarationSyntax:
                    break;
                default:
                    yield return member;
                    break;
            }
        }
    }

    private static IEnumerable<SyntaxNode> RootsOfProperty(BasePropertyDeclarationSyntax property)
    {
        ArrowExpressionClauseSyntax? arrow = (property as PropertyDeclarationSyntax)?.ExpressionBody ?? (property as IndexerDeclarationSyntax)?.ExpressionBody;
        if (arrow is not null)
        {
            yield return arrow;
        }

        if ((property as PropertyDeclarationSyntax)?.Initializer is { } initializer)
        {
            yield return initializer;
        }

        foreach (AccessorDeclarationSyntax accessor in property.AccessorList?.Accessors ?? default)
        {
            if (accessor.Body is not null || accessor.ExpressionBody is not null)
            {
                yield return accessor;
            }
        }
    }
}
