using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Secrets.Analyzers.Handling;
using Secrets.Analyzers.Leaks;

namespace Secrets.Analyzers.Tests.Infrastructure;

/// <summary>Compiles code against real libraries and runs the analyzers on it.</summary>
internal static class AnalyzerRun
{
    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Secrets;
        """;

    private static readonly CSharpParseOptions Parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [new LeakAnalyzer(), new ContentLoggingAnalyzer(), new HandlingFlowAnalyzer()];

    /// <summary>All analyzers of the assembly: those that look at one operation as well.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. typeof(LeakAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Compiles, with the test frameworks only where the code names one; fails when the code has errors.</summary>
    public static CSharpCompilation Compile(params IEnumerable<(string Path, string Text)> files) =>
        Compile(files.Any(static file => file.Text.Contains("Xunit", StringComparison.Ordinal)) ? CorpusReferences.All : CorpusReferences.Product, files);

    public static CSharpCompilation Compile(IEnumerable<MetadataReference> references, IEnumerable<(string Path, string Text)> files)
    {
        SyntaxTree[] trees = [.. files.Append(("GlobalUsings.cs", GlobalUsings)).Select(static file => CSharpSyntaxTree.ParseText(file.Item2, Parse, file.Item1))];
        bool isProgram = trees.Any(static tree => tree.GetCompilationUnitRoot().Members.Any(static member => member is Microsoft.CodeAnalysis.CSharp.Syntax.GlobalStatementSyntax));
        var options = new CSharpCompilationOptions(
            isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            allowUnsafe: true);
        CSharpCompilation compilation = CSharpCompilation.Create("Corpus", trees, references, options);
        Diagnostic[] errors = [.. compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        Assert.True(errors.Length == 0, string.Join('\n', errors.AsEnumerable()));
        return compilation;
    }

    /// <summary>Runs the analyzers that follow values.</summary>
    public static Task<ImmutableArray<Diagnostic>> DiagnosticsOf(CSharpCompilation compilation, CancellationToken cancellationToken) =>
        DiagnosticsOf(compilation, Analyzers, cancellationToken);

    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsOf(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> diagnostics = await new CompilationWithAnalyzers(compilation, analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken);
        Assert.True(diagnostics.All(static diagnostic => diagnostic.Id != "AD0001"), string.Join("\n", diagnostics.Where(static diagnostic => diagnostic.Id == "AD0001")));
        return [.. diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>What the analyzers throw, all rules on; each as one line.</summary>
    public static async Task<string[]> ExceptionsIn(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        ConcurrentBag<string> exceptions = [];
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, analyzer, _) => exceptions.Add($"{analyzer.GetType().Name}: {exception}"),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        CSharpCompilation strict = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("KVS1090", ReportDiagnostic.Warn)]));
        await new CompilationWithAnalyzers(strict, All, options).GetAnalyzerDiagnosticsAsync(cancellationToken);
        return [.. exceptions];
    }

    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsOf(string code, CancellationToken cancellationToken) =>
        await DiagnosticsOf(Compile(("Test.cs", code)), cancellationToken);
}
