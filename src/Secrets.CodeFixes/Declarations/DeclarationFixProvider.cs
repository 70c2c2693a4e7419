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
                    CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(Apply(root, declaration))), equivalenceKey: Fix),
                    diagnostic);
            }
        }
    }

    /// <summary>The root of the document with the declaration mended.</summary>
    private protected abstract SyntaxNode Apply(SyntaxNode root, MemberDeclarationSyntax declaration);
}
