using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ZiggyCreatures.Caching.Fusion;

namespace Secrets.Benchmarks.Store;

/// <summary>A read of a value that is at hand: ours, a field behind a ValueTask, which is the floor, and the caches one would build it on.</summary>
[MemoryDiagnoser]
[MinColumn]
[SuppressMessage("Design", "CA1001", Justification = "Disposed in CleanUpAsync, which the runner calls.")]
public class ReadBenchmarks
{
    private const int Reads = 200_000;
    private const string Name = "payments-db";
    private const string Value = "a value of some length";

    private readonly SecretStore _store = new(new InMemorySecretSource([new(Name, Value)]));
    private readonly MemoryCache _memory = new(new MemoryCacheOptions());
    private readonly FusionCache _fusion = new(new FusionCacheOptions());
    private readonly ServiceProvider _services;
    private readonly HybridCache _hybrid;
    private readonly IOptionsMonitor<ReadOptions> _options;
    private readonly SecretAccessor<string> _accessor;
    private Secret<string> _field = null!;
    private TwinLoop _threads = null!;

    public ReadBenchmarks()
    {
        ServiceCollection services = new();
        services.AddHybridCache();
        services.Configure<ReadOptions>(static options => options.Key = Value);
        _services = services.BuildServiceProvider();
        _hybrid = _services.GetRequiredService<HybridCache>();
        _options = _services.GetRequiredService<IOptionsMonitor<ReadOptions>>();
        _accessor = _store.GetAccessor(new SecretDefinition<string>(Name, SecretConverters.String));
    }

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _field = await _accessor;
        _memory.Set(Name, Value);
        await _hybrid.GetOrCreateAsync(Name, static _ => ValueTask.FromResult(Value));
        await _fusion.SetAsync(Name, Value);
        _threads = new TwinLoop(Threads);
    }

    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        _threads.Dispose();
        _memory.Dispose();
        _fusion.Dispose();
        await _services.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Reads, Description = "field behind a ValueTask")]
    public int Field() => _threads.Run(async () =>
    {
        int sum = 0;
        for (int read = 0; read < Reads; read++)
        {
            sum += (await FieldAsync()).Reveal().Length;
        }

        return sum;
    });

    [Benchmark(OperationsPerInvoke = Reads, Description = "await accessor")]
    public int Await() => _threads.Run(async () =>
    {
        int sum = 0;
        for (int read = 0; read < Reads; read++)
        {
            sum += (await _accessor).Reveal().Length;
        }

        return sum;
    });

    [Benchmark(OperationsPerInvoke = Reads, Description = "GetAsync")]
    public int GetAsync() => _threads.Run(async () =>
    {
        int sum = 0;
        for (int read = 0; read < Reads; read++)
        {
            sum += (await _accessor.GetAsync()).Reveal().Length;
        }

        return sum;
    });

    [Benchmark(OperationsPerInvoke = Reads, Description = "Current")]
    public int Current() => _threads.Run(() =>
    {
        int sum = 0;
        for (int read = 0; read < Reads; read++)
        {
            sum += _accessor.Current!.Reveal().Length;
        }

        return Task.FromResult(sum);
    });

    [Benchmark(OperationsPerInvoke = Reads, Description = "IOptionsMonitor")]
    public int Options() => _threads.Run(() =>
    {
        int sum = 0;
        for (int read = 0; read < Reads; read++)
        {
            sum += _options.CurrentValue.Key.Length;
        }

        return Task.FromResult(sum);
    });

    [Benchmark(OperationsPerInvoke = Reads, Description = "IMemoryCache")]
    public int Memory() => _threads.Run(() =>
    {
        int sum = 0;
        for (int read = 0; read < Reads; read++)
        {
            sum += _memory.TryGetValue(Name, out string? value) ? value!.Length : 0;
        }

        return Task.FromResult(sum);
    });

    [Benchmark(OperationsPerInvoke = Reads, Description = "HybridCache")]
    public int Hybrid() => _threads.Run(async () =>
    {
        int sum = 0;
        for (int read = 0; read < Reads; read++)
        {
            sum += (await _hybrid.GetOrCreateAsync(Name, static _ => ValueTask.FromResult(Value))).Length;
        }

        return sum;
    });

    [Benchmark(OperationsPerInvoke = Reads, Description = "FusionCache")]
    public int Fusion() => _threads.Run(async () =>
    {
        int sum = 0;
        for (int read = 0; read < Reads; read++)
        {
            sum += (await _fusion.GetOrSetAsync<string>(Name, static (_, _) => Task.FromResult(Value))).Length;
        }

        return sum;
    });

    private ValueTask<Secret<string>> FieldAsync() => new(_field);

    private sealed class ReadOptions
    {
        public string Key { get; set; } = "";
    }
}
