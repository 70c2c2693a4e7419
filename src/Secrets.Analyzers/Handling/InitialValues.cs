using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Secrets.Analyzers.Handling;

/// <summary>Finds what a local was given where it is declared.</summary>
internal static class InitialValues
{
    /// <summary>
    /// The value of <c>var local = value</c>; null for other declarations. In broken code a local of the top-level statements can be named in
    /// another file, whose model knows nothing of the declaration.
    /// </summary>
    public static IOperation? Of(ILocalReferenceOperation local) =>
        DeclaratorOf(local) is { Initializer.Value: { } value } declarator && declarator.SyntaxTree == local.Syntax.SyntaxTree
            ? local.SemanticModel?.GetOperation(value)
            : null;

    public static VariableDeclaratorSyntax? DeclaratorOf(ILocalReferenceOperation local) =>
        local.Local.DeclaringSyntaxReferences is [{ } declaration] ? declaration.GetSyntax() as VariableDeclaratorSyntax : null;
}
