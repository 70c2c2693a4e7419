using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>The methods of the compilation that implement or override one method, each with the type it does so for.</summary>
internal sealed class Implementations
{
    private readonly List<(IMethodSymbol Method, INamedTypeSymbol Declared)> _all = new();
    private readonly List<IMethodSymbol> _methods = new();

    /// <param name="method">The method that runs.</param>
    /// <param name="declared">The interface or base class as the implementing type names it, such as <c>IHandler&lt;Order&gt;</c>.</param>
    public void Add(IMethodSymbol method, INamedTypeSymbol declared)
    {
        _all.Add((method.OriginalDefinition, declared));
        if (!_methods.Contains(method.OriginalDefinition, SymbolEqualityComparer.Default))
        {
            _methods.Add(method.OriginalDefinition);
        }
    }

    /// <summary>Those that a call by a type may mean: of a generic one, those whose type arguments may be the same.</summary>
    public List<IMethodSymbol> Of(INamedTypeSymbol called)
    {
        if (!called.IsGenericType || _methods.Count == 1)
        {
            return _methods;
        }

        var methods = new List<IMethodSymbol>();
        foreach ((IMethodSymbol method, INamedTypeSymbol declared) in _all)
        {
            if (!methods.Contains(method, SymbolEqualityComparer.Default) && MayBeSame(declared, called))
            {
                methods.Add(method);
            }
        }

        return methods;
    }

    /// <summary>Whether two types may be one, where they are written in terms of type parameters or convert by variance.</summary>
    public static bool MayBeSame(ITypeSymbol left, ITypeSymbol right)
    {
        if (left is ITypeParameterSymbol || right is ITypeParameterSymbol || SymbolEqualityComparer.Default.Equals(left, right))
        {
            return true;
        }

        if (left is IArrayTypeSymbol leftArray && right is IArrayTypeSymbol rightArray)
        {
            return MayBeSame(leftArray.ElementType, rightArray.ElementType);
        }

        if (left is not INamedTypeSymbol { IsGenericType: true } one || right is not INamedTypeSymbol other || !SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, other.OriginalDefinition))
        {
            return false;
        }

        for (int i = 0; i < one.TypeArguments.Length; i++)
        {
            bool isVariant = one.OriginalDefinition.TypeParameters[i].Variance != VarianceKind.None;
            if (!MayBeSame(one.TypeArguments[i], other.TypeArguments[i]) && !(isVariant && MayConvert(one.TypeArguments[i], other.TypeArguments[i])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool MayConvert(ITypeSymbol left, ITypeSymbol right) =>
        left.IsReferenceType && right.IsReferenceType
        && (left.TypeKind == TypeKind.Interface || right.TypeKind == TypeKind.Interface || DerivesFrom(left, right) || DerivesFrom(right, left));

    private static bool DerivesFrom(ITypeSymbol derived, ITypeSymbol type)
    {
        for (ITypeSymbol? current = derived.OriginalDefinition; current is not null; current = current.BaseType?.OriginalDefinition)
        {
            if (SymbolEqualityComparer.Default.Equals(current, type.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }
}
