using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Secrets.Analyzers.Handling;

/// <summary>Knows functions whose failure has no one to go to.</summary>
internal static class AsyncVoid
{
    /// <summary>
    /// Whether the await stands in an async void function of the user's choice, and no catch there takes every failure. Event handlers and
    /// overrides have a signature that is given.
    /// </summary>
    public static bool IsUnhandledInAsyncVoid(IOperation await)
    {
        if (FindFunction(await) is not { ReturnsVoid: true, IsAsync: true } function || HasGivenSignature(function))
        {
            return false;
        }

        return !IsInEventSubscription(await.Syntax) && !IsCaught(await);
    }

    private static IMethodSymbol? FindFunction(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol;
                case ILocalFunctionOperation local:
                    return local.Symbol;
            }
        }

        return operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart) as IMethodSymbol;
    }

    private static bool HasGivenSignature(IMethodSymbol function)
    {
        if (function.IsOverride || !function.ExplicitInterfaceImplementations.IsEmpty || ImplementsInterface(function))
        {
            return true;
        }

        return function.Parameters.Length == 2
            && function.Parameters[0].Type.SpecialType == SpecialType.System_Object
            && IsEventArgs(function.Parameters[1].Type);
    }

    private static bool ImplementsInterface(IMethodSymbol function)
    {
        if (function is not { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public })
        {
            return false;
        }

        foreach (INamedTypeSymbol contract in function.ContainingType.AllInterfaces)
        {
            foreach (ISymbol member in contract.GetMembers(function.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(function.ContainingType.FindImplementationForInterfaceMember(member), function))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsEventArgs(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Name.EndsWith("EventArgs", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInEventSubscription(SyntaxNode await)
    {
        AnonymousFunctionExpressionSyntax? lambda = await.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>();
        return lambda?.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression };
    }

    private static bool IsCaught(IOperation await)
    {
        IOperation child = await;
        for (IOperation? current = await.Parent; current is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation; current = current.Parent)
        {
            if (current is ITryOperation guarded && ReferenceEquals(guarded.Body, child) && CatchesEverything(guarded))
            {
                return true;
            }

            child = current;
        }

        return false;
    }

    private static bool CatchesEverything(ITryOperation guarded)
    {
        foreach (ICatchClauseOperation clause in guarded.Catches)
        {
            // A filter on the type of failure, or on cancellation, lets the vault's failures through only in part: that is the user's choice.
            if (clause.ExceptionType is null or { SpecialType: SpecialType.System_Object } or { Name: "Exception" or "SecretUnavailableException" or "RequestFailedException" })
            {
                return true;
            }
        }

        return false;
    }
}
