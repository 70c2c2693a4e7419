using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.CodeFixes.Common;

/// <summary>The way of a value, as the locations of the finding tell it: where it was revealed first, then the names it passed.</summary>
internal static class FlowPath
{
    /// <summary>The expression below a node that is the value: where it is revealed, or a variable that holds it.</summary>
    public static ExpressionSyntax? ValueIn(SyntaxNode scope, FixTarget target, CancellationToken cancellationToken)
    {
        List<SyntaxNode> path = Path(target);
        if (path.Count == 0)
        {
            return null;
        }

        ExpressionSyntax? revealed = scope.DescendantNodesAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(expression => expression.Span == path[0].Span);
        if (revealed is not null)
        {
            return revealed;
        }

        ISymbol[] names = [.. path.Skip(1).Select(step => Named(step, target.Model, cancellationToken)).OfType<ISymbol>()];
        return scope.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .FirstOrDefault(name => names.Contains(target.Model.GetSymbolInfo(name, cancellationToken).Symbol, SymbolEqualityComparer.Default));
    }

    /// <summary>The secret whose value an expression is, if it can be named there: revealed on the spot, or into a local that nothing else is put into.</summary>
    public static ExpressionSyntax? SecretOf(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        if (Expressions.RevealedSecret(value, model, cancellationToken) is { } secret)
        {
            return secret;
        }

        return value is IdentifierNameSyntax
            && model.GetSymbolInfo(value, cancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [{ } reference] } local
            && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } initial } declarator
            && Expressions.RevealedSecret(initial, model, cancellationToken) is { } kept
            && IsName(kept)
            && !IsAssigned(local, declarator, model, cancellationToken)
                ? kept
                : null;
    }

    private static List<SyntaxNode> Path(FixTarget target) =>
    [
        .. target.Diagnostic.AdditionalLocations
            .Where(location => location.SourceTree?.FilePath == target.Root.SyntaxTree.FilePath && target.Root.FullSpan.Contains(location.SourceSpan))
            .Select(location => target.Root.FindNode(location.SourceSpan, getInnermostNodeForTie: true)),
    ];

    private static ISymbol? Named(SyntaxNode step, SemanticModel model, CancellationToken cancellationToken) => step switch
    {
        VariableDeclaratorSyntax or SingleVariableDesignationSyntax => model.GetDeclaredSymbol(step, cancellationToken),
        AssignmentExpressionSyntax assignment => model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol,
        _ => null,
    };

    private static bool IsName(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax access => IsName(access.Expression),
        _ => false,
    };

    private static bool IsAssigned(ILocalSymbol local, VariableDeclaratorSyntax declarator, SemanticModel model, CancellationToken cancellationToken) =>
        declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>()!.DescendantNodes().Any(node =>
            node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name }
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, local));
}
