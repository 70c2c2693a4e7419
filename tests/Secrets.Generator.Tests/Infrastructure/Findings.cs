using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Secrets.Analyzers.Declarations;

namespace Secrets.Generator.Tests.Infrastructure;

/// <summary>What the declaration rules say of a project after the generator ran, as in a user's build.</summary>
internal static class Findings
{
    public static async Task<ImmutableArray<Diagnostic>> OfAsync(GeneratorRun run)
    {
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([]),
            onAnalyzerException: static (exception, _, _) => throw new InvalidOperationException("The analyzer failed.", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        CompilationWithAnalyzers compilation = new(run.Output, [new DeclarationAnalyzer()], options);
        return await compilation.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
