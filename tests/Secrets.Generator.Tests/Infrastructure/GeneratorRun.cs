using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Secrets.Generator.Tests.Infrastructure;

/// <summary>What the generator made of a project.</summary>
internal sealed class GeneratorRun
{
    private GeneratorRun(Compilation output, GeneratorRunResult result)
    {
        Output = output;
        Result = result;
    }

    /// <summary>The project with what was generated.</summary>
    public Compilation Output { get; }

    public GeneratorRunResult Result { get; }

    public ImmutableArray<GeneratedSourceResult> Sources => Result.GeneratedSources;

    /// <summary>The one file that was generated.</summary>
    public string SingleSource => Assert.Single(Sources).SourceText.ToString();

    public static GeneratorRun Of(Compilation compilation, params ISourceGenerator[] others)
    {
        CSharpParseOptions parseOptions = (CSharpParseOptions)compilation.SyntaxTrees.First().Options;
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new VaultSecretGenerator().AsSourceGenerator(), JsonGenerator.Create(), .. others], parseOptions: parseOptions);
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _, TestContext.Current.CancellationToken);
        return new GeneratorRun(output, driver.GetRunResult().Results[0]);
    }

    public static GeneratorRun Of(string source, LanguageVersion languageVersion = LanguageVersion.CSharp14) =>
        Of(TestCompilation.Create(source, languageVersion));

    /// <summary>Fails on any error or warning of the compiler, in the user's code or in ours.</summary>
    public GeneratorRun AssertCompiles()
    {
        Assert.Null(Result.Exception);
        Assert.Empty(Result.Diagnostics);
        Diagnostic[] problems = [.. Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static problem => problem.Severity >= DiagnosticSeverity.Warning)];
        Assert.True(problems.Length == 0, string.Join('\n', problems.AsEnumerable()) + "\n" + string.Join('\n', Sources.Select(static source => source.SourceText.ToString())));
        return this;
    }
}
