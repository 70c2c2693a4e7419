extern alias official;

using System.Globalization;
using BenchmarkDotNet.Attributes;
using OfficialClient = official::Azure.Security.KeyVault.Secrets.SecretClient;
using OfficialOptions = official::Azure.Security.KeyVault.Secrets.SecretClientOptions;

namespace Secrets.Benchmarks.Store;

/// <summary>A process starts and reads a hundred secrets, each request taking the same time: a store, and the official client one after the other.</summary>
[MemoryDiagnoser]
[MinColumn]
public class ColdStartBenchmarks
{
    private static readonly Uri VaultUri = new("https://contoso.vault.azure.net");
    private static readonly string[] Names = [.. Enumerable.Range(0, 100).Select(static index => string.Create(CultureInfo.InvariantCulture, $"secret-{index}"))];

    [Params(20)]
    public int LatencyMilliseconds { get; set; }

    [Benchmark(Description = "SecretStore.PrefetchAsync")]
    public async Task StoreAsync()
    {
        SecretClient client = new(VaultUri, new StaticCredential(), new SecretClientOptions { Transport = NewVault() });
        await using SecretStore store = new(client);
        await store.PrefetchAsync(Names.Select(name => store.GetAccessor(new SecretDefinition<string>(name, SecretConverters.String))));
    }

    [Benchmark(Baseline = true, Description = "official, one after the other")]
    public async Task OfficialAsync()
    {
        OfficialClient client = new(VaultUri, new StaticCredential(), new OfficialOptions { Transport = NewVault() });
        foreach (string name in Names)
        {
            await client.GetSecretAsync(name);
        }
    }

    private DelayedTransport NewVault() => new(new InMemoryTransport(Bodies.Secret), TimeSpan.FromMilliseconds(LatencyMilliseconds));
}
