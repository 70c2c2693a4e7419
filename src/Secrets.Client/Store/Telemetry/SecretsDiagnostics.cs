using Secrets.Diagnostics;

namespace Secrets;

/// <summary>
/// The names under which the library shows itself: to tracing, to metrics and in logs. They and the event ids are part of the public contract.
/// Nothing shown under them holds a secret's value.
/// </summary>
public static class SecretsDiagnostics
{
    /// <summary>The activity source of the store's and the client's spans; give it to <c>AddSource</c> of OpenTelemetry.</summary>
    public const string ActivitySourceName = TelemetryNames.Source;

    /// <summary>The meter of the store's instruments; give it to <c>AddMeter</c> of OpenTelemetry.</summary>
    public const string MeterName = TelemetryNames.Source;

    /// <summary>The category of the store's log events.</summary>
    public const string LogCategory = "Secrets.SecretStore";

    /// <summary>The span around one request of the store to its source.</summary>
    public const string RefreshActivityName = "SecretStore.Refresh";

    /// <summary>Counter of reads; tag <see cref="OutcomeTag"/>: <c>fresh</c>, <c>stale</c>, <c>miss</c> (waited for the vault) or <c>failed</c>.</summary>
    public const string ReadsInstrumentName = "secrets.reads";

    /// <summary>Counter of requests to the source; tag <see cref="OutcomeTag"/>: <c>success</c> or <c>failed</c>, then with <see cref="ReasonTag"/>.</summary>
    public const string RefreshesInstrumentName = "secrets.refreshes";

    /// <summary>Histogram of the duration of requests to the source, in seconds; the tags of <see cref="RefreshesInstrumentName"/>.</summary>
    public const string RefreshDurationInstrumentName = "secrets.refresh.duration";

    /// <summary>
    /// Gauge of the time since the source last confirmed a value, in seconds: of the oldest in the store or, with
    /// <see cref="SecretStoreOptions.IncludeNamesInMetrics"/>, of each.
    /// </summary>
    public const string AgeInstrumentName = "secrets.age";

    /// <summary>
    /// Gauge of the time until a secret expires, in seconds, negative once it has: of the first in the store to expire or, with
    /// <see cref="SecretStoreOptions.IncludeNamesInMetrics"/>, of each that has an expiry.
    /// </summary>
    public const string ExpiryInstrumentName = "secrets.expiry";

    /// <summary>The tag that tells how a read or a request ended.</summary>
    public const string OutcomeTag = "outcome";

    /// <summary>The tag that tells why a request failed: a <see cref="SecretUnavailableReason"/>.</summary>
    public const string ReasonTag = "reason";

    /// <summary>The tag of a secret's name; on metrics only with <see cref="SecretStoreOptions.IncludeNamesInMetrics"/>.</summary>
    public const string NameTag = TelemetryNames.SecretNameTag;
}
