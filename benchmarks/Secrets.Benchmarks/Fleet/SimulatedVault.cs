using Azure;

namespace Secrets.Benchmarks.Fleet;

/// <summary>A vault behind the service's limit: a token bucket of 4,000 requests that fills up again in ten seconds. It throttles without Retry-After.</summary>
internal sealed class SimulatedVault(SimulatedClock clock)
{
    private const double Limit = 4_000;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(20);

    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, int> _windows = [];
    private double _tokens = Limit;
    private TimeSpan _filledAt;

    public int Requests { get; private set; }

    public int Throttled { get; private set; }

    /// <summary>The requests in each ten seconds in which there were some.</summary>
    public IReadOnlyCollection<int> PerWindow => _windows.Values;

    public void Forget()
    {
        Requests = Throttled = 0;
        _windows.Clear();
    }

    public async Task<KeyVaultSecret> GetAsync(KeyVaultSecret secret)
    {
        bool granted = TryTake();
        await clock.WaitAsync(Latency).ConfigureAwait(false);
        return granted ? secret : throw new RequestFailedException(429, "Throttled.");
    }

    private bool TryTake()
    {
        lock (_gate)
        {
            TimeSpan now = clock.Now;
            _tokens = Math.Min(Limit, _tokens + (Limit * ((now - _filledAt) / Window)));
            _filledAt = now;
            Requests++;
            _windows[now.Ticks / Window.Ticks] = _windows.GetValueOrDefault(now.Ticks / Window.Ticks) + 1;
            if (_tokens < 1)
            {
                Throttled++;
                return false;
            }

            _tokens--;
            return true;
        }
    }
}
