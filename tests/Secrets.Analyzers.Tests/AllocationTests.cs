using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Secrets.Analyzers.Leaks;
using Secrets.Analyzers.Tests.Infrastructure;

namespace Secrets.Analyzers.Tests;

/// <summary>
/// What all analyzers allocate beyond the compiler's own work, in a project of 300 plain methods, some of which leak a secret. Bytes, since times
/// depend on the machine; the limits are about one and a half times of what was measured.
/// </summary>
[Collection(nameof(Alone))]
public sealed class AllocationTests
{
    private const int Files = 30;
    private const int MethodsPerFile = 10;

    /// <summary>The least of several runs counts, and of more where the machine has other work: the compiler's own threads only ever add.</summary>
    private const int FewestRuns = 4;
    private const int MostRuns = 20;

    [Theory]
    [InlineData(0, 900_000)]
    [InlineData(10, 3_000_000)]
    public async Task Analyzers_allocate_little(int leaks, long limit)
    {
        CSharpCompilation project = Project(leaks);
        ImmutableArray<DiagnosticAnalyzer> all = [.. typeof(LeakAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

        long with = long.MaxValue, without = long.MaxValue;
        for (int run = 0; run < MostRuns && (run < FewestRuns || with - without >= limit); run++)
        {
            with = Math.Min(with, await AllocatedAsync(project, all, leaks));
            without = Math.Min(without, await AllocatedAsync(project, [new SeesAllBodies()], 0));
        }

        Assert.True(with - without < limit, string.Create(CultureInfo.InvariantCulture, $"The analyzers allocated {with - without:N0} bytes, and the limit is {limit:N0}."));
    }

    /// <summary>What one run allocates, on a compilation that nobody has looked at.</summary>
    private static async Task<long> AllocatedAsync(CSharpCompilation project, ImmutableArray<DiagnosticAnalyzer> analyzers, int findings)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        CompilationWithAnalyzers analysis = project.Clone().WithAnalyzers(analyzers, options);
        long before = GC.GetTotalAllocatedBytes(precise: true);
        ImmutableArray<Diagnostic> found = await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.Equal(findings, found.Length);
        return allocated;
    }

    private static CSharpCompilation Project(int leaks) =>
        AnalyzerRun.Compile(Enumerable.Range(0, Files).Select(file => ($"File{file}.cs", Service(file, file < leaks))));

    private static string Service(int file, bool leaks) =>
        $$"""
        namespace Contoso.Part{{file}};
        public sealed record Item(int Id, string Name, decimal Price);
        public sealed class Service
        {
            private readonly Dictionary<int, Item> _items = new();
            {{string.Concat(Enumerable.Range(0, MethodsPerFile).Select(Plain))}}
            {{(leaks ? "public void Leak(Secret<string> secret) { string key = secret.Reveal(); string text = $\"{key.Trim()}\"; Console.WriteLine(text); }" : "")}}
        }
        """;

    private static string Plain(int method) =>
        $$"""

            public decimal Sum{{method}}(IEnumerable<Item> items, string filter)
            {
                decimal total = 0;
                foreach (Item item in items.Where(i => i.Name.StartsWith(filter, StringComparison.Ordinal)))
                {
                    Item known = _items.TryGetValue(item.Id, out Item? found) ? found : item with { Price = item.Price * 2 };
                    total += known.Price;
                    _items[item.Id] = known;
                    Console.WriteLine("Item " + item.Id + " costs " + known.Price);
                }

                return filter.Length > {{method}} ? total : 0;
            }
        """;

#pragma warning disable RS1001, RS1038 // It is made by hand for a measurement and never loaded from a file.
    private sealed class SeesAllBodies : DiagnosticAnalyzer
#pragma warning restore RS1001, RS1038
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [new("EMPTY", "Empty", "Empty", "Empty", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterOperationBlockAction(static _ => { });
        }
    }
}

/// <summary>Tests that count what the whole process allocates, and run when no other test does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
