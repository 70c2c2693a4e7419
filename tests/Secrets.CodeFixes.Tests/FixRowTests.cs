using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CodeFixes;
using Secrets.CodeFixes.Common;
using Secrets.TestSupport;

namespace Secrets.CodeFixes.Tests;

/// <summary>The row "Fix" in the table of a rule's page names the fixes that this library has for the rule.</summary>
public sealed partial class FixRowTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "docs", "rules");

    public static TheoryData<string> Ids => [.. Directory.EnumerateFiles(Folder, "KVS*.md").Select(static path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_names_the_fixes_of_its_rule(string id)
    {
        string page = File.ReadAllText(Path.Combine(Folder, id + ".md"));
        string[] titles = [.. Providers().Where(provider => provider.FixableDiagnosticIds.Contains(id)).Select(TitleOf).Order(StringComparer.Ordinal)];
        string row = Assert.Single(FixRow().Matches(page)).Groups[1].Value.Replace("`", "", StringComparison.Ordinal);

        Assert.Equal(titles.Length == 0 ? ["None"] : titles, row.Split("; ").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_that_has_a_fix_has_a_page()
    {
        foreach (string id in Providers().SelectMany(static provider => provider.FixableDiagnosticIds))
        {
            Assert.True(File.Exists(Path.Combine(Folder, id + ".md")), id);
        }
    }

    private static IEnumerable<CodeFixProvider> Providers() => typeof(RuleFixProvider).Assembly.GetTypes()
        .Where(static type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
        .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!);

    private static string TitleOf(CodeFixProvider provider) =>
        (string)provider.GetType().GetProperty("Title", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(provider)!;

    [GeneratedRegex(@"^\| Fix \| (.*) \|$", RegexOptions.Multiline)]
    private static partial Regex FixRow();
}
