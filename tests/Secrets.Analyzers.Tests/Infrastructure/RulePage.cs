using System.Text.RegularExpressions;
using Secrets.TestSupport;

namespace Secrets.Analyzers.Tests.Infrastructure;

/// <summary>A rule's page: what it calls bad, and what it calls good.</summary>
internal sealed partial class RulePage(string id)
{
    private readonly string _text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "rules", id + ".md"));

    public string Id { get; } = id;

    public IReadOnlyList<string> Bad => Samples("Bad");

    public IReadOnlyList<string> Good => Samples("Good");

    /// <summary>The ids of all pages that begin with a text, such as KVS1.</summary>
    public static TheoryData<string> Ids(string prefix) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "docs", "rules"), prefix + "*.md")
            .Select(static path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    private string[] Samples(string section)
    {
        int start = _text.IndexOf($"\n## {section}\n", StringComparison.Ordinal) + 1;
        int end = _text.IndexOf("\n## ", start, StringComparison.Ordinal);
        return [.. Sample().Matches(_text[start..end]).Select(static match => match.Groups[1].Value)];
    }

    [GeneratedRegex("```csharp\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Sample();
}
