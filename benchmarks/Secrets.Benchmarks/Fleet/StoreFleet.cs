using System.Globalization;

namespace Secrets.Benchmarks.Fleet;

/// <summary>A fleet of real stores with default options on a simulated clock and vault.</summary>
internal sealed class StoreFleet(int replicas, int secrets) : IAsyncDisposable
{
    private readonly SimulatedClock _clock = SimulatedClock.ForFleet(replicas);
    private readonly List<SecretStore> _stores = [];
    private readonly List<IDisposable> _watches = [];
    private SimulatedVault? _vault;
    private long _lastReady;
    private int _ready;
    private int _failed;

    /// <summary>All replicas start at once, and each reads all its secrets.</summary>
    public FleetResult Deploy(TimeSpan patience)
    {
        SimulatedVault vault = _vault = new SimulatedVault(_clock);
        Dictionary<string, KeyVaultSecret> values = Enumerable.Range(0, secrets).Select(NameOf).ToDictionary(static name => name, static name => new KeyVaultSecret(name, "simulated"));
        for (int replica = 0; replica < replicas; replica++)
        {
            Start(new ReplicaSource(vault, values), values.Keys);
        }

        ThreadPoolWork.Settle();
        _clock.RunUntil(patience, () => Volatile.Read(ref _ready) + Volatile.Read(ref _failed) == replicas);
        return Measure(vault, _clock.Now, _ready + _failed == replicas ? new TimeSpan(_lastReady) : null);
    }

    /// <summary>Time passes, while every secret is watched.</summary>
    public FleetResult Live(TimeSpan time)
    {
        _vault!.Forget();
        _clock.RunUntil(_clock.Now + time, static () => false);
        return Measure(_vault, time, allReady: null);
    }

    public async ValueTask DisposeAsync()
    {
        _watches.ForEach(static watch => watch.Dispose());
        foreach (SecretStore store in _stores)
        {
            await store.DisposeAsync().ConfigureAwait(false);
        }
    }

    private void Start(SecretSource source, IEnumerable<string> names)
    {
        SecretStore store = new(source, new SecretStoreOptions { TimeProvider = _clock });
        SecretAccessor<string>[] accessors =
            [.. names.Select(name => store.GetAccessor(new SecretDefinition<string>(name, SecretConverters.String)))];
        _stores.Add(store);
        _ = store.PrefetchAsync(accessors).ContinueWith(
            prefetch => End(prefetch, accessors), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void End(Task prefetch, SecretAccessor<string>[] accessors)
    {
        if (!prefetch.IsCompletedSuccessfully)
        {
            Interlocked.Increment(ref _failed);
            return;
        }

        lock (_watches)
        {
            _lastReady = _clock.Now.Ticks;
            _ready++;
            _watches.AddRange(accessors.Select(static accessor => accessor.OnChange(static _ => { })));
        }
    }

    private FleetResult Measure(SimulatedVault vault, TimeSpan time, TimeSpan? allReady) =>
        FleetResult.Of(vault, time, allReady, _failed);

    private static string NameOf(int index) => string.Create(CultureInfo.InvariantCulture, $"secret-{index}");
}
