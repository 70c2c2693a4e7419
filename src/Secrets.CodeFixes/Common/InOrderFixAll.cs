using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Secrets.CodeFixes.Common;

/// <summary>
/// Mends all findings one after the other, since the changes may touch one another, as two findings in one statement do, or have to know of
/// each other, such as names that must differ. The usual fix-all mends each finding by itself and drops what collides.
/// </summary>
internal sealed class InOrderFixAll(RuleFixProvider provider, string title) : FixAllProvider
{
    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        List<Diagnostic> findings = [];
        foreach (Project project in ProjectsOf(fixAllContext))
        {
            ImmutableArray<Diagnostic> found = fixAllContext is { Scope: FixAllScope.Document, Document: { } document }
                ? await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            findings.AddRange(found.Where(static finding => finding.Location.IsInSource)
                .OrderBy(static finding => finding.Location.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(static finding => finding.Location.SourceSpan.Start));
        }

        return findings.Count == 0 ? null : new MendingAction(title, provider.GetType().Name, fixAllContext.Solution, cancellation => MendAsync(fixAllContext.Solution, findings, cancellation));
    }

    private static IEnumerable<Project> ProjectsOf(FixAllContext context) => context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];

    private async Task<Solution> MendAsync(Solution solution, List<Diagnostic> findings, CancellationToken cancellationToken)
    {
        FollowedLocations locations = await FollowedLocations.MarkAsync(solution, findings.SelectMany(static finding => finding.AdditionalLocations.Prepend(finding.Location)), cancellationToken).ConfigureAwait(false);
        Solution mended = locations.Marked;
        foreach (Diagnostic finding in findings)
        {
            if (await locations.FindAsync(finding.Location, mended, cancellationToken).ConfigureAwait(false) is { } location && mended.GetDocument(location.SourceTree) is { } document)
            {
                List<Location> path = [];
                foreach (Location step in finding.AdditionalLocations)
                {
                    path.AddRange(await locations.FindAsync(step, mended, cancellationToken).ConfigureAwait(false) is { } found ? [found] : []);
                }

                Diagnostic moved = Diagnostic.Create(finding.Descriptor, location, path, finding.Properties);
                mended = await provider.MendAsync(document, moved, cancellationToken).ConfigureAwait(false) ?? mended;
            }
        }

        return mended;
    }
}
