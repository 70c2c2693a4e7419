using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.FindSymbols;
using Secrets.CodeFixes.Common;

namespace Secrets.CodeFixes.Handling;

/// <summary>KVS2004, and KVS1009 for a property that a type prints: returns the <c>Secret&lt;T&gt;</c>, and reveals it where the member is used.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ReturnSecretFixProvider : RuleFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("KVS2004", "KVS1009");

    private protected override string Title => "Return Secret<T>";

    private protected override async Task<Solution?> FixAsync(FixTarget target, CancellationToken cancellationToken)
    {
        MemberDeclarationSyntax? member = target.Node.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (member is null || ReturnTypes.Find(member) is not { } type || target.Model.GetDeclaredSymbol(member, cancellationToken) is not { } symbol || Signatures.AreBound(symbol))
        {
            return null;
        }

        List<(ExpressionSyntax Returned, ExpressionSyntax Secret)> returns = [];
        foreach (ExpressionSyntax returned in ReturnTypes.Returned(member))
        {
            if (Expressions.RevealedSecret(returned, target.Model, cancellationToken) is not { } secret)
            {
                return null;
            }

            returns.Add((returned, secret));
        }

        if (returns.Count == 0 || target.Model.GetTypeInfo(returns[0].Secret, cancellationToken).Type is not { } secretType)
        {
            return null;
        }

        SolutionEditor editor = new(target.Document.Project.Solution);
        DocumentEditor document = await editor.GetDocumentEditorAsync(target.Document.Id, cancellationToken).ConfigureAwait(false);
        document.ReplaceNode(type, SecretTypes.Of(secretType, target.Document).WithTriviaFrom(type));
        foreach ((ExpressionSyntax returned, ExpressionSyntax secret) in returns)
        {
            document.ReplaceNode(returned, Unparenthesized(secret).WithTriviaFrom(returned));
        }

        return await RevealAtUsesAsync(editor, target.Document.Project.Solution, symbol, cancellationToken).ConfigureAwait(false) ? editor.GetChangedSolution() : null;
    }

    private static async Task<bool> RevealAtUsesAsync(SolutionEditor editor, Solution solution, ISymbol symbol, CancellationToken cancellationToken)
    {
        foreach (ReferencedSymbol reference in await SymbolFinder.FindReferencesAsync(symbol, solution, cancellationToken).ConfigureAwait(false))
        {
            foreach (ReferenceLocation location in reference.Locations)
            {
                DocumentEditor document = await editor.GetDocumentEditorAsync(location.Document.Id, cancellationToken).ConfigureAwait(false);
                SyntaxNode name = document.OriginalRoot.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
                if (ReturnTypes.IsOnlyNamed(name))
                {
                    continue;
                }

                if (ReturnTypes.Use(name, symbol) is not { } use)
                {
                    return false;
                }

                // A use may stand within another, as an argument of the same method.
                document.ReplaceNode(use, static (current, _) => Expressions.Call((ExpressionSyntax)current, "Reveal").WithTriviaFrom(current));
            }
        }

        return true;
    }

    private static ExpressionSyntax Unparenthesized(ExpressionSyntax expression) => expression is ParenthesizedExpressionSyntax parenthesized ? Unparenthesized(parenthesized.Expression) : expression;
}
