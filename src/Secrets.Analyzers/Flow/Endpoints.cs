using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Secrets.Analyzers.Flow;

/// <summary>The project's methods that a mapping, such as <c>MapGet</c>, has as handlers by name: what they return goes out. Looked for when first asked.</summary>
internal sealed class Endpoints(Compilation compilation, CancellationToken cancellationToken)
{
    private static readonly string[] Mappings = ["Map", "MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch", "MapMethods", "MapFallback", "AddEndpointFilter"];
    private static readonly HashSet<int> Words = [.. Mappings.Select(WordSet.Hash)];

    private HashSet<IMethodSymbol>? _handlers;

    public bool IsHandler(IMethodSymbol method) => (_handlers ??= Find()).Contains(method.OriginalDefinition);

    public static bool IsMapping(IMethodSymbol method) =>
        (method.Name.StartsWith("Map", StringComparison.Ordinal) && method.ContainingType?.Name is "EndpointRouteBuilderExtensions")
        || (method.Name is "AddEndpointFilter" && method.ContainingType?.Name is "EndpointFilterExtensions");

    private HashSet<IMethodSymbol> Find()
    {
        var handlers = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        if (compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions") is null)
        {
            return handlers;
        }

        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (WordSet.Of(tree, cancellationToken).ContainsAny(Words))
            {
                AddFrom(tree, handlers);
            }
        }

        return handlers;
    }

    [SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1030", Justification = "Handlers are mapped in other files than they stand in; the driver caches the models.")]
    private void AddFrom(SyntaxTree tree, HashSet<IMethodSymbol> handlers)
    {
        SemanticModel? model = null;
        foreach (SyntaxNode node in tree.GetRoot(cancellationToken).DescendantNodes())
        {
            if (node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } call || !Mappings.Contains(called.Name.Identifier.ValueText))
            {
                continue;
            }

            foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
            {
                ExpressionSyntax handler = argument.Expression is CastExpressionSyntax cast ? cast.Expression : argument.Expression;
                if (handler is SimpleNameSyntax or MemberAccessExpressionSyntax
                    && (model ??= compilation.GetSemanticModel(tree)).GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol mapping && IsMapping(mapping)
                    && model.GetOperation(handler, cancellationToken) is IMethodReferenceOperation reference)
                {
                    handlers.Add(reference.Method.OriginalDefinition);
                }
            }
        }
    }
}
