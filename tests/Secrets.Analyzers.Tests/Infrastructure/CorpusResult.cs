using System.Collections.Immutable;

namespace Secrets.Analyzers.Tests.Infrastructure;

/// <summary>What was to be found in a file and what was.</summary>
internal sealed record CorpusResult(string Name, ImmutableArray<(int Line, string Id)> Expected, ImmutableArray<(int Line, string Id)> Actual)
{
    public IEnumerable<(int Line, string Id)> Missed => Expected.Except(Actual);

    public IEnumerable<(int Line, string Id)> FalseAlarms => Actual.Except(Expected);

    public string Describe() => string.Join('\n', Missed.Select(static item => $"line {item.Line}: {item.Id} missed")
        .Concat(FalseAlarms.Select(static item => $"line {item.Line}: {item.Id} is a false alarm")));
}
