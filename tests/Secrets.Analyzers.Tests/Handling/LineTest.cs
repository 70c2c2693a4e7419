using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Secrets.Analyzers.Handling;
using Secrets.Analyzers.Tests.Infrastructure;

namespace Secrets.Analyzers.Tests.Handling;

/// <summary>Runs the flow rules over code whose comments name what must be found on a line, as in <c>// KVS2003</c>.</summary>
internal static class LineTest
{
    public static async Task VerifyAsync(string code)
    {
        CorpusFile file = new("Code.cs", code);
        CorpusResult result = new(file.Name, [.. file.Expected().Distinct()], await FindAsync(code));
        Assert.True(result.Describe().Length == 0, result.Describe());
    }

    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(string code)
    {
        CorpusFile prelude = CorpusFile.Read("Prelude.cs");
        CSharpCompilation compilation = AnalyzerRun.Compile(CorpusReferences.All, [("Code.cs", "#nullable disable warnings\n" + code), (prelude.Name, prelude.Text)]);
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new HandlingFlowAnalyzer()];
        return await compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<ImmutableArray<(int, string)>> FindAsync(string code)
    {
        ImmutableArray<Diagnostic> found = await DiagnosticsAsync(code);
        return [.. found.Select(static diagnostic => (diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic.Id)).Distinct()];
    }
}
