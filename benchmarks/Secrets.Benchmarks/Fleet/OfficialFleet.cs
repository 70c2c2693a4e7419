using System.Globalization;

namespace Secrets.Benchmarks.Fleet;

/// <summary>A fleet of processes that use the official client, on a simulated clock and vault.</summary>
internal sealed class OfficialFleet
{
    private readonly SimulatedClock _clock;
    private readonly SimulatedVault _vault;
    private readonly OfficialReplica[] _replicas;

    public OfficialFleet(int replicas, int secrets)
    {
        _clock = SimulatedClock.ForFleet(replicas);
        _vault = new SimulatedVault(_clock);
        KeyVaultSecret[] values =
            [.. Enumerable.Range(0, secrets).Select(static index => new KeyVaultSecret(string.Create(CultureInfo.InvariantCulture, $"secret-{index}"), "simulated"))];
        _replicas = [.. Enumerable.Range(0, replicas).Select(number => new OfficialReplica(number, _vault, _clock, values))];
    }

    /// <summary>All replicas start at once.</summary>
    public FleetResult Deploy(Func<OfficialReplica, Task> live, TimeSpan patience)
    {
        Start(live);
        _clock.RunUntil(patience, () => Array.TrueForAll(_replicas, static replica => replica.ReadyAt is not null));
        return Measure(_clock.Now);
    }

    /// <summary>Time passes.</summary>
    public FleetResult Live(TimeSpan time)
    {
        _vault.Forget();
        int failures = _replicas.Sum(static replica => replica.Failures);
        _clock.RunUntil(_clock.Now + time, static () => false);
        FleetResult result = Measure(time);
        return result with { AllReady = null, Failed = result.Failed - failures };
    }

    /// <summary>All replicas start at once, and time passes.</summary>
    public FleetResult LiveFrom(Func<OfficialReplica, Task> live, TimeSpan time)
    {
        Start(live);
        return Live(time);
    }

    private void Start(Func<OfficialReplica, Task> live)
    {
        foreach (OfficialReplica replica in _replicas)
        {
            _ = live(replica);
        }

        ThreadPoolWork.Settle();
    }

    private FleetResult Measure(TimeSpan time) =>
        FleetResult.Of(_vault, time, _replicas.Max(static replica => replica.ReadyAt ?? TimeSpan.MaxValue) is var ready && ready < TimeSpan.MaxValue ? ready : null, _replicas.Sum(static replica => replica.Failures));
}
