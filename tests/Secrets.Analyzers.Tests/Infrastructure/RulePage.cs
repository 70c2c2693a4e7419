using System.Text.RegularExpressions;
using Secrets.TestSupport;

namespace Secrets.Analyzers.Tests.Infrastructure;

/// <summary>A rule's page: what it calls bad, and what it calls good.</summary>
internal sealed partial class RulePage(string id)
{
    public string Id { get; } = id;

    public string Text { get; } = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "rules", id + ".md"));

    public IReadOnlyList<string> Bad => Samples("Bad");

    public IReadOnlyList<string> Good => Samples("Good");

    /// <summary>How many blocks of code the whole page has.</summary>
    public int Blocks => Sample().Count(Text);

    /// <summary>The ids of all pages that begin with a text, such as KVS1.</summary>
    public static TheoryData<string> Ids(string prefix) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "docs", "rules"), prefix + "*.md")
            .Select(static path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What is called bad gives the page's finding and no other; what is called good gives none.</summary>
    /// <param name="find">The ids of what is found in a sample.</param>
    public async Task VerifyAsync(Func<string, Task<IEnumerable<string>>> find)
    {
        Assert.NotEmpty(Bad);
        Assert.NotEmpty(Good);
        foreach (string sample in Bad)
        {
            Assert.Equal([Id], await find(sample));
        }

        foreach (string sample in Good)
        {
            Assert.Empty(await find(sample));
        }
    }

    private string[] Samples(string section)
    {
        int start = Text.IndexOf($"\n## {section}\n", StringComparison.Ordinal) + 1;
        int end = Text.IndexOf("\n## ", start, StringComparison.Ordinal);
        return [.. Sample().Matches(Text[start..end]).Select(static match => match.Groups[1].Value)];
    }

    [GeneratedRegex("```(?:csharp|json)\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Sample();
}
