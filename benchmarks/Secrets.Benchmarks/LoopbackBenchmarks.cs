extern alias official;

using BenchmarkDotNet.Attributes;
using Secrets.Emulator;
using OfficialClient = official::Azure.Security.KeyVault.Secrets.SecretClient;
using OfficialOptions = official::Azure.Security.KeyVault.Secrets.SecretClientOptions;

namespace Secrets.Benchmarks;

/// <summary>Reads over HTTPS on loopback against the emulator, so many at once.</summary>
[MemoryDiagnoser]
public class LoopbackBenchmarks
{
    private const string Name = "payments-db";
    private VaultEmulator? _vault;
    private SecretClient? _ours;
    private OfficialClient? _official;

    [Params(1, 16, 64)]
    public int Concurrency { get; set; }

    [GlobalSetup]
    public async Task StartAsync()
    {
        _vault = await VaultEmulator.StartAsync(options => options.Seed(Name, Bodies.Value));
        _ours = new SecretClient(_vault.VaultUri, _vault.Credential, _vault.ClientOptions);
        _official = new OfficialClient(_vault.VaultUri, _vault.Credential, _vault.ConfigureTransport(new OfficialOptions()));
    }

    [GlobalCleanup]
    public async Task StopAsync() => await _vault!.DisposeAsync();

    [Benchmark(Description = "Secrets")]
    public Task OursAsync() => Task.WhenAll(Enumerable.Range(0, Concurrency).Select(_ => _ours!.GetSecretAsync(Name)));

    [Benchmark(Baseline = true, Description = "official")]
    public Task OfficialAsync() => Task.WhenAll(Enumerable.Range(0, Concurrency).Select(_ => _official!.GetSecretAsync(Name)));
}
