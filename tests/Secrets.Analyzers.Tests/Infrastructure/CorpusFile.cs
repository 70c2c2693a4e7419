using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Secrets.TestSupport;

namespace Secrets.Analyzers.Tests.Infrastructure;

/// <summary>A file of the corpus: code whose comments name the rules that must speak on a line, as in <c>// KVS1001</c>.</summary>
internal sealed partial class CorpusFile(string name, string text)
{
    public string Name { get; } = name;

    public string Text { get; } = text;

    public static string Folder { get; } = Path.Combine(RepositoryRoot.Path, "tests", "Secrets.Analyzers.Tests", "Corpus");

    public static CorpusFile Read(string name) => new(name, File.ReadAllText(Path.Combine(Folder, name)));

    private ImmutableArray<MetadataReference> References => Name.StartsWith("Tests", StringComparison.Ordinal) ? CorpusReferences.All : CorpusReferences.Product;

    /// <summary>What must be found: line (from 1) and rule.</summary>
    public ImmutableArray<(int Line, string Id)> Expected()
    {
        var expected = ImmutableArray.CreateBuilder<(int, string)>();
        string[] lines = Text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            int comment = lines[i].IndexOf("// KVS", StringComparison.Ordinal);
            if (comment >= 0)
            {
                expected.AddRange(RuleId().Matches(lines[i], comment).Select(match => (i + 1, match.Value)));
            }
        }

        return expected.ToImmutable();
    }

    /// <summary>The files of two folders are for the rules that look at one operation, too.</summary>
    private ImmutableArray<DiagnosticAnalyzer> Analyzers =>
        Name.StartsWith("Rules", StringComparison.Ordinal) || Name.StartsWith("Correct", StringComparison.Ordinal) ? AnalyzerRun.All : AnalyzerRun.Analyzers;

    /// <summary>The file and what all files have at hand.</summary>
    public CSharpCompilation Compile()
    {
        CorpusFile prelude = Read("Prelude.cs");
        return AnalyzerRun.Compile(References, [(Name, Text), (prelude.Name, prelude.Text)]);
    }

    public Task<CorpusResult> RunAsync(CancellationToken cancellationToken) => RunAsync(Compile(), cancellationToken);

    /// <summary>Runs with the rule on that speaks of every call no table knows.</summary>
    public Task<CorpusResult> RunInClosedWorldAsync(CancellationToken cancellationToken)
    {
        CSharpCompilation open = Compile();
        return RunAsync(open.WithOptions(open.Options.WithSpecificDiagnosticOptions([new("KVS1090", ReportDiagnostic.Warn)])), cancellationToken);
    }

    private async Task<CorpusResult> RunAsync(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        ImmutableArray<Diagnostic> found = await AnalyzerRun.DiagnosticsOf(compilation, Analyzers, cancellationToken);
        (int, string)[] actual = [.. found.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == Name)
            .Select(static diagnostic => (diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1, diagnostic.Id))
            .Distinct()];
        return new CorpusResult(Name, [.. Expected().Distinct()], [.. actual]);
    }

    [GeneratedRegex(@"KVS\d{4}")]
    private static partial Regex RuleId();
}
