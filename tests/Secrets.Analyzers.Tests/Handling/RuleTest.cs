using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Secrets.TestSupport.Analyzers;

namespace Secrets.Analyzers.Tests.Handling;

/// <summary>Runs one rule over a piece of code that has the libraries at hand; <c>[|…|]</c> marks what the rule must find.</summary>
internal static class RuleTest
{
    public static Task VerifyAsync<TAnalyzer>(string source, params MetadataReference[] more)
        where TAnalyzer : DiagnosticAnalyzer, new()
        => Create<TAnalyzer>(source, more).RunAsync(TestContext.Current.CancellationToken);

    public static CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> Create<TAnalyzer>(string source, params MetadataReference[] more)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        RuleTest<TAnalyzer> test = new() { ReferenceAssemblies = RuleCode.Framework };
        test.TestState.Sources.Add(("Code.cs", "#nullable enable\n" + source));
        test.TestState.Sources.Add(("Declarations.cs", RuleCode.Declarations));
        test.TestState.AdditionalReferences.AddRange(RuleCode.References);
        test.TestState.AdditionalReferences.AddRange(more);
        if (source.Contains("// top-level"))
        {
            test.TestState.OutputKind = OutputKind.ConsoleApplication;
        }

        return test;
    }

    /// <summary>Puts statements into an asynchronous method that has accessors, both clients and a task list at hand.</summary>
    public static string InMethod(string statements, string signature = "async Task RunAsync()") => $$"""
        public class Sample
        {
            private readonly PaymentSecrets secrets = null!;
            private readonly SecretClient client = null!;
            private readonly Azure.Security.KeyVault.Secrets.SecretClient official = null!;

            public {{signature}}
            {
                {{statements}}
            }
        }
        """;

    public static MetadataReference From<T>() => RuleCode.Of(typeof(T));
}

internal sealed class RuleTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    protected override ParseOptions CreateParseOptions() => RuleCode.WithCurrentLanguage(base.CreateParseOptions());
}
