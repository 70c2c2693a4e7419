using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Secrets.CodeFixes.Common;

/// <summary>
/// Mends all findings of a document one after the other, where the changes touch one another or have to know of each other, such as names that
/// must differ. The usual fix-all mends each finding by itself and drops what collides.
/// </summary>
internal sealed class InOrderFixAll(RuleFixProvider provider) : DocumentBasedFixAllProvider
{
    /// <inheritdoc/>
    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        CancellationToken cancellationToken = fixAllContext.CancellationToken;
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        Diagnostic[] ordered = [.. diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
        Dictionary<Location, Mark> marks = [];
        foreach (Location location in ordered.SelectMany(static diagnostic => diagnostic.AdditionalLocations.Prepend(diagnostic.Location)).Where(location => location.SourceTree == root.SyntaxTree))
        {
            marks[location] = new Mark(root.FindNode(location.SourceSpan, getInnermostNodeForTie: true), location.SourceSpan);
        }

        ILookup<SyntaxNode, SyntaxAnnotation> annotations = marks.Values.ToLookup(static mark => mark.Node, static mark => mark.Annotation);
        Document mended = document.WithSyntaxRoot(root.ReplaceNodes(annotations.Select(static pair => pair.Key), (node, changed) => changed.WithAdditionalAnnotations(annotations[node])));
        foreach (Diagnostic diagnostic in ordered)
        {
            SyntaxNode current = (await mended.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            if (Find(diagnostic.Location, current, marks) is { } location)
            {
                IEnumerable<Location> path = diagnostic.AdditionalLocations.Select(one => Find(one, current, marks)).OfType<Location>();
                Diagnostic moved = Diagnostic.Create(diagnostic.Descriptor, location, path, diagnostic.Properties);
                mended = await provider.MendAsync(mended, moved, cancellationToken).ConfigureAwait(false) ?? mended;
            }
        }

        return mended;
    }

    /// <summary>Where a location has gone; null when its code was replaced.</summary>
    private static Location? Find(Location location, SyntaxNode root, Dictionary<Location, Mark> marks)
    {
        if (!marks.TryGetValue(location, out Mark? mark))
        {
            return location;
        }

        SyntaxNode? node = root.GetAnnotatedNodes(mark.Annotation).FirstOrDefault();
        if (node is null)
        {
            return null;
        }

        bool isSame = node.Span.Length == mark.Node.Span.Length;
        return Location.Create(root.SyntaxTree, isSame ? new TextSpan(node.SpanStart + mark.Offset, mark.Length) : node.Span);
    }

    private sealed class Mark(SyntaxNode node, TextSpan span)
    {
        public SyntaxNode Node { get; } = node;

        public SyntaxAnnotation Annotation { get; } = new();

        /// <summary>How far into the node the location begins.</summary>
        public int Offset { get; } = span.Start - node.SpanStart;

        public int Length { get; } = span.Length;
    }
}
