using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Secrets.Analyzers.Declarations;
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

    private DeclarationFixTest(string source, string fixedSource, LanguageVersion languageVersion)
    {
        _languageVersion = languageVersion;
        TestCode = source;
        FixedCode = fixedSource;
        ReferenceAssemblies = RuleCode.Framework;
        TestState.AdditionalReferences.AddRange(RuleCode.References);
        TestState.Sources.Add(("/0/Usings.cs", Usings));
        FixedState.Sources.Add(("/0/Usings.cs", Usings));

        // No generator runs here, so partial members have no implementation.
        CompilerDiagnostics = CompilerDiagnostics.None;
    }

    public static Task VerifyAsync(string source, string fixedSource, LanguageVersion languageVersion = LanguageVersion.CSharp14) =>
        new DeclarationFixTest<TFix>(source, fixedSource, languageVersion).RunAsync(TestContext.Current.CancellationToken);

    protected override ParseOptions CreateParseOptions() => ((CSharpParseOptions)base.CreateParseOptions()).WithLanguageVersion(_languageVersion);
}
