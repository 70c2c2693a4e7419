using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Secrets.Analyzers.Declarations;
using Secrets.Generator;
using Secrets.TestSupport.Analyzers;

namespace Secrets.CodeFixes.Tests.Declarations;

/// <summary>Applies a fix to what the declaration rules report.</summary>
internal sealed class DeclarationFixTest<TFix> : CSharpCodeFixTest<DeclarationAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    private const string Usings = """
        global using System;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Secrets;
        """;

    private readonly LanguageVersion _languageVersion;

    private DeclarationFixTest(IReadOnlyList<string> sources, IReadOnlyList<string> fixedSources, LanguageVersion languageVersion)
    {
        _languageVersion = languageVersion;
        ReferenceAssemblies = RuleCode.Framework;
        TestState.AdditionalReferences.AddRange(RuleCode.References);
        foreach ((string source, string fixedSource) in sources.Zip(fixedSources))
        {
            TestState.Sources.Add(source);
            FixedState.Sources.Add(fixedSource);
        }

        TestState.Sources.Add(("/0/Usings.cs", Usings));
        FixedState.Sources.Add(("/0/Usings.cs", Usings));

        // No generator runs here, so partial members have no implementation.
        CompilerDiagnostics = CompilerDiagnostics.None;
    }

    /// <summary>Applies the fix to one finding after the other, and to all at once; what is left compiles together with what is then generated.</summary>
    public static Task VerifyAsync(string source, string fixedSource, LanguageVersion languageVersion = LanguageVersion.CSharp14) =>
        VerifyAsync([source], [fixedSource], languageVersion);

    /// <summary>As the other, for several files.</summary>
    public static async Task VerifyAsync(IReadOnlyList<string> sources, IReadOnlyList<string> fixedSources, LanguageVersion languageVersion = LanguageVersion.CSharp14)
    {
        await new DeclarationFixTest<TFix>(sources, fixedSources, languageVersion).RunAsync(TestContext.Current.CancellationToken);
        AssertCompiles([.. fixedSources, Usings], languageVersion);
    }

    protected override ParseOptions CreateParseOptions() => ((CSharpParseOptions)base.CreateParseOptions()).WithLanguageVersion(_languageVersion);

    private static void AssertCompiles(IEnumerable<string> sources, LanguageVersion languageVersion)
    {
        CSharpParseOptions options = new(languageVersion);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Fixed",
            sources.Select(source => CSharpSyntaxTree.ParseText(source, options, cancellationToken: TestContext.Current.CancellationToken)),
            RuleCode.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver
            .Create([new VaultSecretGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation complete, out _, TestContext.Current.CancellationToken);
        Assert.Empty(complete.GetDiagnostics(TestContext.Current.CancellationToken).Where(static problem => problem.Severity == DiagnosticSeverity.Error));
    }
}
