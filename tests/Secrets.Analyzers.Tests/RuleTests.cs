using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Secrets.Analyzers.Leaks;
using Secrets.TestSupport;

namespace Secrets.Analyzers.Tests;

public sealed class RuleTests
{
    public static TheoryData<string> LeakRules =>
    [
        .. Descriptors().Select(static rule => rule.Id).Where(static id => id.StartsWith("KVS1", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(LeakRules))]
    public void Leak_rule_has_a_page_of_its_name_and_a_link_to_it(string id)
    {
        DiagnosticDescriptor rule = Descriptors().First(rule => rule.Id == id);
        string[] page = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "docs", "rules", id + ".md"));

        Assert.Equal($"# {id}: {rule.Title}", page[0]);
        Assert.Equal($"https://github.com/secrets-dotnet/secrets/blob/main/docs/rules/{id}.md", rule.HelpLinkUri);
        Assert.Equal("Secrets", rule.Category);
        foreach (string heading in new[] { "## Cause", "## Why", "## Bad", "## Good", "## How to fix", "## When to suppress", "## Options" })
        {
            Assert.Contains(heading, page);
        }
    }

    [Fact]
    public void Rule_of_the_closed_world_is_off_by_default()
    {
        Assert.False(Descriptors().First(static rule => rule.Id == "KVS1090").IsEnabledByDefault);
    }

    [Fact]
    public void Strict_mode_makes_every_leak_an_error_and_closes_the_world()
    {
        string strict = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "src", "Secrets.Analyzers", "Configuration", "SecretsAnalysisMode.Strict.globalconfig"));

        foreach (DiagnosticDescriptor rule in Descriptors().Where(static rule => rule.Id.StartsWith("KVS1", StringComparison.Ordinal)))
        {
            string severity = rule.Id is "KVS1015" or "KVS1090" ? "warning" : "error";
            Assert.Contains($"dotnet_diagnostic.{rule.Id}.severity = {severity}\n", strict);
        }
    }

    private static IEnumerable<DiagnosticDescriptor> Descriptors() => typeof(LeakAnalyzer).Assembly.GetTypes()
        .Where(static type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
        .SelectMany(static type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics);
}
