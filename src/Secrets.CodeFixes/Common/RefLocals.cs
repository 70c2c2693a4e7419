using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.CodeFixes.Common;

/// <summary>Finds references and ref structs that would have to outlive an await, which the compiler refuses only when it writes the code out.</summary>
internal static class RefLocals
{
    /// <summary>Whether one is made before a place in a function, and used there or behind it.</summary>
    public static bool Outlive(SyntaxNode place, SyntaxNode function, SemanticModel model, CancellationToken cancellationToken)
    {
        // The place may be within a loop over a span.
        if (place.Ancestors().TakeWhile(node => node != function).OfType<ForEachStatementSyntax>()
            .Any(loop => !loop.Expression.Span.Contains(place.Span) && model.GetTypeInfo(loop.Expression, cancellationToken).Type is { IsRefLikeType: true }))
        {
            return true;
        }

        int start = place.FirstAncestorOrSelf<StatementSyntax>()?.SpanStart ?? place.SpanStart;
        HashSet<string> names = [];
        foreach (SyntaxNode declaration in function.DescendantNodes().TakeWhile(node => node.SpanStart < place.SpanStart))
        {
            bool isLocal = declaration is VariableDeclaratorSyntax or SingleVariableDesignationSyntax;
            if (isLocal && model.GetDeclaredSymbol(declaration, cancellationToken) is ILocalSymbol local && (local.RefKind != RefKind.None || local.Type.IsRefLikeType))
            {
                if (local.IsUsing)
                {
                    return true;
                }

                names.Add(local.Name);
            }
        }

        return names.Count > 0 && function.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.SpanStart >= start && names.Contains(name.Identifier.ValueText));
    }
}
