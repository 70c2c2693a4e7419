using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Corpus.Handling;

internal class Values
{
    private static string? _shared;
    private static readonly Lazy<string> Cached = new(() => Vault.Key.Reveal()); // KVS2001
    private string? _copy;
    private Secret<string>? _secret;

    public void Store()
    {
        _shared = Vault.Key.Reveal(); // KVS2001
        _copy = Vault.Key.Reveal(); // KVS2001
        _secret = Vault.Key;
        string local = Vault.Key.Reveal();
        var holder = new Login { Password = local };
        _ = (holder, _shared, _copy, _secret, Cached);
    }

    public void Register(IServiceCollection services)
    {
        services.AddSingleton(new Client(Vault.Key.Reveal())); // KVS2001
        services.AddSingleton(_ => new Client(Vault.Key.Reveal())); // KVS2001
        services.AddSingleton(new Azure.Storage.Blobs.BlobServiceClient(Vault.Key.Reveal()));
    }

    public bool Compare(string candidate, byte[] bytes)
    {
        string key = Vault.Key.Reveal();
        bool same = key == candidate; // KVS2003
        same |= key != candidate; // KVS2003
        same |= string.Equals(key, candidate, StringComparison.Ordinal); // KVS2003
        same |= key.Equals(candidate, StringComparison.Ordinal); // KVS2003
        same |= key.StartsWith("sk_", StringComparison.Ordinal); // KVS2003
        same |= key.EndsWith("x", StringComparison.Ordinal); // KVS2003
        same |= key.Contains("x", StringComparison.Ordinal); // KVS2003
        same |= string.Compare(key, candidate, StringComparison.Ordinal) == 0; // KVS2003
        same |= bytes.SequenceEqual(Vault.Bytes.Reveal()); // KVS2003
        same |= bytes.AsSpan().SequenceEqual(Vault.Bytes.Reveal()); // KVS2003
        same |= StringComparer.Ordinal.Equals(key, candidate); // KVS2003
        switch (key) // KVS2003
        {
            case "a":
                same = false;
                break;
            case "b":
                break;
        }

        same |= key switch { "a" => true, _ => false }; // KVS2003
        same |= key is "a"; // KVS2003
        same |= key == null;
        same |= key is null or "";
        same |= key == "";
        same |= key == string.Empty;
        same |= key.Length == candidate.Length;
        same |= string.IsNullOrEmpty(key);
        same |= CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(candidate));
        same |= Vault.Key.Name == candidate;
        return same;
    }

    public void Keys(Dictionary<string, string> map, HashSet<string> set, List<Secret<string>> all)
    {
        string key = Vault.Key.Reveal();
        map[key] = "x"; // KVS2007
        map.Add(key, "x"); // KVS2007
        _ = map.ContainsKey(key); // KVS2007
        set.Add(key); // KVS2007
        _ = key.GetHashCode(); // KVS2007
        _ = all.GroupBy(secret => secret.Reveal()); // KVS2007
        map[Vault.Key.Name] = key;
    }
}

public class Client(string key)
{
    public int Length => key.Length;
}

public class Returning
{
    public string Key() => Vault.Key.Reveal(); // KVS2004

    public string KeyProperty => Vault.Key.Reveal(); // KVS2004

    internal string Internal() => Vault.Key.Reveal();

    public Secret<string> Safe() => Vault.Key;

    public int Length() => Vault.Key.Reveal().Length;
}
