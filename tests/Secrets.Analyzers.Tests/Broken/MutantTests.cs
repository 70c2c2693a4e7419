using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Secrets.Analyzers.Tests.Infrastructure;
using Secrets.TestSupport.Analyzers;

#pragma warning disable SCS0005 // The mutants have to be the same ones each time.

namespace Secrets.Analyzers.Tests.Broken;

/// <summary>
/// The analyzers run while people type. MUTATION_SEED=n makes other mutants of the corpus than those that are always made, and MUTANTS=n more of them.
/// </summary>
public sealed class MutantTests(ITestOutputHelper output)
{
    private static readonly int Seed = Number("MUTATION_SEED", 20251124);
    private static readonly int Mutants = Number("MUTANTS", 50);

    [Fact]
    public async Task No_analyzer_fails_in_broken_code()
    {
        // What is bound once for all mutants: the libraries.
        CorpusFile prelude = CorpusFile.Read("Prelude.cs");
        CSharpCompilation product = AnalyzerRun.Compile(CorpusReferences.Product, [(prelude.Name, prelude.Text)]);
        CSharpCompilation tests = AnalyzerRun.Compile(CorpusReferences.All, [(prelude.Name, prelude.Text)]);
        string[] names = [.. CorpusTests.Files.Select(static row => row.Data)];
        ConcurrentBag<string> outcomes = [];
        await Parallel.ForEachAsync(Enumerable.Range(0, Mutants), TestContext.Current.CancellationToken, async (number, cancellationToken) =>
        {
            Random random = new(Seed + number);
            string name = names[random.Next(names.Length)];
            outcomes.Add(await FailureAsync(name.StartsWith("Tests", StringComparison.Ordinal) ? tests : product, name, random, cancellationToken));
        });

        string[] failures = [.. outcomes.Where(static outcome => outcome.Length > 0)];
        output.WriteLine($"{outcomes.Count} mutants with seed {Seed}");
        Assert.True(failures.Length == 0, string.Join("\n\n", failures));
    }

    /// <summary>The analyzer's exception and the mutant that led to it; empty where none came.</summary>
    private static async Task<string> FailureAsync(CSharpCompilation compilation, string name, Random random, CancellationToken cancellationToken)
    {
        Mutant mutant = Mutant.Of(CorpusFile.Read(name).Text, random);
        SyntaxTree tree = CSharpSyntaxTree.ParseText(mutant.Text, (CSharpParseOptions)compilation.SyntaxTrees[0].Options, name, cancellationToken: cancellationToken);
        string[] exceptions = await AnalyzerRun.ExceptionsIn(compilation.AddSyntaxTrees(tree), cancellationToken);
        return exceptions.Length == 0 ? "" : $"{name}, seed {Seed}: {mutant.Accident}\n{string.Join('\n', exceptions)}\n{mutant.Text}";
    }

    private static int Number(string variable, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int number) ? number : otherwise;
}
