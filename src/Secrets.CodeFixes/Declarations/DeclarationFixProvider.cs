using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.Shared;

namespace Secrets.CodeFixes.Declarations;

/// <summary>A fix of one declaration, offered where the analyzer named it in the diagnostic's properties.</summary>
public abstract class DeclarationFixProvider : CodeFixProvider
{
    private protected abstract string Fix { get; }

    private protected abstract string Title { get; }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DeclarationRuleIds.UnsupportedDeclaration);

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(DeclarationFixes.PropertyName, out string? fix)
                && fix == Fix
                && root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } declaration)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, cancellation => ApplyAsync(context.Document, root, declaration, cancellation), equivalenceKey: Fix),
                    diagnostic);
            }
        }
    }

    /// <summary>The solution with the declaration mended.</summary>
    private protected virtual Task<Solution> ApplyAsync(Document document, SyntaxNode root, MemberDeclarationSyntax declaration, CancellationToken cancellationToken) =>
        Task.FromResult(document.WithSyntaxRoot(root.ReplaceNode(declaration, Mend(declaration))).Project.Solution);

    /// <summary>The mended declaration, for fixes that need no more than the declaration itself.</summary>
    private protected virtual MemberDeclarationSyntax Mend(MemberDeclarationSyntax declaration) => declaration;
}
