using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Secrets.CodeFixes.Common;

/// <summary>Brings an <c>await</c> into a function: where it is asynchronous already, or can become so without anybody noticing.</summary>
internal static class AsyncFunctions
{
    /// <summary>Replaces an expression by one with an <c>await</c>; null where the function around it cannot hold one.</summary>
    public static async Task<Solution?> ReplaceAsync(FixTarget target, SyntaxNode old, SyntaxNode replacement, CancellationToken cancellationToken)
    {
        SyntaxNode? function = Around(old);
        if (function is not null && RefLocals.Outlive(old, function, target.Model, cancellationToken))
        {
            return null;
        }

        if (function is null or CompilationUnitSyntax || IsAsync(function))
        {
            return old.FirstAncestorOrSelf<LockStatementSyntax>() is not null || !MayAwait(old, function) ? null : target.Replace(old, replacement);
        }

        if (function is not MethodDeclarationSyntax method || !await CanBecomeAsync(target, method, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        SyntaxAnnotation replaced = new();
        SyntaxNode root = target.Root.ReplaceNode(old, replacement.WithAdditionalAnnotations(replaced));
        MethodDeclarationSyntax changed = root.GetAnnotatedNodes(replaced).Single().FirstAncestorOrSelf<MethodDeclarationSyntax>()!;
        return target.With(root.ReplaceNode(changed, MakeAsync(changed, target)));
    }

    /// <summary>A method that returns <c>Task</c> in place of nothing.</summary>
    public static TypeSyntax TaskOf(TypeSyntax? result, FixTarget target)
    {
        TypeSyntax task = SecretTypes.Of(target.Model.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Task")!, target.Document);
        return result is null ? task : task.ReplaceNode(((QualifiedNameSyntax)task).Right, SyntaxFactory.GenericName(
            SyntaxFactory.Identifier("Task"), SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(result.WithoutTrivia()))));
    }

    /// <summary>The function whose body a node stands in; null outside of functions, the compilation unit for top-level statements.</summary>
    public static SyntaxNode? Around(SyntaxNode node)
    {
        foreach (SyntaxNode ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax:
                    return ancestor;
                case GlobalStatementSyntax:
                    return ancestor.Parent;
                case MemberDeclarationSyntax:
                    return ancestor;
            }
        }

        return null;
    }

    public static bool IsAsync(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        _ => false,
    };

    private static bool MayAwait(SyntaxNode node, SyntaxNode? function) =>
        function is not null && node.FirstAncestorOrSelf<UnsafeStatementSyntax>() is null && node.FirstAncestorOrSelf<CatchFilterClauseSyntax>() is null;

    private static async Task<bool> CanBecomeAsync(FixTarget target, MethodDeclarationSyntax method, CancellationToken cancellationToken)
    {
        if (target.Model.GetDeclaredSymbol(method, cancellationToken) is not { } symbol
            || Signatures.AreBound(symbol)
            || symbol.ReturnsByRef || symbol.ReturnsByRefReadonly
            || symbol.ReturnType.IsRefLikeType || IsTask(symbol.ReturnType)
            || symbol.Parameters.Any(static parameter => parameter.RefKind != RefKind.None || parameter.Type.IsRefLikeType)
            || method.DescendantNodes().Any(static node => node is YieldStatementSyntax or LockStatementSyntax))
        {
            return false;
        }

        // A caller would have to await it too.
        IEnumerable<ReferencedSymbol> references = await SymbolFinder.FindReferencesAsync(symbol, target.Document.Project.Solution, cancellationToken).ConfigureAwait(false);
        return references.All(static reference => !reference.Locations.Any());
    }

    private static MethodDeclarationSyntax MakeAsync(MethodDeclarationSyntax method, FixTarget target)
    {
        bool isVoid = method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };
        SyntaxToken async = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        TypeSyntax type = TaskOf(isVoid ? null : method.ReturnType, target).WithTriviaFrom(method.ReturnType);
        if (method.Modifiers.Count == 0)
        {
            async = async.WithLeadingTrivia(type.GetLeadingTrivia());
            type = type.WithoutLeadingTrivia();
        }

        return method.WithReturnType(type).AddModifiers(async);
    }

    private static bool IsTask(ITypeSymbol type) => type.Name is "Task" or "ValueTask" or "IAsyncEnumerable" or "IAsyncEnumerator";
}
