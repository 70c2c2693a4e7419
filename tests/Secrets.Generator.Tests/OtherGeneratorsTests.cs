using Microsoft.CodeAnalysis;
using Secrets.Generator.Tests.Infrastructure;

namespace Secrets.Generator.Tests;

/// <summary>Types that another source generator makes: the compiler and the analyzers see them, our generator doesn't.</summary>
public sealed class OtherGeneratorsTests
{
    [Fact]
    public async Task Type_of_another_generator_is_reported()
    {
        const string Source = "[VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; } public partial SecretAccessor<Made.Mode> Mode { get; } }";
        GeneratorRun run = Run(Source);

        Diagnostic finding = Assert.Single(await Findings.OfAsync(run));
        Assert.Equal("KVS0005", finding.Id);
        Assert.Contains("'Mode' can't be generated: a type in it comes from another source generator", finding.GetMessage(null), StringComparison.Ordinal);
        Assert.Empty(CompilerErrors.InGeneratedFiles(run));
        Assert.Empty(CompilerErrors.WithoutExplanation(run, [finding]));
    }

    [Fact]
    public async Task Type_beside_those_of_another_generator_is_generated()
    {
        GeneratorRun run = Run("[VaultSecret] public partial class S { public Made.Mode Mode { get; set; } public partial SecretAccessor<string> Key { get; } }").AssertCompiles();

        Assert.Empty(await Findings.OfAsync(run));
    }

    private static GeneratorRun Run(string source) =>
        GeneratorRun.Of(TestCompilation.Create([("Source.cs", source)], documentation: false), new ModeGenerator().AsSourceGenerator());

    private sealed class ModeGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.CompilationProvider,
            static (output, _) => output.AddSource("Mode.g.cs", "namespace Made { public enum Mode { On } }"));
    }
}
