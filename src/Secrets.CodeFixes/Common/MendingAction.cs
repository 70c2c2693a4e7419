using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace Secrets.CodeFixes.Common;

/// <summary>
/// Changes a solution. The workspace then shortens names and adds usings, and ends its lines as the machine does; in a file whose lines all
/// end in one way they end in that way afterwards, too.
/// </summary>
internal sealed class MendingAction(string title, string key, Solution original, Func<CancellationToken, Task<Solution>> mend) : CodeAction
{
    private const string Windows = "\r\n";
    private const string Unix = "\n";

    /// <inheritdoc/>
    public override string Title { get; } = title;

    /// <inheritdoc/>
    public override string EquivalenceKey { get; } = key;

    /// <inheritdoc/>
    protected override async Task<Solution?> GetChangedSolutionAsync(CancellationToken cancellationToken) => await mend(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    protected override async Task<Document> PostProcessChangesAsync(Document document, CancellationToken cancellationToken)
    {
        Document processed = await base.PostProcessChangesAsync(document, cancellationToken).ConfigureAwait(false);
        if (original.GetDocument(document.Id) is not { } before)
        {
            return processed;
        }

        string old = (await before.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
        SourceText text = await processed.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return WithLineEndsOf(old, text) is { } ended ? processed.WithText(ended) : processed;
    }

    /// <summary>The text with the line ends of another; null where it has them, or the other has no way of its own.</summary>
    private static SourceText? WithLineEndsOf(string old, SourceText text)
    {
        int lines = old.Count(static letter => letter == '\n'), windows = CountOf(Windows, old);
        string end = lines > 0 && windows == lines ? Windows : Unix;
        string written = text.ToString();
        int writtenLines = written.Count(static letter => letter == '\n'), writtenWindows = CountOf(Windows, written);
        bool isMixed = lines == 0 || (windows > 0 && windows < lines);
        bool isSame = end == Windows ? writtenWindows == writtenLines : writtenWindows == 0;
        return isMixed || isSame
            ? null
            : text.WithChanges(text.Lines
                .Where(line => line.EndIncludingLineBreak > line.End && line.EndIncludingLineBreak - line.End != end.Length)
                .Select(line => new TextChange(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak), end)));
    }

    private static int CountOf(string end, string text)
    {
        int count = 0;
        for (int at = text.IndexOf(end, StringComparison.Ordinal); at >= 0; at = text.IndexOf(end, at + end.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
