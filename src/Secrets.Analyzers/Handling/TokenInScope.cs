using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.Analyzers.Handling;

/// <summary>Finds the cancellation token that code could pass on: a parameter or a local of the function, or of a function around it.</summary>
internal static class TokenInScope
{
    /// <summary>The name of the nearest token, or null.</summary>
    public static string? Find(VaultTypes types, IOperation operation, CancellationToken cancellationToken)
    {
        int position = operation.Syntax.SpanStart;
        int kept = KeptFunction(operation.Syntax);
        int nearest = -1;
        string? name = null;
        foreach (ISymbol symbol in operation.SemanticModel!.LookupSymbols(position))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsToken(types, symbol)
                && symbol.Locations[0].SourceSpan is var declaration
                && declaration.Start > nearest
                && declaration.Start > kept
                && declaration.End <= position
                && !IsBehindStaticFunction(operation.Syntax, declaration.Start))
            {
                nearest = declaration.Start;
                name = symbol.Name;
            }
        }

        return name;
    }

    /// <summary>Where a function starts that a property or field keeps: it may run long after the token around it has served its call. -1 where there is none.</summary>
    private static int KeptFunction(SyntaxNode use)
    {
        for (SyntaxNode? node = use; node is not null; node = node.Parent)
        {
            if (node is AnonymousFunctionExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax or IdentifierNameSyntax { Parent.Parent: InitializerExpressionSyntax } } })
            {
                return node.SpanStart;
            }
        }

        return -1;
    }

    private static bool IsToken(VaultTypes types, ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => types.IsCancellationToken(local.Type) && !local.IsConst,
        IParameterSymbol { IsDiscard: false, RefKind: RefKind.None or RefKind.In } parameter =>
            types.IsCancellationToken(parameter.Type) && parameter.ContainingSymbol is IMethodSymbol { MethodKind: not MethodKind.Constructor },
        _ => false,
    };

    private static bool IsBehindStaticFunction(SyntaxNode use, int declaration)
    {
        for (SyntaxNode? node = use; node is not null; node = node.Parent)
        {
            bool isStatic = node switch
            {
                AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(SyntaxKind.StaticKeyword),
                LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.StaticKeyword),
                _ => false,
            };

            if (isStatic && declaration < node.SpanStart)
            {
                return true;
            }
        }

        return false;
    }
}
