using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.Analyzers.Handling;

namespace Secrets.Analyzers.Flow;

/// <summary>Words of the libraries' own members that hand out a secret. Other libraries have a few of them too: of those it is looked up what each use means.</summary>
internal sealed class LibraryWords(Compilation compilation)
{
    public static readonly HashSet<int> Hashes = [.. Sources.Words.Select(WordSet.Hash)];

    /// <summary>Those of the words that other libraries have as well.</summary>
    public static readonly HashSet<int> Common = [.. Sources.CommonWords.Select(WordSet.Hash)];

    private readonly Dictionary<SyntaxNode, bool> _known = new();

    /// <summary>Whether one of the common words means in a declaration what it means in the libraries, or cannot be looked up.</summary>
    public bool MeanLibraryIn(SyntaxNode declaration, CancellationToken cancellationToken)
    {
        if (!_known.TryGetValue(declaration, out bool isUsed))
        {
            _known[declaration] = isUsed = Look(declaration, cancellationToken);
        }

        return isUsed;
    }

    [SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1030", Justification = "Bodies of all files are looked at; the driver caches the models.")]
    private bool Look(SyntaxNode declaration, CancellationToken cancellationToken)
    {
        SemanticModel? model = null;
        foreach (SyntaxToken token in declaration.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is SimpleNameSyntax name && Common.Contains(WordSet.Hash(token.ValueText)))
            {
                model ??= compilation.GetSemanticModel(declaration.SyntaxTree);
                if (model.GetSymbolInfo(name, cancellationToken).Symbol is not { } symbol || MayHandOut(symbol))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool MayHandOut(ISymbol symbol)
    {
        ITypeSymbol? type = symbol as ITypeSymbol ?? (symbol as IMethodSymbol)?.ReturnType ?? StoredCopies.TypeOf(symbol);
        return IsOfLibrary(symbol) || (FlowTypes.Unwrap(type) is { } unwrapped && IsOfLibrary(unwrapped)) || KnownSymbols.IsRawObject(type);
    }

    private static bool IsOfLibrary(ISymbol symbol) => symbol.ContainingAssembly?.Name is KnownSymbols.Client or KnownSymbols.OfficialClient;
}
