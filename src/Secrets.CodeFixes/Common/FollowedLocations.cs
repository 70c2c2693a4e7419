using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Secrets.CodeFixes.Common;

/// <summary>Finds again, in code that changes, what stood at a location.</summary>
internal sealed class FollowedLocations
{
    private readonly Dictionary<Location, Mark> _marks = [];

    private FollowedLocations(Solution solution) => Marked = solution;

    /// <summary>The solution with the marks in its code that the locations are found by.</summary>
    public Solution Marked { get; private set; }

    public static async Task<FollowedLocations> MarkAsync(Solution solution, IEnumerable<Location> locations, CancellationToken cancellationToken)
    {
        FollowedLocations followed = new(solution);
        foreach (IGrouping<SyntaxTree, Location> file in locations.Where(static location => location.IsInSource).GroupBy(static location => location.SourceTree!))
        {
            if (solution.GetDocument(file.Key) is { } document and not SourceGeneratedDocument)
            {
                followed.Add(document.Id, await file.Key.GetRootAsync(cancellationToken).ConfigureAwait(false), file);
            }
        }

        return followed;
    }

    /// <summary>Where a location has gone; null when its code was replaced.</summary>
    public async Task<Location?> FindAsync(Location location, Solution solution, CancellationToken cancellationToken)
    {
        if (!_marks.TryGetValue(location, out Mark? mark))
        {
            return location;
        }

        SyntaxNode root = (await solution.GetDocument(mark.Document)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        SyntaxNode? node = root.GetAnnotatedNodes(mark.Annotation).FirstOrDefault();
        if (node is null)
        {
            return null;
        }

        bool isSame = node.Span.Length == mark.Node.Span.Length;
        return Location.Create(root.SyntaxTree, isSame ? new TextSpan(node.SpanStart + mark.Offset, mark.Length) : node.Span);
    }

    private void Add(DocumentId document, SyntaxNode root, IEnumerable<Location> locations)
    {
        foreach (Location location in locations)
        {
            _marks[location] = new Mark(document, root.FindNode(location.SourceSpan, getInnermostNodeForTie: true), location.SourceSpan);
        }

        ILookup<SyntaxNode, SyntaxAnnotation> annotations = _marks.Values.Where(mark => mark.Document == document).ToLookup(static mark => mark.Node, static mark => mark.Annotation);
        Marked = Marked.WithDocumentSyntaxRoot(
            document, root.ReplaceNodes(annotations.Select(static pair => pair.Key), (node, changed) => changed.WithAdditionalAnnotations(annotations[node])));
    }

    private sealed class Mark(DocumentId document, SyntaxNode node, TextSpan span)
    {
        public DocumentId Document { get; } = document;

        public SyntaxNode Node { get; } = node;

        public SyntaxAnnotation Annotation { get; } = new();

        /// <summary>How far into the node the location begins.</summary>
        public int Offset { get; } = span.Start - node.SpanStart;

        public int Length { get; } = span.Length;
    }
}
