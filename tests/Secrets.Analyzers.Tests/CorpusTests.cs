using System.Globalization;
using System.Text;
using Secrets.Analyzers.Tests.Infrastructure;

namespace Secrets.Analyzers.Tests;

public sealed class CorpusTests(ITestOutputHelper output)
{
    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(CorpusFile.Folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(CorpusFile.Folder, path))
            .Where(name => name != "Prelude.cs")
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> CorrectFiles => [.. Files.Select(static row => row.Data).Where(static name => name.StartsWith("Correct", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Corpus_file_gives_the_findings_it_names_and_no_others(string name)
    {
        CorpusResult result = await CorpusFile.Read(name).RunAsync(TestContext.Current.CancellationToken);

        Assert.True(result.Describe().Length == 0, $"{name}\n{result.Describe()}");
    }

    [Theory]
    [MemberData(nameof(CorrectFiles))]
    public async Task Correct_code_calls_nothing_that_the_tables_do_not_know(string name)
    {
        CorpusResult result = await CorpusFile.Read(name).RunInClosedWorldAsync(TestContext.Current.CancellationToken);

        Assert.True(result.Describe().Length == 0, $"{name}\n{result.Describe()}");
    }

    [Fact]
    public async Task Corpus_recall_and_precision_are_complete()
    {
        var table = new StringBuilder("Corpus                                   leaks  found  false\n");
        int expected = 0, found = 0, wrong = 0;
        foreach (var row in Files)
        {
            CorpusResult result = await CorpusFile.Read(row.Data).RunAsync(TestContext.Current.CancellationToken);
            int missed = result.Missed.Count(), alarms = result.FalseAlarms.Count();
            table.AppendLine(CultureInfo.InvariantCulture, $"{result.Name,-40} {result.Expected.Length,5} {result.Expected.Length - missed,6} {alarms,6}");
            expected += result.Expected.Length;
            found += result.Expected.Length - missed;
            wrong += alarms;
        }

        table.AppendLine(CultureInfo.InvariantCulture, $"{"All",-40} {expected,5} {found,6} {wrong,6}   recall {100.0 * found / expected:0.0} %, precision {100.0 * found / (found + wrong):0.0} %");
        output.WriteLine(table.ToString());
        Assert.Equal((expected, 0), (found, wrong));
    }
}
