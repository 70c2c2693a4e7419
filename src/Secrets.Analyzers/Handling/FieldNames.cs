using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.Analyzers.Handling;

/// <summary>
/// Knows the names of fields in a structured secret, such as a connection string taken apart into a dictionary. Such a key is one part of one of many
/// pieces: an element that a text was split into, or what stands before a sign in a piece that is being looped over.
/// </summary>
internal static class FieldNames
{
    private const int MaxHops = 4;

    public static bool IsOne(ExpressionSyntax key, SemanticModel? model, CancellationToken cancellationToken) =>
        model is not null && IsOne(key, model, isCut: false, MaxHops, cancellationToken);

    private static bool IsOne(ExpressionSyntax key, SemanticModel model, bool isCut, int hops, CancellationToken cancellationToken)
    {
        if (hops == 0)
        {
            return false;
        }

        switch (key)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return IsOne(parenthesized.Expression, model, isCut, hops, cancellationToken);
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: RangeExpressionSyntax }] } range:
                return IsOne(range.Expression, model, isCut: true, hops, cancellationToken);
            case ElementAccessExpressionSyntax { ArgumentList.Arguments.Count: 1 } element:
                return model.GetTypeInfo(element.Expression, cancellationToken).Type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String };
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } captured:
                return model.GetTypeInfo(captured.Expression, cancellationToken).Type is { Name: "Group" };
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call }:
                return call.Name.Identifier.ValueText switch
                {
                    "Trim" or "TrimStart" or "TrimEnd" or "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant" or "ToString" =>
                        IsOne(call.Expression, model, isCut, hops, cancellationToken),
                    "Substring" or "Slice" => IsOne(call.Expression, model, isCut: true, hops, cancellationToken),
                    _ => false,
                };
            case IdentifierNameSyntax name:
                return IsOne(model.GetSymbolInfo(name, cancellationToken).Symbol, model, isCut, hops, cancellationToken);
            default:
                return false;
        }
    }

    private static bool IsOne(ISymbol? symbol, SemanticModel model, bool isCut, int hops, CancellationToken cancellationToken)
    {
        SyntaxNode? declaration = symbol is ILocalSymbol or IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } }
            ? symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken)
            : null;
        return declaration switch
        {
            ForEachStatementSyntax or ParameterSyntax => isCut,
            VariableDeclaratorSyntax { Initializer.Value: { } value } => IsOne(value, model, isCut, hops - 1, cancellationToken),
            _ => false,
        };
    }
}
