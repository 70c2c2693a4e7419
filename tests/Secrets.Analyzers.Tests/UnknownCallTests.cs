using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Secrets.Analyzers.Tests.Infrastructure;

namespace Secrets.Analyzers.Tests;

/// <summary>KVS1090, which is off by default: calls that no table knows.</summary>
public sealed class UnknownCallTests
{
    [Theory]
    [InlineData("context.Database.ExecuteSqlAsync($\"UPDATE Keys SET Key = {key}\")")]
    [InlineData("context.Database.ExecuteSql($\"UPDATE Keys SET Key = {key}\")")]
    [InlineData("context.Database.ExecuteSqlInterpolated($\"UPDATE Keys SET Key = {key}\")")]
    [InlineData("context.Database.SqlQuery<int>($\"SELECT 1 FROM Keys WHERE Key = {key}\")")]
    [InlineData("context.Set<object>().FromSql($\"SELECT * FROM Keys WHERE Key = {key}\")")]
    public async Task Queries_whose_text_makes_parameters_are_known(string call) => Assert.DoesNotContain("KVS1090", await IdsIn(call));

    [Theory]
    [InlineData("0; lock (new List<string> { key }) { }")]
    [InlineData("Microsoft.Extensions.Configuration.ConfigurationPath.Combine(\"Payments\", key)")]
    public async Task Calls_that_send_nothing_anywhere_are_known(string call) => Assert.DoesNotContain("KVS1090", await IdsIn(call));

    [Fact]
    public async Task Call_of_an_unknown_library_is_told() => Assert.Contains("KVS1090", await IdsIn("YamlDotNet.Core.TagName.Empty.Equals(key)"));

    private static async Task<IEnumerable<string>> IdsIn(string call)
    {
        string code = $$"""
            using Microsoft.EntityFrameworkCore;
            class C
            {
                void M(DbContext context, Secret<string> secret)
                {
                    string key = secret.Reveal();
                    _ = {{call}};
                }
            }
            """;
        CSharpCompilation compilation = AnalyzerRun.Compile(("Test.cs", code));
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("KVS1090", ReportDiagnostic.Warn)));
        ImmutableArray<Diagnostic> found = await AnalyzerRun.DiagnosticsOf(compilation, TestContext.Current.CancellationToken);
        return found.Select(static diagnostic => diagnostic.Id);
    }
}
