using Azure.Core;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Secrets.Analyzers.Declarations;

namespace Secrets.Analyzers.Tests.Declarations;

/// <summary>Runs the declaration rules over a source in which the expected findings are marked.</summary>
internal sealed class DeclarationAnalyzerTest : CSharpAnalyzerTest<DeclarationAnalyzer, DefaultVerifier>
{
    private readonly LanguageVersion _languageVersion;

    private DeclarationAnalyzerTest(string source, LanguageVersion languageVersion)
    {
        _languageVersion = languageVersion;
        TestCode = source;
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(Net100.References.All);
        TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(VaultSecretAttribute).Assembly.Location));
        TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(TokenCredential).Assembly.Location));
        TestState.Sources.Add(("/0/Usings.cs", Usings));

        // No generator runs here, so partial members have no implementation.
        CompilerDiagnostics = CompilerDiagnostics.None;
    }

    private const string Usings = """
        global using System;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Secrets;
        """;

    public static Task VerifyAsync(string source, LanguageVersion languageVersion = LanguageVersion.CSharp14) =>
        new DeclarationAnalyzerTest(source, languageVersion).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>As <see cref="VerifyAsync(string, LanguageVersion)"/>, and the finding's message is the given one.</summary>
    public static Task VerifyMessageAsync(string source, string id, string message, LanguageVersion languageVersion = LanguageVersion.CSharp14)
    {
        DeclarationAnalyzerTest test = new(source, languageVersion);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(id, DiagnosticSeverity.Warning).WithLocation(0).WithMessage(message));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    protected override ParseOptions CreateParseOptions() => ((CSharpParseOptions)base.CreateParseOptions()).WithLanguageVersion(_languageVersion);

    protected override CompilationOptions CreateCompilationOptions() =>
        ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(NullableContextOptions.Enable);
}
