using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Secrets.TestSupport;

namespace Secrets.Samples.Tests.Snippets;

public sealed partial class DocumentationTests
{
    /// <summary>Pages for users and the readmes of the packages. The pages of the rules show code that must not be written, and have a test of their own.</summary>
    public static TheoryData<string> Documents =>
        ["README.md", .. PackageReadmes.Concat(Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "docs"), "*.md")).Select(static path => Path.GetRelativePath(RepositoryRoot.Path, path)).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> PackageReadmes =>
        Directory.EnumerateDirectories(Path.Combine(RepositoryRoot.Path, "src")).Select(static project => Path.Combine(project, "README.md")).Where(File.Exists);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_snippets_compile(string document)
    {
        foreach (Snippet snippet in Snippet.ReadAll(RepositoryRoot.Path, document))
        {
            IReadOnlyList<Diagnostic> errors = SnippetCompiler.Compile(snippet, TestContext.Current.CancellationToken);
            Assert.True(errors.Count == 0, $"{snippet}\n{string.Join('\n', errors)}\n{snippet.Code}");
        }
    }

    /// <summary>A package's page shows the readme far from the repository.</summary>
    [Fact]
    public void Links_in_package_readmes_are_absolute()
    {
        string[] readmes = [Path.Combine(RepositoryRoot.Path, "README.md"), .. PackageReadmes];
        IEnumerable<string> relative = readmes.SelectMany(static path => Links().Matches(File.ReadAllText(path))
            .Select(static link => link.Groups[1].Value)
            .Where(static target => !target.StartsWith('#') && !target.StartsWith("https://", StringComparison.Ordinal))
            .Select(target => $"{Path.GetRelativePath(RepositoryRoot.Path, path)}: {target}"));

        Assert.Empty(relative);
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Links();
}
