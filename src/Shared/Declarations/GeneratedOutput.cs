using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>Tells what our generator wrote from what the user wrote: the analyzers see both, the generator only the latter.</summary>
internal static class GeneratedOutput
{
    /// <summary>The compiler puts a generator's files below a folder of this name.</summary>
    public const string GeneratorName = "Secrets.Generator.VaultSecretGenerator";

    public static bool Contains(SyntaxTree tree) => tree.FilePath.Contains(GeneratorName);

    public static bool Contains(ISymbol symbol)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            if (!Contains(reference.SyntaxTree))
            {
                return false;
            }
        }

        return !symbol.DeclaringSyntaxReferences.IsEmpty;
    }
}
