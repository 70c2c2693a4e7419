using Microsoft.CodeAnalysis;
using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Handling;

/// <summary>Whether a project can have a <c>Secret&lt;T&gt;</c> in its hands: many a project only references another one that has.</summary>
internal static class SecretUse
{
    /// <summary>Words of which one stands in every project that declares a secret, an accessor or a class of them.</summary>
    private static readonly HashSet<int> Words = [.. new[] { "Secret", "SecretAccessor", "SecretStore", "VaultSecret", "VaultSecretAttribute" }.Select(WordSet.Hash)];

    public static bool IsPossibleIn(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (WordSet.Of(tree, cancellationToken).ContainsAny(Words))
            {
                return true;
            }
        }

        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (KnownSymbols.KnowsLibrary(assembly))
            {
                return true;
            }
        }

        return false;
    }
}
