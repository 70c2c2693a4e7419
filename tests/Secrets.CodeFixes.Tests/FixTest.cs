using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Secrets.TestSupport.Analyzers;

namespace Secrets.CodeFixes.Tests;

/// <summary>Applies a fix once, again and again, and to all findings at once; what comes out must compile.</summary>
internal sealed class FixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private FixTest(string source, string fixedSource, Type[] libraries)
    {
        TestCode = "#nullable enable\n" + source;
        FixedCode = "#nullable enable\n" + fixedSource;
        ReferenceAssemblies = RuleCode.Framework;
        TestState.AdditionalReferences.AddRange(RuleCode.References);
        TestState.AdditionalReferences.AddRange(libraries.Select(RuleCode.Of));
        TestState.Sources.Add(("/0/Declarations.cs", RuleCode.Declarations));
        FixedState.Sources.Add(("/0/Declarations.cs", RuleCode.Declarations));
        DisabledDiagnostics.Add("KVS1090");
        if (source.Contains("// top-level", StringComparison.Ordinal))
        {
            TestState.OutputKind = OutputKind.ConsoleApplication;
        }
    }

    /// <param name="source">Code with each finding marked.</param>
    /// <param name="fixedSource">The code that must come out.</param>
    /// <param name="libraries">A type of each library that the code uses beside the framework and the vault clients.</param>
    public static Task VerifyAsync(string source, string fixedSource, params Type[] libraries) => new FixTest<TAnalyzer, TFix>(source, fixedSource, libraries).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Findings stay, since nothing can be offered.</summary>
    public static Task VerifyNoFixAsync(string source, params Type[] libraries) => VerifyAsync(source, source, libraries);

    /// <summary>For findings of a lower severity than the rule's own, marked <c>{|#0:…|}</c> and so on.</summary>
    public static Task VerifyInformationAsync(string id, string source, string fixedSource)
    {
        FixTest<TAnalyzer, TFix> test = new(source, fixedSource, []);
        for (int i = 0; source.Contains($"{{|#{i}:", StringComparison.Ordinal); i++)
        {
            DiagnosticResult expected = new DiagnosticResult(id, DiagnosticSeverity.Info).WithLocation(i).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);
            test.ExpectedDiagnostics.Add(expected);
            if (source == fixedSource)
            {
                test.FixedState.ExpectedDiagnostics.Add(expected);
            }
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A rule that is off by default, whose finding is in code that another project declares.</summary>
    public static Task VerifyInOtherProjectAsync(string source, string declared, string fixedDeclared)
    {
        FixTest<TAnalyzer, TFix> test = new(source, source, []);
        test.DisabledDiagnostics.Clear();

        // The batch fixer keeps to the document of the finding.
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        foreach ((SolutionState state, string other) in new[] { ((SolutionState)test.TestState, declared), (test.FixedState, fixedDeclared) })
        {
            ProjectState project = new("Other", LanguageNames.CSharp, "/1/Test", "cs") { ReferenceAssemblies = RuleCode.Framework };
            project.Sources.Add(("/1/Other.cs", other));
            project.AdditionalReferences.AddRange(RuleCode.References);
            state.AdditionalProjects.Add("Other", project);
            state.AdditionalProjectReferences.Add("Other");
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    protected override ParseOptions CreateParseOptions() => RuleCode.WithCurrentLanguage(base.CreateParseOptions());
}
