using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Secrets.CodeFixes.Common;

/// <summary>Tells whether a change would take comments or directives with it that stood within the changed code.</summary>
internal static class LostComments
{
    public static async Task<bool> AreInAsync(Solution changed, Solution original, CancellationToken cancellationToken)
    {
        foreach (DocumentId id in changed.GetChanges(original).GetProjectChanges().SelectMany(static project => project.GetChangedDocuments()))
        {
            if (await CountInAsync(changed.GetDocument(id)!, cancellationToken).ConfigureAwait(false) < await CountInAsync(original.GetDocument(id)!, cancellationToken).ConfigureAwait(false))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<int> CountInAsync(Document document, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return root?.DescendantTrivia().Count(static trivia => trivia.IsDirective || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)) ?? 0;
    }
}
