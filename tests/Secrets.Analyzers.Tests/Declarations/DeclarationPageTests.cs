using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Secrets.Analyzers.Declarations;
using Secrets.Analyzers.Tests.Infrastructure;
using Secrets.TestSupport.Analyzers;

namespace Secrets.Analyzers.Tests.Declarations;

/// <summary>What the page of a declaration rule calls bad gives that rule's finding and no other; what it calls good gives none.</summary>
public sealed class DeclarationPageTests
{
    private const string Usings = """
        global using System;
        global using System.Text.Json.Serialization;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Secrets;
        """;

    public static TheoryData<string> Ids => RulePage.Ids("KVS0");

    [Theory]
    [MemberData(nameof(Ids))]
    public Task Bad_sample_gives_the_finding_of_its_page_only_and_good_sample_gives_none(string id) =>
        new RulePage(id).VerifyAsync(async sample => (await FindAsync(sample, id)).Distinct());

    private static async Task<string[]> FindAsync(string sample, string id)
    {
        LanguageVersion version = id == "KVS0007" ? LanguageVersion.CSharp12 : LanguageVersion.CSharp14;
        CSharpParseOptions parse = CSharpParseOptions.Default.WithLanguageVersion(version);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(Usings, parse), CSharpSyntaxTree.ParseText(sample, parse)],
            RuleCode.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([new DeclarationAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Select(static diagnostic => diagnostic.Id)];
    }
}
