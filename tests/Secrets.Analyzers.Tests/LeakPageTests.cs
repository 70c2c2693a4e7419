using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Secrets.Analyzers.Tests.Infrastructure;
using Secrets.TestSupport.Analyzers;

namespace Secrets.Analyzers.Tests;

/// <summary>What the page of a leak rule calls bad gives that rule's finding and no other; what it calls good gives none.</summary>
public sealed class LeakPageTests
{
    /// <summary>What the samples have at hand.</summary>
    private const string Surroundings = """
        namespace Samples
        {
            using System.Data;
            using System.Diagnostics;
            using Vendor;
            using System.Text.Json;
            using Azure.Security.KeyVault.Secrets;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Http;
            using Microsoft.Data.SqlClient;
            using Microsoft.Extensions.Caching.Memory;
            using Microsoft.Extensions.Logging;
            #IMPORTS#

            public sealed class Sample(
                ILogger logger, Secret<string> key, KeyVaultSecret secret, PaymentSecrets secrets, WebApplication app, Activity? activity, HttpClient http, HttpClient client,
                HttpRequestMessage request, IMemoryCache cache, Process process, SqlCommand command)
            {
                #SAMPLE#
            }
        }
        """;

    private static readonly MetadataReference ThirdParty = CSharpCompilation.Create(
        "Vendor",
        [CSharpSyntaxTree.ParseText("namespace Vendor { public static class ThirdParty { public static void Use(string key) { } } }")],
        CorpusReferences.Product,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();

    public static TheoryData<string> Ids => RulePage.Ids("KVS1");

    [Theory]
    [MemberData(nameof(Ids))]
    public Task Bad_sample_gives_the_finding_of_its_page_only_and_good_sample_gives_none(string id) =>
        new RulePage(id).VerifyAsync(async sample => await FindAsync(sample, id));

    private static async Task<string[]> FindAsync(string sample, string id)
    {
        bool isTest = sample.Contains("Assert.", StringComparison.Ordinal);
        bool isMember = sample.StartsWith("public ", StringComparison.Ordinal) || sample.StartsWith("static ", StringComparison.Ordinal);
        string code = Surroundings
            .Replace("#IMPORTS#", isTest ? "using Xunit;" : "", StringComparison.Ordinal)
            .Replace("#SAMPLE#", isMember ? sample : $"public async Task Run()\n{{\n{sample}\n}}", StringComparison.Ordinal);
        CSharpCompilation compilation = AnalyzerRun.Compile(
            (isTest ? CorpusReferences.All : CorpusReferences.Product).Add(ThirdParty),
            [("Sample.cs", code), ("Accessors.cs", string.Join('\n', RuleCode.Declarations.Split('\n').Where(static line => !line.StartsWith("global using", StringComparison.Ordinal))))]);

        // Off by default, so the closed world is asked for where it is the page's matter.
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("KVS1090", id == "KVS1090" ? ReportDiagnostic.Warn : ReportDiagnostic.Suppress)]));
        ImmutableArray<Diagnostic> found = await AnalyzerRun.DiagnosticsOf(compilation, AnalyzerRun.All, TestContext.Current.CancellationToken);
        return [.. found.Where(static diagnostic => diagnostic.Location.SourceTree?.FilePath == "Sample.cs").Select(static diagnostic => diagnostic.Id)];
    }
}
