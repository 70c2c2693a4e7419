using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace Secrets.CodeFixes.Common;

/// <summary>Writes types under their short names, with the usings that these need.</summary>
internal static class SecretTypes
{
    public static TypeSyntax Of(ITypeSymbol type, Document document) =>
        ((TypeSyntax)SyntaxGenerator.GetGenerator(document).TypeExpression(type.WithNullableAnnotation(NullableAnnotation.None))).WithAdditionalAnnotations(Simplifier.AddImportsAnnotation);

    /// <summary><c>Secret&lt;T&gt;</c> of a value's type.</summary>
    public static TypeSyntax SecretOf(ITypeSymbol value, Compilation compilation, Document document) =>
        Of(compilation.GetTypeByMetadataName("Secrets.Secret`1")!.Construct(value.WithNullableAnnotation(NullableAnnotation.None)), document);

    /// <summary>Code in which each type that is written out in full, from <c>global::</c> on, has its short name.</summary>
    public static T Import<T>(T code, FixTarget target)
        where T : SyntaxNode
    {
        Dictionary<SyntaxNode, ITypeSymbol> names = [];
        foreach (SyntaxNode node in code.DescendantNodesAndSelf(node => !names.ContainsKey(node)))
        {
            string text = node is QualifiedNameSyntax or MemberAccessExpressionSyntax ? node.ToString() : "";
            if (text.StartsWith("global::", StringComparison.Ordinal) && target.Model.Compilation.GetTypeByMetadataName(text.Substring(8)) is { } type)
            {
                names.Add(node, type);
            }
        }

        return code.ReplaceNodes(names.Keys, (node, _) => Of(names[node], target.Document).WithTriviaFrom(node));
    }

    public static StatementSyntax Statement(string code, FixTarget target) => Import(SyntaxFactory.ParseStatement(code), target);
}
