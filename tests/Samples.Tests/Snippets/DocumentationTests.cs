using Microsoft.CodeAnalysis;
using Secrets.TestSupport;

namespace Secrets.Samples.Tests.Snippets;

public sealed class DocumentationTests
{
    /// <summary>Pages for users. The pages of the rules show code that must not be written, and have a test of their own.</summary>
    public static TheoryData<string> Documents =>
        ["README.md", .. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "docs"), "*.md").Select(static path => Path.GetRelativePath(RepositoryRoot.Path, path)).Order(StringComparer.Ordinal)];

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
}
