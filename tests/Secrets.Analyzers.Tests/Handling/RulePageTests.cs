using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Secrets.Analyzers.Handling;
using Secrets.Analyzers.Literals;
using Secrets.Analyzers.Tests.Infrastructure;
using Secrets.TestSupport.Analyzers;

namespace Secrets.Analyzers.Tests.Handling;

/// <summary>Each rule has a page; what the page calls bad is found, and what it calls good is not.</summary>
public class RulePageTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        new HandlingFlowAnalyzer(), new BlockingAnalyzer(), new UnobservedTaskAnalyzer(), new TokenNotForwardedAnalyzer(), new SecretAsKeyAnalyzer(),
        new LifetimeAnalyzer(), new LiteralSecretAnalyzer(), new OptionsMemberAnalyzer(), new AppSettingsAnalyzer(),
    ];

    private static readonly string[] Sections = ["## Cause", "## Why", "## Bad", "## Good", "## How to fix", "## When to suppress", "## Options"];

    public static TheoryData<string> Ids => [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_has_title_link_and_all_sections(string id)
    {
        DiagnosticDescriptor rule = Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).First(rule => rule.Id == id);
        string page = new RulePage(id).Text;

        Assert.StartsWith($"# {id}: {rule.Title}\n", page);
        Assert.Equal($"https://github.com/secrets-dotnet/secrets/blob/main/docs/rules/{id}.md", rule.HelpLinkUri);
        Assert.Equal(Sections, Sections.Where(section => page.Contains($"\n{section}\n", StringComparison.Ordinal)));
        Assert.Contains("| Precision |", page);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Bad_sample_gives_the_finding_of_its_page_only_and_good_sample_gives_none(string id)
    {
        RulePage page = new(id);

        Assert.Equal(2, page.Blocks);
        await page.VerifyAsync(async sample => (await FindAsync(id, sample)).Distinct());
    }

    private static async Task<string[]> FindAsync(string id, string sample)
    {
        bool isSettings = id == "KVS3003";
        string code = isSettings ? "" : sample.StartsWith("public sealed class", StringComparison.Ordinal) ? sample : $"public class Sample\n{{\n{sample}\n}}";
        CSharpParseOptions parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Sample",
            [.. new[] { "global using Microsoft.Extensions.DependencyInjection;\nglobal using System.Net.Http;\n" + RuleCode.Declarations.Replace("#nullable enable\n", ""), code }.Select(text => CSharpSyntaxTree.ParseText(text, parse))],
            RuleCode.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        AnalyzerOptions options = new(isSettings ? [new SettingsFile(sample)] : []);
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Select(diagnostic => diagnostic.Id)];
    }

    private sealed class SettingsFile(string text) : AdditionalText
    {
        public override string Path => "appsettings.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
