using System.Diagnostics.Metrics;

namespace Secrets;

/// <summary>The gauges of one store: how old its values are, and when they expire.</summary>
internal sealed class StoreGauges : IDisposable
{
    private readonly Meter _meter = new(SecretsDiagnostics.MeterName);
    private readonly Func<IEnumerable<SecretEntry>> _entries;
    private readonly StoreClock _clock;
    private readonly bool _withNames;

    public StoreGauges(Func<IEnumerable<SecretEntry>> entries, StoreClock clock, bool withNames)
    {
        _entries = entries;
        _clock = clock;
        _withNames = withNames;
        _meter.CreateObservableGauge(SecretsDiagnostics.AgeInstrumentName, ObserveAge, "s", "Time since the source last confirmed a value.");
        _meter.CreateObservableGauge(SecretsDiagnostics.ExpiryInstrumentName, ObserveExpiry, "s", "Time until a secret expires.");
    }

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<double>> ObserveAge()
    {
        TimeSpan now = _clock.Elapsed;
        IEnumerable<(string Name, double Age)> ages = _entries()
            .Select(static entry => (entry.Name, entry.State))
            .Where(static entry => entry.State.Snapshot is { Exists: true })
            .Select(entry => (entry.Name, (now - entry.State.ConfirmedAt).TotalSeconds));
        return _withNames ? WithNames(ages) : Single(ages.Select(static age => age.Age).DefaultIfEmpty(double.NaN).Max());
    }

    private IEnumerable<Measurement<double>> ObserveExpiry()
    {
        DateTimeOffset now = _clock.UtcNow;
        IEnumerable<(string Name, double Left)> expiries = _entries()
            .Select(static entry => (entry.Name, entry.State.Snapshot?.ExpiresOn))
            .Where(static entry => entry.ExpiresOn is not null)
            .Select(entry => (entry.Name, (entry.ExpiresOn!.Value - now).TotalSeconds));
        return _withNames ? WithNames(expiries) : Single(expiries.Select(static expiry => expiry.Left).DefaultIfEmpty(double.NaN).Min());
    }

    private static IEnumerable<Measurement<double>> WithNames(IEnumerable<(string Name, double Value)> values) =>
        values.Select(static value => new Measurement<double>(value.Value, new KeyValuePair<string, object?>(SecretsDiagnostics.NameTag, value.Name)));

    private static Measurement<double>[] Single(double value) => double.IsNaN(value) ? [] : [new Measurement<double>(value)];
}
