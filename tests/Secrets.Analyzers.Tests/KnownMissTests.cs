using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Secrets.Analyzers.Tests.Infrastructure;

namespace Secrets.Analyzers.Tests;

/// <summary>Leaks that the analyzers are known to miss: each is here with the reason, so that nobody takes it for covered.</summary>
public sealed class KnownMissTests
{
    [Fact(Skip = "The name of a file is not looked at.")]
    public async Task Name_of_a_file_is_found() => await FindsAsync("System.IO.File.WriteAllText(Corpus.Vault.Key.Reveal(), \"content\");");

    private static async Task FindsAsync(string statements)
    {
        CorpusFile prelude = CorpusFile.Read("Prelude.cs");
        string code = $"public class Leak {{ public void Run() {{ {statements} }} }}";
        ImmutableArray<Diagnostic> found = await AnalyzerRun.DiagnosticsOf(AnalyzerRun.Compile([("Leak.cs", code), (prelude.Name, prelude.Text)]), TestContext.Current.CancellationToken);

        Assert.Contains(found, static diagnostic => diagnostic.Id.StartsWith("KVS1", StringComparison.Ordinal));
    }
}
