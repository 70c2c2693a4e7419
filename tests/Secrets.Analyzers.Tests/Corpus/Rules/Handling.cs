using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
namespace Corpus.Handling1;

public class StripeOptions { public string ApiKey { get; set; } = ""; public string Url { get; set; } = ""; }

public interface IGateway { Task Pay(); }

public sealed class Gateway(string key) : IGateway
{
    public Task Pay() { using var r = new HttpRequestMessage(HttpMethod.Get, "https://x/"); r.Headers.Add("k", key); return Task.CompletedTask; }
}

public sealed class GoodGateway(SecretAccessor<string> key) : IGateway
{
    public async Task Pay() { using var r = new HttpRequestMessage(HttpMethod.Get, "https://x/"); r.Headers.Add("k", (await key).Reveal()); }
}

public static class Registration
{
    private static string? s_key;
    private static readonly Lazy<string> s_lazy = new(() => Vault.Key.Reveal()); // KVS2001
    private static readonly Lazy<Task<string>> s_lazyTask = new(async () => (await Vault.KeyAccessor).Reveal()); // KVS2001
    private static readonly ConcurrentDictionary<string, string> s_cache = new();
    private static readonly SecretAccessor<string> s_accessor = Vault.KeyAccessor;
    private static readonly Lazy<HttpClient> s_client = new(() => new HttpClient());

    public static async Task Add(IServiceCollection services, IConfiguration configuration)
    {
        string key = (await Vault.KeyAccessor).Reveal();
        s_key = key; // KVS2001
        s_cache["key"] = key; // KVS2001
        s_cache.TryAdd("key", key); // KVS2001
        services.AddSingleton<IGateway>(new Gateway(key)); // KVS2001
        services.AddSingleton<IGateway>(_ => new Gateway(key)); // KVS2001
        services.AddSingleton<IGateway>(_ => new Gateway(Vault.Key.Reveal())); // KVS2001
        services.AddSingleton<IGateway>(_ => new GoodGateway(Vault.KeyAccessor));
        services.AddSingleton(new StripeOptions { ApiKey = key }); // KVS2001
        services.AddSingleton(Options.Create(new StripeOptions { ApiKey = key })); // KVS2001
        services.Configure<StripeOptions>(o => o.ApiKey = key); // KVS2001
        services.Configure<StripeOptions>(o => o.Url = "https://x");
        services.AddHttpClient("x", c => c.DefaultRequestHeaders.Add("k", key));
        services.AddScoped<IGateway>(_ => new GoodGateway(s_accessor));
        services.TryAddSomething(key); // KVS2001
        _ = s_lazy; _ = s_lazyTask; _ = s_key; _ = s_client;
    }

    private static void TryAddSomething(this IServiceCollection services, string key) => services.AddSingleton(new Gateway(key));
}

public sealed class Worker(SecretAccessor<string> accessor, ILogger<Worker> logger) : BackgroundService
{
    private string? _key;
    private Secret<string>? _secret;
    private readonly Dictionary<string, string> _map = [];
    private readonly SecretAccessor<string> _accessor = accessor;

    public string? Last { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _key = (await accessor.GetAsync(stoppingToken)).Reveal(); // KVS2001
        _secret = await accessor.GetAsync(stoppingToken);
        _map["key"] = (await accessor.GetAsync(stoppingToken)).Reveal(); // KVS2001
        Last = (await _accessor.GetAsync(stoppingToken)).Reveal(); // KVS2001
        while (!stoppingToken.IsCancellationRequested)
        {
            Secret<string> secret = await accessor.GetAsync(stoppingToken);
            using var request = new HttpRequestMessage(HttpMethod.Get, "https://x/");
            request.Headers.Add("k", secret.Reveal());
            var local = new StripeOptions { ApiKey = secret.Reveal() };
            request.Headers.Add("l", local.ApiKey);
            logger.LogInformation("sent with {Secret} {Count} {IsSet}", secret, _map.Count, _key is not null);
            await Task.Delay(1000, stoppingToken);
        }
    }
}

public sealed class Signer : IDisposable
{
    private readonly HMACSHA256 _hmac;
    private byte[] _key;
    private readonly string _name = Vault.Key.Name;

    public Signer(Secret<string> secret)
    {
        _key = Encoding.UTF8.GetBytes(secret.Reveal()); // KVS2001
        _hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret.Reveal()));
    }

    public byte[] Sign(byte[] data) => _hmac.ComputeHash(data);

    public string Name => _name;

    public int Length => _key.Length;

    public void Dispose() => _hmac.Dispose();
}

public sealed class PrimaryHolder(string key)
{
    public string Header => "Bearer " + key;
    public static PrimaryHolder Make() => new(Vault.Key.Reveal());
}

public class Compare(SecretAccessor<string> accessor)
{
    public async Task<bool> Check(string given, HttpRequestMessage request, CancellationToken token)
    {
        Secret<string> secret = await accessor.GetAsync(token);
        string key = secret.Reveal();
        if (key == given) return true; // KVS2003
        if (given != key) return false; // KVS2003
        if (key.Equals(given)) return true; // KVS2003
        if (given.Equals(key, StringComparison.Ordinal)) return true; // KVS2003
        if (string.Equals(key, given)) return true; // KVS2003
        if (string.Equals(key, given, StringComparison.OrdinalIgnoreCase)) return true; // KVS2003
        if (string.Compare(key, given, StringComparison.Ordinal) == 0) return true; // KVS2003
        if (string.CompareOrdinal(key, given) == 0) return true; // KVS2003
        if (key.CompareTo(given) == 0) return true; // KVS2003
        if (Encoding.UTF8.GetBytes(key).SequenceEqual(Encoding.UTF8.GetBytes(given))) return true; // KVS2003
        if (key.AsSpan().SequenceEqual(given)) return true; // KVS2003
        if (key.StartsWith(given)) return true; // KVS2003
        if (given.EndsWith(key)) return true; // KVS2003
        if (given.Contains(key)) return true; // KVS2003
        if (EqualityComparer<string>.Default.Equals(key, given)) return true; // KVS2003
        if (StringComparer.Ordinal.Equals(key, given)) return true; // KVS2003
        if (object.Equals(key, given)) return true; // KVS2003
        if (key is "admin") return true; // KVS2003
        switch (key) { case "a": return true; } // KVS2003
        bool r = key switch { "a" => true, _ => false }; // KVS2003
        if (new[] { given }.Contains(key)) return true; // KVS2003
        if (request.Headers.TryGetValues("k", out var values) && values.First() == key) return true; // KVS2003
        if (values!.Any(v => v == key)) return true; // KVS2003
        if (key == null) return false;
        if (key is null or "") return false;
        if (key == "") return false;
        if (key == string.Empty) return false;
        if (key.Length == 0) return false;
        if (key is { Length: > 3 }) { }
        if (string.IsNullOrWhiteSpace(key)) return false;
        if (secret.FixedTimeEquals(given)) return true;
        if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(given))) return true;
        if (SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan().SequenceEqual(SHA256.HashData(Encoding.UTF8.GetBytes(given)))) return true;
        if (secret.Version == given) return true;
        if (secret.Name.StartsWith("stripe")) return true;
        if (key.Equals(null)) return false;
        byte[] mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(given));
        return CryptographicOperations.FixedTimeEquals(mac, Convert.FromHexString(given));
    }
}

public sealed class Keys
{
    private readonly Dictionary<string, int> _counts = [];
    private readonly HashSet<string> _set = [];

    public void Use(IEnumerable<Secret<string>> all)
    {
        string key = Vault.Key.Reveal();
        _counts[key] = 1; // KVS2007
        _counts.Add(key, 1); // KVS2007
        _counts.TryGetValue(key, out _); // KVS2007
        _counts.ContainsKey(key); // KVS2007
        _set.Add(key); // KVS2007 KVS2001
        int hash = key.GetHashCode(); // KVS2007
        int h2 = HashCode.Combine(key, 1); // KVS2007
        var groups = all.GroupBy(s => s.Reveal()); // KVS2007
        var map = all.ToDictionary(s => s.Reveal()); // KVS2007
        var map2 = all.ToDictionary(s => s.Name);
        var queried = from s in all group s.Name by s; // KVS2007
        var named = from s in all group s by s.Name;
        var lookup = all.ToLookup(s => s.Name);
        var distinct = all.Select(s => s.Reveal()).Distinct(); // KVS2007
        var bySecret = new Dictionary<Secret<string>, int>();
        bySecret[Vault.Key] = 1; // KVS2007
        var set = new HashSet<Secret<string>>();
        HashSet<Secret<string>> written = [Vault.Key]; // KVS2007
        HashSet<Secret<string>> spread = [.. all]; // KVS2007
        var added = new HashSet<Secret<string>> { Vault.Key }; // KVS2007
        var keyed = new Dictionary<Secret<string>, int> { [Vault.Key] = 1 }; // KVS2007
        Dictionary<Secret<string>, int>? maybe = keyed;
        int? count = maybe?[Vault.Key]; // KVS2007
        List<Secret<string>> listed = [Vault.Key, .. all];
        var filled = new List<Secret<string>> { Vault.Key };
        _counts[Vault.Key.Name] = 1;
        _counts.Add(Vault.Key.Name, key.Length);
        var literal = new Dictionary<string, int> { [key] = 1 }; // KVS2007
        var literal2 = new Dictionary<string, int> { { key, 1 } }; // KVS2007
        var good = new Dictionary<string, Secret<string>> { ["a"] = Vault.Key };
    }
}

public class Returning(SecretAccessor<string> accessor)
{
    public async Task<string> GetKey(CancellationToken token) => (await accessor.GetAsync(token)).Reveal(); // KVS2004
    public async Task<Secret<string>> GetSecret(CancellationToken token) => await accessor.GetAsync(token);
    private async Task<string> GetPrivate(CancellationToken token) => (await accessor.GetAsync(token)).Reveal();
    public string Key => Vault.Key.Reveal(); // KVS2004
    public int Length => Vault.Key.Reveal().Length;
    public string Masked() => new string('*', Vault.Key.Reveal().Length);
    public HttpClient Client() { var c = new HttpClient(); c.DefaultRequestHeaders.Add("k", Vault.Key.Reveal()); return c; }
    [return: SecretValue] public string Marked() => Vault.Key.Reveal();
    internal string Internal() => Vault.Key.Reveal();
    public async Task<byte[]> Bytes(CancellationToken token) => Convert.FromBase64String((await accessor.GetAsync(token)).Reveal()); // KVS2004
    public string Signature(byte[] data) => Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Vault.Key.Reveal()), data));
    public async Task<string> Use(CancellationToken token) => await GetPrivate(token); // KVS2004
    public Task Started(CancellationToken token) => GetPrivate(token);
    public void Out(out string key) => key = Vault.Key.Reveal();
}
