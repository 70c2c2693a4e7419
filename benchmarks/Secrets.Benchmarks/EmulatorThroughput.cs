using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using Azure.Core;
using BenchmarkDotNet.Attributes;
using Secrets.Emulator;

namespace Secrets.Benchmarks;

/// <summary>Gets over HTTPS, 64 at a time: the emulator against a bare Kestrel endpoint that returns the same bytes.</summary>
[MemoryDiagnoser]
[SuppressMessage("Design", "CA1001", Justification = "Disposed in CleanupAsync, which the runner calls.")]
public class EmulatorThroughput
{
    private const int Concurrency = 64;
    private const int RequestsPerWorker = 50;

    private VaultEmulator? _vault;
    private BareServer? _bare;
    private HttpClient? _vaultClient;
    private HttpClient? _bareClient;
    private Uri? _secret;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _vault = await VaultEmulator.StartAsync(o => o.Seed("payments-db", "a value of ordinary length"));
        AccessToken token = await _vault.Credential.GetTokenAsync(
            new TokenRequestContext([$"https://vault.localhost:{_vault.VaultUri.Port}/.default"]), CancellationToken.None);
        _vaultClient = new HttpClient(_vault.CreateHandler());
        _vaultClient.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        _secret = new Uri(_vault.VaultUri, "secrets/payments-db?api-version=2026-04-01");
        _bare = await BareServer.StartAsync(await _vaultClient.GetByteArrayAsync(_secret));
        _bareClient = new HttpClient(_bare.CreateHandler());
        _bareClient.DefaultRequestHeaders.Authorization = _vaultClient.DefaultRequestHeaders.Authorization;
    }

    [GlobalCleanup]
    public async Task CleanupAsync()
    {
        _vaultClient!.Dispose();
        _bareClient!.Dispose();
        await _bare!.DisposeAsync();
        await _vault!.DisposeAsync();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Concurrency * RequestsPerWorker)]
    public Task BareKestrel() => GetAllAsync(_bareClient!, _bare!.Address);

    [Benchmark(OperationsPerInvoke = Concurrency * RequestsPerWorker)]
    public Task Emulator() => GetAllAsync(_vaultClient!, _secret!);

    private static Task GetAllAsync(HttpClient client, Uri address) => Task.WhenAll(Enumerable.Range(0, Concurrency).Select(async _ =>
    {
        for (int i = 0; i < RequestsPerWorker; i++)
        {
            await client.GetByteArrayAsync(address);
        }
    }));
}
