using System.Globalization;
using Secrets.Analyzers.Tests.Infrastructure;

namespace Secrets.Analyzers.Tests;

/// <summary>Runs other analyzers over the corpus, for the table in docs/analyzers.md. Asked for by <c>-explicit only</c>, since it says nothing about this code.</summary>
public sealed class ComparisonTests(ITestOutputHelper output)
{
    [Fact(Explicit = true)]
    public async Task Other_analyzers_are_run_over_the_leaks_of_the_corpus()
    {
        CorpusFile[] files = [.. CorpusTests.Files.Select(static row => CorpusFile.Read(row.Data))];
        int leaks = files.Sum(static file => LeakLines(file).Count);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{leaks} lines with leaks"));
        foreach (OtherAnalyzers other in new[] { OtherAnalyzers.SecurityCodeScan, OtherAnalyzers.NetAnalyzers })
        {
            int found = 0, elsewhere = 0;
            List<string> ids = [];
            foreach (CorpusFile file in files)
            {
                HashSet<int> leaking = LeakLines(file);
                ILookup<int, string> findings = await other.FindingsAsync(file, TestContext.Current.CancellationToken);
                found += findings.Count(line => leaking.Contains(line.Key));
                elsewhere += findings.Count(line => !leaking.Contains(line.Key));
                ids.AddRange(findings.Where(line => leaking.Contains(line.Key)).SelectMany(static line => line));
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{other.Name}: {found} of them found, {elsewhere} other lines reported"));
            output.WriteLine(string.Join(", ", ids.CountBy(static id => id).OrderByDescending(static pair => pair.Value).Select(static pair => $"{pair.Key} {pair.Value}")));
        }
    }

    /// <summary>What a rule about leaks must find: any finding of another analyzer on such a line counts for it, whatever it says.</summary>
    private static HashSet<int> LeakLines(CorpusFile file) =>
        [.. file.Expected().Where(static expected => expected.Id.StartsWith("KVS1", StringComparison.Ordinal)).Select(static expected => expected.Line)];
}
