using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Secrets.Analyzers.Handling;

namespace Secrets.Analyzers.Literals;

/// <summary>Finds out whether a value is written in the source.</summary>
internal static class LiteralValues
{
    private const int MaxDepth = 6;

    /// <summary>Whether the value, or what it falls back on, is a literal, a constant, or made from one by encoding or decoding.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isTold">Whether something reads a secret, so that what it falls back on is told where that stands; null where that doesn't matter.</param>
    public static bool IsLiteral(IOperation? value, Func<IOperation, bool>? isTold = null) => IsLiteral(value, isTold, 0);

    private static bool IsLiteral(IOperation? value, Func<IOperation, bool>? isTold, int depth)
    {
        IOperation? operation = RetrievalFinder.Unwrap(value);
        if (operation is null || depth > MaxDepth)
        {
            return false;
        }

        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return operation is not INameOfOperation && IsValue(constant);
        }

        return operation switch
        {
            IUtf8StringOperation text => IsValue(text.Value),
            ICoalesceOperation either => isTold?.Invoke(either.Value) != true && IsLiteral(either.WhenNull, isTold, depth + 1),
            IConditionalOperation either => IsLiteral(either.WhenTrue, isTold, depth + 1) || IsLiteral(either.WhenFalse, isTold, depth + 1),
            IInvocationOperation call => IsRecoding(call.TargetMethod) && IsLiteral(Input(call), isTold, depth + 1),
            IPropertyReferenceOperation { Property.Name: "Span" or "Memory" } view => IsLiteral(view.Instance, isTold, depth + 1),
            IObjectCreationOperation { Type.Name: "BinaryData" or "Memory" or "ReadOnlyMemory" or "Span" or "ReadOnlySpan", Arguments: [{ } content, ..] } =>
                IsLiteral(content.Value, isTold, depth + 1),
            IArrayCreationOperation { Initializer.ElementValues: { IsEmpty: false } elements } => AreConstants(elements),
            ILocalReferenceOperation local => IsLiteralLocal(local, isTold, depth),
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } => IsLiteralField(operation, field, isTold, depth),
            { Syntax: CollectionExpressionSyntax { Elements.Count: > 0 } } => AreConstants(operation.ChildOperations),
            _ => false,
        };
    }

    private static bool IsValue(object? constant) => constant is not null && (constant is not string text || !Placeholders.IsPlaceholder(text));

    private static bool IsRecoding(IMethodSymbol method) => method.Name
        is "GetBytes" or "FromBase64String" or "FromHexString" or "ToCharArray" or "ToArray" or "AsSpan" or "AsMemory" or "Trim" or "FromString" or "FromBytes"
        or "DecodeBytes" or "Decode";

    private static IOperation? Input(IInvocationOperation call)
    {
        bool isText = call.Instance?.Type?.SpecialType == SpecialType.System_String;
        return isText || call.Arguments.IsEmpty ? call.Instance : call.Arguments[0].Value;
    }

    private static bool AreConstants(IEnumerable<IOperation> elements)
    {
        foreach (IOperation element in elements)
        {
            if (RetrievalFinder.Unwrap(element) is not { ConstantValue.HasValue: true })
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLiteralLocal(ILocalReferenceOperation local, Func<IOperation, bool>? isTold, int depth) =>
        InitialValues.Of(local) is { } initial && !IsAssigned(InitialValues.DeclaratorOf(local)!) && IsLiteral(initial, isTold, depth + 1);

    private static bool IsAssigned(VariableDeclaratorSyntax declarator)
    {
        SyntaxNode scope = declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not GlobalStatementSyntax)
            ?? declarator.SyntaxTree.GetRoot();
        foreach (SyntaxNode node in scope.DescendantNodes())
        {
            if (node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } && target.Identifier.ValueText == declarator.Identifier.ValueText)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLiteralField(IOperation operation, IFieldSymbol field, Func<IOperation, bool>? isTold, int depth)
    {
        if (field.DeclaringSyntaxReferences is not [{ } reference] || reference.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: { } initial })
        {
            return false;
        }

        return initial.SyntaxTree == operation.Syntax.SyntaxTree
            ? IsLiteral(operation.SemanticModel?.GetOperation(initial), isTold, depth + 1)
            : initial is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal && IsValue(literal.Token.ValueText);
    }
}
