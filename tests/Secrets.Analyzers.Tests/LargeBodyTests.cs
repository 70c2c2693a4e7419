using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Secrets.Analyzers.Tests.Infrastructure;

namespace Secrets.Analyzers.Tests;

/// <summary>Bodies past the engine's caps are followed without regard to order, and never passed over.</summary>
public sealed class LargeBodyTests
{
    [Fact]
    public async Task Body_of_more_than_200_blocks_is_still_followed() =>
        Assert.Contains("KVS1002", await IdsIn(Repeat("if (args.Length > {0}) count++;", 300)));

    [Fact]
    public async Task Body_of_more_than_10000_operations_is_still_followed() =>
        Assert.Contains("KVS1002", await IdsIn(Repeat("count = count + {0} * count - {0};", 2_000)));

    [Fact]
    public async Task Body_past_the_caps_knows_no_order() =>
        Assert.Contains("KVS1002", await IdsIn(Repeat("if (args.Length > {0}) count++;", 300) + "key = \"clean\";"));

    [Fact]
    public async Task Body_below_the_caps_knows_the_order() =>
        Assert.DoesNotContain("KVS1002", await IdsIn(Repeat("if (args.Length > {0}) count++;", 20) + "key = \"clean\";"));

    [Fact]
    public async Task Text_of_thousands_of_parts_does_not_use_up_the_stack() =>
        Assert.Contains("KVS1002", await IdsIn("key = key" + Repeat(" + args[0]", 6_000) + ";"));

    [Fact]
    public async Task Chain_of_hundreds_of_helpers_is_followed_to_its_end()
    {
        string code = $$"""
            internal static class Chain
            {
                public static void Run(Secret<string> secret) => Step0(secret.Reveal());
                {{string.Concat(Enumerable.Range(0, 200).Select(static i => FormattableString.Invariant($"private static void Step{i}(string text) => Step{i + 1}(text);\n")))}}
                private static void Step200(string text) => Console.WriteLine(text);
            }
            """;
        ImmutableArray<Diagnostic> found = await AnalyzerRun.DiagnosticsOf(code, TestContext.Current.CancellationToken);
        Assert.Contains("KVS1002", found.Select(static diagnostic => diagnostic.Id));
    }

    private static string Repeat(string statement, int times)
    {
        var text = new StringBuilder();
        for (int i = 0; i < times; i++)
        {
            text.AppendLine(statement.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return text.ToString();
    }

    private static async Task<IEnumerable<string>> IdsIn(string statements)
    {
        string code = $$"""
            internal static class Large
            {
                public static int Run(string[] args, Secret<string> secret)
                {
                    int count = 0;
                    string key = secret.Reveal();
                    {{statements}}
                    Console.WriteLine(key);
                    return count;
                }
            }
            """;
        ImmutableArray<Diagnostic> found = await AnalyzerRun.DiagnosticsOf(code, TestContext.Current.CancellationToken);
        return found.Select(static diagnostic => diagnostic.Id);
    }
}
