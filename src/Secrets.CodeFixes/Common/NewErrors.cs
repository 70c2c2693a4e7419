using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Secrets.CodeFixes.Common;

/// <summary>Tells whether a change would leave code that the compiler refuses, and did not refuse before.</summary>
internal static class NewErrors
{
    /// <summary>Whether a changed document has errors that it did not have. The changed code is parsed anew, as it will be once it is written.</summary>
    public static async Task<bool> AreInAsync(Solution changed, Solution original, CancellationToken cancellationToken)
    {
        List<DocumentId> documents = [.. changed.GetChanges(original).GetProjectChanges().SelectMany(static project => project.GetChangedDocuments())];
        Solution written = changed;
        foreach (DocumentId id in documents)
        {
            SourceText text = await changed.GetDocument(id)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
            written = written.WithDocumentText(id, SourceText.From(text.ToString(), text.Encoding));
        }

        foreach (DocumentId id in documents)
        {
            List<string> errors = await InAsync(written.GetDocument(id)!, cancellationToken).ConfigureAwait(false);
            if (errors.Count > 0 && HasMore(errors, await InAsync(original.GetDocument(id)!, cancellationToken).ConfigureAwait(false)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasMore(List<string> errors, List<string> known)
    {
        List<string> unknown = [.. errors];
        foreach (string error in known)
        {
            unknown.Remove(error);
        }

        return unknown.Count > 0;
    }

    private static async Task<List<string>> InAsync(Document document, CancellationToken cancellationToken)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model is null
            ? []
            : [.. model.GetDiagnostics(cancellationToken: cancellationToken)
                .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(static diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")];
    }
}
