using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Secrets.Analyzers.Tests.Infrastructure;

/// <summary>Analyzers of others, with all their rules about security on.</summary>
internal sealed class OtherAnalyzers(string name, ImmutableArray<DiagnosticAnalyzer> analyzers)
{
    public string Name { get; } = name;

    public static OtherAnalyzers SecurityCodeScan => new("SecurityCodeScan 5.6.7", [.. InFolder("SecurityCodeScan")]);

    public static OtherAnalyzers NetAnalyzers => new(
        "Microsoft.CodeAnalysis.NetAnalyzers 8.0.0, category Security",
        [.. InFolder("NetAnalyzers").Where(static analyzer => analyzer.SupportedDiagnostics.All(static rule => rule.Category == "Security"))]);

    /// <summary>The lines of a file, from 1, on which they find anything, and by which rule.</summary>
    public async Task<ILookup<int, string>> FindingsAsync(CorpusFile file, CancellationToken cancellationToken)
    {
        CSharpCompilation compilation = file.Compile();
        var all = analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static rule => rule.Id).Distinct().ToDictionary(static id => id, static _ => ReportDiagnostic.Warn);
        ImmutableArray<Diagnostic> found = await compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(all)).WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync(cancellationToken);
        return found.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == file.Name)
            .ToLookup(static diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1, static diagnostic => diagnostic.Id);
    }

    /// <summary>The project file says where the packages are.</summary>
    private static IEnumerable<DiagnosticAnalyzer> InFolder(string key)
    {
        string folder = typeof(OtherAnalyzers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
        return Directory.GetFiles(folder, $"*{key}*.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(static path => !path.EndsWith(".resources.dll", StringComparison.Ordinal) && !path.Contains("VisualBasic", StringComparison.Ordinal))
            .SelectMany(static path => new Neighbours(path).LoadFromAssemblyPath(path).GetTypes())
            .Where(static type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);
    }

    /// <summary>Takes what an analyzer brings along from its own folder, as the compiler does: the corpus uses other versions of some.</summary>
    private sealed class Neighbours(string path) : AssemblyLoadContext
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            string file = Path.Combine(Path.GetDirectoryName(path)!, assemblyName.Name + ".dll");
            bool isCompiler = assemblyName.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && !assemblyName.Name.Contains("NetAnalyzers", StringComparison.Ordinal);
            return !isCompiler && File.Exists(file) ? LoadFromAssemblyPath(file) : null;
        }
    }
}
