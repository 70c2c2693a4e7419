using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Azure;
using BenchmarkDotNet.Attributes;
using Secrets.Emulator;

namespace Secrets.Benchmarks;

/// <summary>What a get and a page of a list cost in a small vault and in a large one; every secret has three versions.</summary>
[MemoryDiagnoser]
[SuppressMessage("Design", "CA1001", Justification = "Disposed in CleanupAsync, which the runner calls.")]
public class EmulatorScale
{
    private VaultEmulator? _vault;
    private SecretClient? _client;
    private string _middle = "";
    private string? _continuation;

    [Params(1_000, 100_000)]
    public int Secrets { get; set; }

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _vault = await VaultEmulator.StartAsync();
        for (int version = 0; version < 3; version++)
        {
            for (int i = 0; i < Secrets; i++)
            {
                _vault.Seed(NameOf(i), "a value of ordinary length");
            }
        }

        _client = new SecretClient(_vault.VaultUri, _vault.Credential, _vault.ClientOptions);
        _middle = NameOf(Secrets / 2);

        // A page in the middle of the list, so that reaching it is part of what is measured.
        int pages = 0;
        await foreach (Page<SecretProperties> page in _client.GetPropertiesOfSecretsAsync().AsPages(pageSizeHint: 25))
        {
            _continuation = page.ContinuationToken;
            if (++pages == Secrets / 50)
            {
                break;
            }
        }
    }

    [GlobalCleanup]
    public ValueTask CleanupAsync() => _vault!.DisposeAsync();

    [Benchmark]
    public async Task<string> Get() => (await _client!.GetSecretAsync(_middle)).Value.Name;

    [Benchmark]
    public async Task<int> PageOf25()
    {
        await foreach (Page<SecretProperties> page in _client!.GetPropertiesOfSecretsAsync().AsPages(_continuation, pageSizeHint: 25))
        {
            return page.Values.Count;
        }

        return 0;
    }

    private static string NameOf(int index) => string.Create(CultureInfo.InvariantCulture, $"secret-{index:D6}");
}
