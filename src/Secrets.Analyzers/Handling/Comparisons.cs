using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Secrets.Analyzers.Handling;

/// <summary>Knows comparisons whose duration tells how much of a text was right.</summary>
internal static class Comparisons
{
    /// <summary>Whether two values of the type are compared by their content.</summary>
    public static bool IsComparable(ITypeSymbol? type) =>
        type is null or { SpecialType: SpecialType.System_String or SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic or TypeKind.TypeParameter }
        || IsRun(type);

    /// <summary>Null and empty: what is asked is whether there is a value at all.</summary>
    public static bool IsHarmless(IOperation operand)
    {
        IOperation? value = RetrievalFinder.Unwrap(operand);
        return value switch
        {
            { ConstantValue: { HasValue: true, Value: null or "" } } => true,
            IDefaultValueOperation => true,
            IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } } => true,
            IPropertyReferenceOperation { Property: { Name: "Empty", ContainingType.Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" } } => true,
            _ => false,
        };
    }

    /// <summary>Whether the pattern holds a text that is not empty.</summary>
    public static bool ComparesText(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: string { Length: > 0 } } } => true,
        IBinaryPatternOperation binary => ComparesText(binary.LeftPattern) || ComparesText(binary.RightPattern),
        INegatedPatternOperation negated => ComparesText(negated.Pattern),
        _ => false,
    };

    /// <summary>Whether the call compares texts or bytes, or looks for one in others.</summary>
    public static bool IsComparison(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (!(IsNamedLikeComparison(method.Name) || LooksForElement(method)) || !IsInSystem(method.ContainingType))
        {
            return false;
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            // Asking for a line break or a separator looks at the form, not for a value.
            if (IsHarmless(argument.Value) || (argument.Value.ConstantValue is { HasValue: true, Value: char form } && !char.IsLetterOrDigit(form)))
            {
                return false;
            }
        }

        return method.ContainingType.Name is not ("CryptographicOperations" or "Regex" or "Path" or "Dictionary");
    }

    /// <summary>Where a comparison is shown: of a switch, at what it switches on.</summary>
    public static Location PlaceOf(SyntaxNode syntax)
    {
        for (SyntaxNode? node = syntax; node is not null and not StatementSyntax; node = node.Parent)
        {
            if (node is SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax expression })
            {
                return expression.GoverningExpression.GetLocation();
            }

            if (node is SwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax statement })
            {
                return statement.Expression.GetLocation();
            }

            if (node is BinaryExpressionSyntax or IsPatternExpressionSyntax)
            {
                return node.GetLocation();
            }
        }

        return syntax.GetLocation();
    }

    /// <summary>Whether the comparison is what an assertion is given.</summary>
    public static bool IsAsserted(Location comparison)
    {
        for (SyntaxNode? node = comparison.SourceTree?.GetRoot().FindNode(comparison.SourceSpan); node is not null and not StatementSyntax; node = node.Parent)
        {
            if (node is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: { } owner } } }
                && owner.ToString() is "Assert" or "Xunit.Assert" or "ClassicAssert" or "NUnit.Framework.Assert")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamedLikeComparison(string name) => name
        is "Equals" or "Compare" or "CompareTo" or "CompareOrdinal" or "SequenceEqual" or "SequenceCompareTo" or "SequenceEqualAsync" or "StartsWith" or "EndsWith"
        or "Contains" or "ContainsAny";

    /// <summary>A search for one text among others, which compares it with each.</summary>
    private static bool LooksForElement(IMethodSymbol method) => method.Name is "IndexOf" or "LastIndexOf" && method.ContainingType?.Name is "Array" or "List";

    private static bool IsRun(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Char or SpecialType.System_Byte } => true,
        INamedTypeSymbol { Arity: 1, Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" } => true,
        _ => type.Name is "StringSegment" or "StringValues",
    };

    private static bool IsInSystem(INamedTypeSymbol? type)
    {
        INamespaceSymbol? space = type?.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            space = outer;
        }

        return space is { Name: "System" } || type?.Name is "StringSegment" or "StringValues";
    }
}
