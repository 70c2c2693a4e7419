using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.Shared;

/// <summary>
/// Where and in which order things are declared: by file path, then by position. The compilation's own order of files changes from build to build.
/// </summary>
internal static class SourceOrder
{
    public static ImmutableArray<T> Sort<T>(IEnumerable<T> symbols)
        where T : ISymbol
    {
        T[] sorted = [.. symbols];
        SyntaxReference?[] keys = Array.ConvertAll(sorted, static symbol => symbol.DeclaringSyntaxReferences.FirstOrDefault());
        int[] order = [.. Enumerable.Range(0, sorted.Length).OrderBy(i => keys[i], Comparer<SyntaxReference?>.Create(Compare))];
        return order.Select(i => sorted[i]).ToImmutableArray();
    }

    /// <summary>The name of the class in the part that bears the attribute.</summary>
    public static Location LocationOf(INamedTypeSymbol type, AttributeData attribute, CancellationToken cancellationToken) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.GetLocation() ?? type.Locations[0];

    public static int Compare(SyntaxReference? first, SyntaxReference? second)
    {
        if (first is null || second is null)
        {
            return 0;
        }

        int byPath = string.CompareOrdinal(first.SyntaxTree.FilePath, second.SyntaxTree.FilePath);
        return byPath != 0 ? byPath : first.Span.Start.CompareTo(second.Span.Start);
    }
}
