using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Secrets;

/// <summary>
/// The counters of all stores of the process. They are static so that a fresh read finds out in a nanosecond that nobody listens.
/// </summary>
internal static class StoreMetrics
{
    private const string Success = "success";
    private const string Failed = "failed";

    private static readonly Meter Meter = new(SecretsDiagnostics.MeterName);

    private static readonly Counter<long> Reads =
        Meter.CreateCounter<long>(SecretsDiagnostics.ReadsInstrumentName, "{read}", "Reads of secrets.");

    private static readonly Counter<long> Refreshes =
        Meter.CreateCounter<long>(SecretsDiagnostics.RefreshesInstrumentName, "{request}", "Requests to the source.");

    private static readonly Histogram<double> RefreshDuration =
        Meter.CreateHistogram<double>(SecretsDiagnostics.RefreshDurationInstrumentName, "s", "Duration of requests to the source.");

    public static bool CountsReads => Reads.Enabled;

    /// <param name="name">The secret's name, or null when names are not to be shown.</param>
    /// <param name="outcome">One of <see cref="ReadOutcome"/>.</param>
    public static void CountRead(string? name, string outcome)
    {
        if (name is null)
        {
            Reads.Add(1, Tag(SecretsDiagnostics.OutcomeTag, outcome));
        }
        else
        {
            Reads.Add(1, Tag(SecretsDiagnostics.OutcomeTag, outcome), Tag(SecretsDiagnostics.NameTag, name));
        }
    }

    /// <param name="name">The secret's name, or null when names are not to be shown.</param>
    /// <param name="failure">Why the request failed, or null.</param>
    /// <param name="duration">How long it took.</param>
    public static void CountRefresh(string? name, SecretFailure? failure, TimeSpan duration)
    {
        TagList tags = default;
        tags.Add(SecretsDiagnostics.OutcomeTag, failure is null ? Success : Failed);
        if (failure is not null)
        {
            tags.Add(SecretsDiagnostics.ReasonTag, failure.Reason.ToString());
        }

        if (name is not null)
        {
            tags.Add(SecretsDiagnostics.NameTag, name);
        }

        Refreshes.Add(1, tags);
        RefreshDuration.Record(duration.TotalSeconds, tags);
    }

    private static KeyValuePair<string, object?> Tag(string key, string value) => new(key, value);
}
