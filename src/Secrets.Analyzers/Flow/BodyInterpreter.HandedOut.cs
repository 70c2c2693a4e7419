using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.Analyzers.Flow;

/// <summary>Writers and streams that the project's own members hand out, as <c>TextWriter Out => Console.Out</c>: the declaration tells the place, without a look into bodies that reveal nothing.</summary>
internal sealed partial class BodyInterpreter
{
    private FlowValue HandedOut(FlowValue value, ISymbol member, ITypeSymbol? type)
    {
        if (type is not { Name: "TextWriter" or "StreamWriter" or "Stream" } || IsDestination(value) || !_session.IsOwn(member))
        {
            return value;
        }

        foreach (ISymbol declared in DeclaredFor(member))
        {
            foreach (SyntaxReference reference in declared.DeclaringSyntaxReferences)
            {
                if (DoorIn(HandedOutBy(reference.GetSyntax(_session.CancellationToken))) is { } door)
                {
                    return value.IsClean ? door : value.WithType(door.Type);
                }
            }
        }

        return value;
    }

    /// <summary>The member itself, or those that fill in an abstract one.</summary>
    private IEnumerable<ISymbol> DeclaredFor(ISymbol member)
    {
        IMethodSymbol? called = member as IMethodSymbol ?? (member as IPropertySymbol)?.GetMethod;
        return called is { IsAbstract: true }
            ? _session.Dispatch.TargetsOf(called, null, isExact: false).Select(static target => target.AssociatedSymbol ?? target)
            : [member];
    }

    private FlowValue? DoorIn(ExpressionSyntax? expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => DoorIn(parenthesized.Expression),
        ConditionalExpressionSyntax conditional => DoorIn(conditional.WhenTrue) ?? DoorIn(conditional.WhenFalse),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalescing => DoorIn(coalescing.Left) ?? DoorIn(coalescing.Right),
        MemberAccessExpressionSyntax or InvocationExpressionSyntax or IdentifierNameSyntax =>
            _session.ModelOf(expression)?.GetSymbolInfo(expression, _session.CancellationToken).Symbol is { } symbol && !_session.IsOwn(symbol) ? Destinations.BehindDoor(symbol, FlowValue.Clean) : null,
        _ => null,
    };

    private static ExpressionSyntax? HandedOutBy(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax property => property.ExpressionBody?.Expression ?? property.Initializer?.Value ?? property.AccessorList?.Accessors[0].ExpressionBody?.Expression,
        VariableDeclaratorSyntax field => field.Initializer?.Value,
        MethodDeclarationSyntax { ExpressionBody: { } body } => body.Expression,
        MethodDeclarationSyntax { Body.Statements: [.., ReturnStatementSyntax last] } => last.Expression,
        _ => null,
    };
}
