using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Secrets.CodeFixes.Common;

/// <summary>A fix that is tried when it is asked for, and offered only where its result compiles.</summary>
public abstract class RuleFixProvider : CodeFixProvider
{
    private protected abstract string Title { get; }

    /// <summary>Whether the fixes of one document touch one another, so that they are made one after the other.</summary>
    private protected virtual bool IsInOrder => false;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => IsInOrder ? new InOrderFixAll(this) : WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await FixAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } mended)
            {
                context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(mended), equivalenceKey: GetType().Name), diagnostic);
            }
        }
    }

    /// <summary>The document with one finding mended, or null where that is not possible.</summary>
    internal async Task<Document?> MendAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        (await FixAsync(document, diagnostic, cancellationToken).ConfigureAwait(false))?.GetDocument(document.Id);

    /// <summary>The solution with the finding mended, or null where that is not possible.</summary>
    private protected abstract Task<Solution?> FixAsync(FixTarget target, CancellationToken cancellationToken);

    private async Task<Solution?> FixAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return null;
        }

        SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return await FixAsync(new FixTarget(document, root, model, node, diagnostic), cancellationToken).ConfigureAwait(false);
    }
}
