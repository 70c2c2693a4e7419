namespace Secrets.Benchmarks.Analyzers;

/// <summary>What a run of analyzers cost.</summary>
/// <param name="Own">The time spent in the analyzers' own code.</param>
/// <param name="Whole">The time of the whole run.</param>
/// <param name="Bytes">What the whole run allocated.</param>
/// <param name="Findings">How many diagnostics there were.</param>
internal sealed record AnalyzerCost(TimeSpan Own, TimeSpan Whole, long Bytes, int Findings)
{
    public AnalyzerCost Least(AnalyzerCost other) => this with
    {
        Own = Own < other.Own ? Own : other.Own,
        Whole = Whole < other.Whole ? Whole : other.Whole,
        Bytes = Math.Min(Bytes, other.Bytes),
    };
}
