using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.CodeFixes.Declarations;

/// <summary>Finds and changes the parts of types, in whatever files they are.</summary>
internal static class TypeParts
{
    /// <summary>All parts of a type, in an order that is the same wherever one starts.</summary>
    public static async Task<IReadOnlyList<TypeDeclarationSyntax>> OfAsync(Document document, TypeDeclarationSyntax part, bool withTypesAround, CancellationToken cancellationToken)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        List<TypeDeclarationSyntax> parts = [];
        for (INamedTypeSymbol? type = model?.GetDeclaredSymbol(part, cancellationToken) as INamedTypeSymbol; type is not null; type = withTypesAround ? type.ContainingType : null)
        {
            parts.AddRange(type.DeclaringSyntaxReferences
                .OrderBy(static reference => reference.SyntaxTree.FilePath, StringComparer.Ordinal)
                .ThenBy(static reference => reference.Span.Start)
                .Select(reference => reference.GetSyntax(cancellationToken))
                .OfType<TypeDeclarationSyntax>());
        }

        return parts;
    }

    /// <summary>Changes the parts that the user wrote; generated files aren't touched. The change gets each part as it was, and as it is with what changed inside it.</summary>
    public static Solution Change(
        Solution solution,
        IEnumerable<TypeDeclarationSyntax> parts,
        Func<TypeDeclarationSyntax, MemberDeclarationSyntax, MemberDeclarationSyntax> change,
        CancellationToken cancellationToken)
    {
        Solution changed = solution;
        foreach (IGrouping<SyntaxTree, TypeDeclarationSyntax> file in parts.GroupBy(static part => part.SyntaxTree))
        {
            if (solution.GetDocument(file.Key) is { } document and not SourceGeneratedDocument)
            {
                SyntaxNode root = file.Key.GetRoot(cancellationToken).ReplaceNodes(file, (original, part) => change(original, part));
                changed = changed.WithDocumentSyntaxRoot(document.Id, root);
            }
        }

        return changed;
    }
}
