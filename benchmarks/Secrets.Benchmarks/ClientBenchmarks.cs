extern alias official;

using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using OfficialClient = official::Azure.Security.KeyVault.Secrets.SecretClient;
using OfficialOptions = official::Azure.Security.KeyVault.Secrets.SecretClientOptions;

namespace Secrets.Benchmarks;

/// <summary>Our client, the official one and a bare pipeline on one in-memory transport, with default options, after the challenge.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ClientBenchmarks
{
    private const string Name = "payments-db";
    private static readonly Uri VaultUri = new("https://contoso.vault.azure.net");

    private readonly SecretClient _ours = new(VaultUri, new StaticCredential(), new SecretClientOptions { Transport = new InMemoryTransport(Bodies.Secret) });
    private readonly SecretClient _oursListing = new(VaultUri, new StaticCredential(), new SecretClientOptions { Transport = new InMemoryTransport(Bodies.Page) });
    private readonly OfficialClient _official = new(VaultUri, new StaticCredential(), new OfficialOptions { Transport = new InMemoryTransport(Bodies.Secret) });
    private readonly OfficialClient _officialListing = new(VaultUri, new StaticCredential(), new OfficialOptions { Transport = new InMemoryTransport(Bodies.Page) });
    private readonly BareClient _bare = new(new InMemoryTransport(Bodies.Secret, challenges: false));
    private readonly BareClient _bareListing = new(new InMemoryTransport(Bodies.Page, challenges: false));

    [Benchmark(Baseline = true, Description = "bare pipeline"), BenchmarkCategory("GetSecretAsync")]
    public async Task<object> BareGetAsync() => await _bare.GetAsync(Name);

    [Benchmark(Description = "Secrets"), BenchmarkCategory("GetSecretAsync")]
    public async Task<object> OursGetAsync() => await _ours.GetSecretAsync(Name);

    [Benchmark(Description = "official"), BenchmarkCategory("GetSecretAsync")]
    public async Task<object> OfficialGetAsync() => await _official.GetSecretAsync(Name);

    [Benchmark(Baseline = true, Description = "bare pipeline"), BenchmarkCategory("GetSecret")]
    public object BareGet() => _bare.Get(Name);

    [Benchmark(Description = "Secrets"), BenchmarkCategory("GetSecret")]
    public object OursGet() => _ours.GetSecret(Name);

    [Benchmark(Description = "official"), BenchmarkCategory("GetSecret")]
    public object OfficialGet() => _official.GetSecret(Name);

    [Benchmark(Baseline = true, Description = "bare pipeline"), BenchmarkCategory("SetSecretAsync")]
    public async Task<object> BareSetAsync() => await _bare.SetAsync(Name, Bodies.Value);

    [Benchmark(Description = "Secrets"), BenchmarkCategory("SetSecretAsync")]
    public async Task<object> OursSetAsync() => await _ours.SetSecretAsync(Name, Bodies.Value);

    [Benchmark(Description = "official"), BenchmarkCategory("SetSecretAsync")]
    public async Task<object> OfficialSetAsync() => await _official.SetSecretAsync(Name, Bodies.Value);

    [Benchmark(Baseline = true, Description = "bare pipeline"), BenchmarkCategory("Page of 25")]
    public async Task<object> BareListAsync() => await _bareListing.ListAsync();

    [Benchmark(Description = "Secrets"), BenchmarkCategory("Page of 25")]
    public async Task<int> OursListAsync()
    {
        int count = 0;
        await foreach (SecretProperties properties in _oursListing.GetPropertiesOfSecretsAsync())
        {
            count += properties.Name.Length;
        }

        return count;
    }

    [Benchmark(Description = "official"), BenchmarkCategory("Page of 25")]
    public async Task<int> OfficialListAsync()
    {
        int count = 0;
        await foreach (official::Azure.Security.KeyVault.Secrets.SecretProperties properties in _officialListing.GetPropertiesOfSecretsAsync())
        {
            count += properties.Name.Length;
        }

        return count;
    }
}
