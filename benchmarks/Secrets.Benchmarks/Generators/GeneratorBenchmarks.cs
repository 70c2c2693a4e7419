using System.Reflection;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Secrets.Generator;

namespace Secrets.Benchmarks.Generators;

/// <summary>What the generator costs in a build and per keystroke, beside the runtime's own for log methods on a project of the same size.</summary>
[Config(typeof(CompilerConfig))]
public class GeneratorBenchmarks
{
    private GeneratorProject _project = null!;
    private GeneratorDriver _cold = null!;
    private GeneratorDriver _warm = null!;
    private CSharpCompilation _fresh = null!;
    private CSharpCompilation _unrelated = null!;
    private CSharpCompilation _related = null!;

    /// <summary>How many files the project has; 20 of them hold an annotated class.</summary>
    [Params(200, 2000)]
    public int Files { get; set; }

    /// <summary>Whose generator runs.</summary>
    [Params("Secrets", "LoggerMessage")]
    public string Generator { get; set; } = "";

    /// <summary>Makes the project and a driver that has run once.</summary>
    [GlobalSetup]
    public void CreateProject()
    {
        bool isOurs = Generator == "Secrets";
        _project = isOurs ? GeneratorProject.OfSecrets(Files) : GeneratorProject.OfLogMethods(Files);
        IIncrementalGenerator generator = isOurs ? new VaultSecretGenerator() : CreateLoggerMessageGenerator();
        _cold = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: (CSharpParseOptions)_project.Compilation.SyntaxTrees[0].Options);
        _warm = _cold.RunGenerators(_project.Compilation);
        int made = _warm.GetRunResult().GeneratedTrees.Length;
        if (made == 0)
        {
            throw new InvalidOperationException($"{Generator} generated nothing, so there is nothing to measure.");
        }
    }

    /// <summary>Makes compilations that nothing has looked at yet, as an editor does after each keystroke.</summary>
    [IterationSetup]
    public void CreateEdits()
    {
        _fresh = _project.Compilation.Clone();
        _unrelated = _project.EditUnrelated();
        _related = _project.EditRelated();
    }

    /// <summary>The first run, as in a build.</summary>
    [Benchmark]
    public GeneratorDriver Cold() => _cold.RunGenerators(_fresh);

    /// <summary>A run after an edit of a file without annotated classes.</summary>
    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => _warm.RunGenerators(_unrelated);

    /// <summary>A run after a member of an annotated class was renamed.</summary>
    [Benchmark]
    public GeneratorDriver RelatedEdit() => _warm.RunGenerators(_related);

    private static IIncrementalGenerator CreateLoggerMessageGenerator()
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string packs = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.AspNetCore.App.Ref"));
        string file = Directory.GetFiles(packs, "Microsoft.Extensions.Logging.Generators.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        Type type = Assembly.LoadFrom(file).GetType("Microsoft.Extensions.Logging.Generators.LoggerMessageGenerator", throwOnError: true)!;
        return (IIncrementalGenerator)Activator.CreateInstance(type)!;
    }
}
