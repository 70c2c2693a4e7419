using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;
using Secrets.Analyzers.Leaks;

namespace Secrets.Benchmarks.Analyzers;

/// <summary>The analyzers that are compared.</summary>
internal static class AnalyzerSets
{
    public static ImmutableArray<DiagnosticAnalyzer> Load(AnalyzerKind kind) => kind switch
    {
        AnalyzerKind.Empty => [new EmptyAnalyzer()],
        AnalyzerKind.Secrets => [.. In(typeof(LeakAnalyzer).Assembly)],
        AnalyzerKind.SecurityCodeScan => [.. InFolder("SecurityCodeScan")],
        _ => [.. InFolder("NetAnalyzers").Where(static analyzer => analyzer.SupportedDiagnostics.All(static rule => rule.Category == "Security"))],
    };

    /// <summary>The project file says where the packages are.</summary>
    private static IEnumerable<DiagnosticAnalyzer> InFolder(string key)
    {
        string folder = typeof(AnalyzerSets).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
        return Directory.GetFiles(folder, $"*{key}*.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(static file => !file.EndsWith(".resources.dll", StringComparison.Ordinal) && !file.Contains("VisualBasic", StringComparison.Ordinal))
            .SelectMany(static file => In(Assembly.LoadFrom(file)));
    }

    private static IEnumerable<DiagnosticAnalyzer> In(Assembly assembly) => assembly.GetTypes()
        .Where(static type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is { } mark && mark.Languages.Contains("C#"))
        .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);
}
