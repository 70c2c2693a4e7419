using System.Globalization;

namespace Secrets.Tests.Store.Soak;

/// <summary>The figures of a soak.</summary>
internal sealed record SoakReport(TimeSpan Simulated, int Steps, int Faults, int Rotations, int Seen, int Answers, int Failures, long Reads, long Refusals)
{
    /// <summary>Managed bytes after a full collection, half-way and at the end.</summary>
    public long BytesHalfWay { get; init; }

    public long BytesAtEnd { get; init; }

    /// <summary>How many of the vault's answers were still held at the end.</summary>
    public int AnswersAlive { get; init; }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Simulated.TotalHours:N0} hours in {Steps:N0} steps, {Faults:N0} faults, {Rotations:N0} rotations of which {Seen:N0} were read, {Answers:N0} answers and {Failures:N0} failures of the vault, {Reads:N0} reads of which {Refusals:N0} rightly failed, {BytesHalfWay / 1e6:N1} MB half-way, {BytesAtEnd / 1e6:N1} MB at the end");
}
