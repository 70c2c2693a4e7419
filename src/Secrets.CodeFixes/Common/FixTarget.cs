using Microsoft.CodeAnalysis;

namespace Secrets.CodeFixes.Common;

/// <summary>A finding and the code around it.</summary>
internal sealed class FixTarget(Document document, SyntaxNode root, SemanticModel model, SyntaxNode node, Diagnostic diagnostic)
{
    public Document Document { get; } = document;

    public SyntaxNode Root { get; } = root;

    public SemanticModel Model { get; } = model;

    /// <summary>The smallest node that covers the finding.</summary>
    public SyntaxNode Node { get; } = node;

    public Diagnostic Diagnostic { get; } = diagnostic;

    public Solution With(SyntaxNode root) => Document.WithSyntaxRoot(root).Project.Solution;

    public Solution Replace(SyntaxNode old, SyntaxNode replacement) => With(Root.ReplaceNode(old, replacement));
}
