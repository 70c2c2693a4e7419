using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Secrets.Analyzers.Tests.Infrastructure;

namespace Secrets.Analyzers.Tests;

/// <summary>
/// Code in which everything leads to everything, as in the client of a network protocol: it is followed so far and no farther, and what is
/// plain to see is found in spite of that.
/// </summary>
[Collection(nameof(Alone))]
public sealed class DenseCodeTests
{
    /// <summary>Four times of what was measured; without bounds, it is more than ten times this.</summary>
    private const long MostBytes = 1_500_000_000;

    [Fact]
    public async Task Project_of_cyclic_objects_is_analysed_within_bounds_and_its_plain_leaks_are_found()
    {
        CSharpCompilation project = AnalyzerRun.Compile(Enumerable.Range(0, 60).Select(static i => ($"Node{i}.cs", Node(i, 60))).Append(("Use.cs", Use)));
        long before = GC.GetTotalAllocatedBytes(precise: true);
        ImmutableArray<Diagnostic> found = await AnalyzerRun.DiagnosticsOf(project, TestContext.Current.CancellationToken);
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        int[] lines = [.. found.Where(static diagnostic => diagnostic.Id == "KVS1002").Select(static diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1)];
        Assert.Contains(LineOf("here"), lines);
        Assert.Contains(LineOf("there"), lines);
        Assert.DoesNotContain(LineOf("nowhere"), lines);
        Assert.True(allocated < MostBytes, string.Create(CultureInfo.InvariantCulture, $"{allocated:N0} bytes"));
    }

    private const string Use = """
        internal static class Use
        {
            public static void Run(Node0 node, Secret<string> secret)
            {
                string value = secret.Reveal();
                node.Take(value, node.A);
                Console.WriteLine(value); // here
                Helper.Write(Helper.Trim(value)); // there
                Helper.Write(Helper.Trim(secret.Name)); // nowhere
            }
        }

        internal static class Helper
        {
            public static string Trim(string text) => text.Trim();

            public static void Write(string text) => Console.WriteLine(text);
        }
        """;

    private static int LineOf(string mark) => Use.Split('\n').Index().First(line => line.Item.EndsWith("// " + mark, StringComparison.Ordinal)).Index + 1;

    /// <summary>An object that holds others, and hands itself and what it was given on to all of them.</summary>
    private static string Node(int i, int count)
    {
        var text = new StringBuilder();
        string[] others = ["A", "B", "C", "D"];
        text.AppendLine(CultureInfo.InvariantCulture, $"internal sealed class Node{i} {{ public string Text{i} = string.Empty;");
        for (int k = 0; k < others.Length; k++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"public Node{((i * 7) + (k * 13) + 1) % count} {others[k]} = null!;");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"public string Take(string value, Node{((i * 7) + 1) % count} from) {{ Text{i} = value + from.Text{((i * 7) + 1) % count}; from.A.B.C = from.A.B.C; try {{");
        foreach (string other in others)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"if (value.Length > {i}) {{ {other}.A = from.A.B.C.A is {{ }} ? {other}.A : {other}.A; Text{i} += {other}.Take(Text{i}, {other}.A); }}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"}} finally {{ Text{i} = A.A.Text{((((i * 7) + 1) % count * 7) + 1) % count}; }} return Text{i}; }} }}");
        return text.ToString();
    }
}
