using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Secrets.Generator.Tests.Infrastructure;
using Secrets.TestSupport;

namespace Secrets.Generator.Tests;

/// <summary>The examples on the pages of the declaration rules are what the pages say they are.</summary>
public sealed partial class DocumentationTests
{
    [Theory]
    [InlineData("KVS0001")]
    [InlineData("KVS0002")]
    [InlineData("KVS0003")]
    [InlineData("KVS0004")]
    [InlineData("KVS0005")]
    [InlineData("KVS0006")]
    [InlineData("KVS0007")]
    public async Task Bad_example_is_reported_and_good_example_compiles(string id)
    {
        string page = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "docs", "rules", id + ".md"), TestContext.Current.CancellationToken);
        LanguageVersion version = id == "KVS0007" ? LanguageVersion.CSharp12 : LanguageVersion.CSharp14;

        ImmutableArray<Diagnostic> bad = await Findings.OfAsync(Run(Section(page, "Bad"), version));
        Assert.Contains(bad, finding => finding.Id == id);
        Assert.All(bad, finding => Assert.Equal(id, finding.Id));

        GeneratorRun good = Run(Section(page, "Good"), version).AssertCompiles();
        Assert.Empty(await Findings.OfAsync(good));
    }

    private static GeneratorRun Run(string source, LanguageVersion version)
    {
        Assert.NotEmpty(source);
        return GeneratorRun.Of(TestCompilation.Create([("Source.cs", "using System.Diagnostics.CodeAnalysis; using System.Text.Json.Serialization;\n" + source)], version, documentation: false));
    }

    /// <summary>The code of a section, without what stands between the blocks.</summary>
    private static string Section(string page, string title)
    {
        string section = page.Split($"\n## {title}\n")[1].Split("\n## ")[0];
        return string.Join("\n", CodeBlocks().Matches(section).Select(static block => block.Groups[1].Value));
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlocks();
}
