using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Secrets.CodeFixes.Common;

/// <summary>A fix that is tried when it is asked for, and offered only where its result compiles.</summary>
public abstract class RuleFixProvider : CodeFixProvider
{
    private protected abstract string Title { get; }

    /// <summary>Whether code is removed, and the comments with it that are about it.</summary>
    private protected virtual bool Removes => false;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new InOrderFixAll(this, Title);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await MendAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } mended)
            {
                context.RegisterCodeFix(new MendingAction(Title, GetType().Name, context.Document.Project.Solution, _ => Task.FromResult(mended)), diagnostic);
            }
        }
    }

    /// <summary>The solution with one finding mended, or null where that is not possible.</summary>
    internal async Task<Solution?> MendAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return null;
        }

        SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        Solution? mended = await FixAsync(new FixTarget(document, root, model, node, diagnostic), cancellationToken).ConfigureAwait(false);
        return mended is not null && await IsSoundAsync(mended, document.Project.Solution, cancellationToken).ConfigureAwait(false) ? mended : null;
    }

    /// <summary>The solution with the finding mended, or null where that is not possible.</summary>
    private protected abstract Task<Solution?> FixAsync(FixTarget target, CancellationToken cancellationToken);

    private async Task<bool> IsSoundAsync(Solution mended, Solution original, CancellationToken cancellationToken) =>
        (Removes || !await LostComments.AreInAsync(mended, original, cancellationToken).ConfigureAwait(false))
        && !await NewErrors.AreInAsync(mended, original, cancellationToken).ConfigureAwait(false);
}
