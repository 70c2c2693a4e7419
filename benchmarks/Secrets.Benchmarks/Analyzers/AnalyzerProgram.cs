using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Secrets.Benchmarks.Analyzers;

/// <summary>
/// Prints what analyzers cost a build of 50,000 lines: the time spent in their own code as the compiler counts it, and time and bytes of the whole run, which
/// holds the compiler's work on bodies that an analyzer asks to see. One thread, all their rules on, the least of the runs of half a minute: an IDE and a build
/// server keep their process, so that what counts is code that the runtime has optimized, which takes it about ten runs.
/// </summary>
internal static class AnalyzerProgram
{
    private const int LeastRuns = 5;

    private static readonly TimeSpan LeastTime = TimeSpan.FromSeconds(30);

    public static async Task RunAsync()
    {
        Console.WriteLine("| Project | Analyzers | Own time | Whole run | Bytes | Findings |");
        Console.WriteLine("|-|-|-:|-:|-:|-:|");
        foreach (ProjectKind kind in Enum.GetValues<ProjectKind>())
        {
            CSharpCompilation project = AnalyzerProject.Create(kind);
            ThrowUnlessItCompiles(project);
            foreach (AnalyzerKind analyzers in Enum.GetValues<AnalyzerKind>())
            {
                await PrintAsync(project, kind, analyzers);
            }
        }
    }

    private static async Task PrintAsync(CSharpCompilation project, ProjectKind kind, AnalyzerKind analyzers)
    {
        ImmutableArray<DiagnosticAnalyzer> set = AnalyzerSets.Load(analyzers);
        AnalyzerCost cost = await MeasureAsync(project, set);
        long start = TimeProvider.System.GetTimestamp();
        for (int run = 1; run < LeastRuns || TimeProvider.System.GetElapsedTime(start) < LeastTime; run++)
        {
            cost = cost.Least(await MeasureAsync(project, set));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {kind} | {analyzers} | {cost.Own.TotalMilliseconds:N1} ms | {cost.Whole.TotalMilliseconds:N0} ms | {cost.Bytes / 1e6:N1} MB | {cost.Findings} |"));
    }

    private static async Task<AnalyzerCost> MeasureAsync(CSharpCompilation project, ImmutableArray<DiagnosticAnalyzer> set)
    {
        // Options of its own make it a compilation that nothing has looked at yet.
        Compilation fresh = project.WithOptions(project.Options.WithSpecificDiagnosticOptions(
            set.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static rule => rule.Id).Distinct().ToDictionary(static id => id, static _ => ReportDiagnostic.Warn)));
        CompilationWithAnalyzers run = fresh.WithAnalyzers(
            set, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        long start = TimeProvider.System.GetTimestamp();
        int findings = (await run.GetAnalyzerDiagnosticsAsync()).Length;
        TimeSpan whole = TimeProvider.System.GetElapsedTime(start);
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        TimeSpan own = TimeSpan.Zero;
        foreach (DiagnosticAnalyzer analyzer in set)
        {
            own += (await run.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None)).ExecutionTime;
        }

        return new AnalyzerCost(own, whole, bytes, findings);
    }

    private static void ThrowUnlessItCompiles(CSharpCompilation project)
    {
        Diagnostic? error = project.GetDiagnostics().FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (error is not null)
        {
            throw new InvalidOperationException($"The measured project doesn't compile: {error}");
        }
    }
}
