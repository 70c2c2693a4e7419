using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;

namespace Corpus.Flows.Services;
public static partial class Log
{
    public static void KeyLoaded(this ILogger logger, string name, int length) => logger.LogInformation("Loaded {Name} ({Length})", name, length);
    public static void KeyValue(this ILogger logger, string value)
    {
        if (logger.IsEnabled(LogLevel.Debug))
            logger.LogDebug("Value {Value}", value);
    }

    public static readonly Action<ILogger, string, Exception?> Defined = LoggerMessage.Define<string>(LogLevel.Information, 1, "Got {Value}");
}

public sealed class Cache<TKey, TValue>
    where TKey : notnull
{
    readonly ConcurrentDictionary<TKey, Lazy<Task<TValue>>> _map = new();
    public Task<TValue> GetAsync(TKey key, Func<TKey, Task<TValue>> factory) => _map.GetOrAdd(key, k => new Lazy<Task<TValue>>(() => factory(k))).Value;
    public int Count => _map.Count;
}

public sealed class KeyService
{
    readonly Cache<string, string> _cache = new();
    readonly ILogger _logger;
    string? _last;
    public KeyService(ILogger logger) => _logger = logger;
    public async Task<string> Get(string name)
    {
        string value = await _cache.GetAsync(name, async n => (await Vault.Client.GetSecretAsync(n)).Value.Value); // KVS2001
        _logger.KeyLoaded(name, value.Length);
        _logger.KeyValue(value); // KVS1001
        Log.Defined(_logger, value, null); // KVS1001
        Log.Defined(_logger, name, null);
        _last = value; // KVS2001
        return value; // KVS2004
    }

    public override string ToString() => $"KeyService(last: {_last?.Length}, cached: {_cache.Count})";
    public string Report()
    {
        var sb = new StringBuilder();
        sb.AppendLine("report");
        AppendLast(sb);
        return sb.ToString(); // KVS2004
    }

    void AppendLast(StringBuilder sb)
    {
        if (_last is { } l)
            sb.Append("last: ").AppendLine(l);
    }

    public void Print()
    {
        Console.WriteLine(Report()); // KVS1002
        Console.WriteLine(this);
    }
}

public static class Pipeline
{
    public static T Pipe<T>(this T t, Action<T> a)
    {
        a(t);
        return t;
    }

    public static U Then<T, U>(this T t, Func<T, U> f) => f(t);
    public static async Task<U> ThenAsync<T, U>(this Task<T> t, Func<T, U> f) => f(await t.ConfigureAwait(false));
    public static async Task<T> Retry<T>(Func<Task<T>> action, int times = 3)
    {
        for (int i = 0;; i++)
        {
            try
            {
                return await action();
            }
            catch (Exception)when (i < times)
            {
                await Task.Delay(100 * i);
            }
        }
    }

    public static async Task Run(ILogger log)
    {
        Vault.Key.Reveal().Pipe(Console.WriteLine); // KVS1002
        Vault.Key.Reveal().Pipe(s => log.LogInformation("{S}", s)); // KVS1001
        Vault.Key.Reveal().Pipe(s => log.LogInformation("{S}", s.Length));
        Console.WriteLine(Vault.Key.Reveal().Then(s => s.Trim()).Then(s => s + "x")); // KVS1002
        Console.WriteLine(Vault.Key.Reveal().Then(s => s.Length));
        Console.WriteLine(Vault.Key.Reveal().Then(SHA256Of));
        string v = await Retry(async () => (await Vault.KeyAccessor.GetAsync()).Reveal());
        Console.WriteLine(v); // KVS1002
        int n = await Retry(async () => (await Vault.KeyAccessor.GetAsync()).Reveal().Length);
        Console.WriteLine(n);
        Console.WriteLine(await LoadAsync().ThenAsync(s => s.ToLowerInvariant())); // KVS1002
        Console.WriteLine(await LoadAsync().ThenAsync(s => s.Length));
    }

    static async Task<string> LoadAsync() => (await Vault.KeyAccessor).Reveal();
    static string SHA256Of(string s) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(s)));
}

public sealed class Template
{
    readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    public Template Set(string name, string value)
    {
        _values[name] = value;
        return this;
    }

    public string Render(string text)
    {
        foreach (var(name, value)in _values)
            text = text.Replace("{" + name + "}", value);
        return text; // KVS2004
    }

    public IEnumerable<string> Names => _values.Keys;
}

public sealed class Settings
{
    [JsonIgnore]
    public string Hidden { get; set; } = "";
    public string Shown { get; set; } = "";
    public Dictionary<string, string> Extra { get; set; } = new();
}

public static class Uses
{
    public static void Render()
    {
        var t = new Template().Set("name", "x").Set("key", Vault.Key.Reveal());
        Console.WriteLine(t.Render("{key}")); // KVS1002
        Console.WriteLine(string.Join(",", t.Names));
    }

    public static void Json()
    {
        var s = new Settings
        {
            Hidden = Vault.Key.Reveal()
        };
        Vault.Logger.LogInformation("{@S}", s);
        Console.WriteLine(JsonSerializer.Serialize(s));
        s.Extra["key"] = Vault.Key.Reveal();
        Vault.Logger.LogInformation("{@S}", s); // KVS1001
        string json = JsonSerializer.Serialize(s);
        Console.WriteLine(json); // KVS1002
        File.WriteAllText("x", JsonSerializer.Serialize(new { key = Vault.Key.Reveal() })); // KVS1010
        File.WriteAllText("x", JsonSerializer.Serialize(new { Vault.Key.Name, Vault.Key.Version }));
    }

    public static void Scopes(ILogger log)
    {
        using (log.BeginScope("key {Key}", Vault.Key.Reveal())) // KVS1001
            log.LogInformation("in scope");
        using (log.BeginScope(new Dictionary<string, object> { ["k"] = Vault.Key.Reveal() })) // KVS1001
            log.LogInformation("x");
        using (log.BeginScope(new Dictionary<string, object> { ["k"] = Vault.Key.Name }))
            log.LogInformation("x");
    }

    public static void Array(ILogger log)
    {
        log.LogInformation("{A} {B}", "a", Vault.Key.Reveal()); // KVS1001
        object[] args = ["a", Vault.Key.Reveal()];
        log.LogInformation("{A} {B}", args); // KVS1001
        log.Log(LogLevel.Warning, new EventId(1), Vault.Key.Reveal(), null, (s, e) => s); // KVS1001
        log.LogError(new Exception("x"), "failed {K}", Vault.Key.Reveal()); // KVS1001
        log.LogInformation($"{Vault.Key.Name} {Vault.Key.Reveal()}"); // KVS1001
        log.LogInformation(Vault.Key.Reveal()); // KVS1001
    }

    public static async Task Streams()
    {
        await using var ms = new MemoryStream();
        await JsonSerializer.SerializeAsync(ms, new { k = Vault.Key.Reveal() });
        ms.Position = 0;
        using var reader = new StreamReader(ms);
        Console.WriteLine(await reader.ReadToEndAsync()); // KVS1002
    }

    public static void Buffer()
    {
        Span<byte> buffer = stackalloc byte[128];
        int n = Encoding.UTF8.GetBytes(Vault.Key.Reveal(), buffer);
        var part = buffer[..n];
        Console.WriteLine(Convert.ToBase64String(part)); // KVS1002
        CryptographicOperations.ZeroMemory(buffer);
        Span<char> chars = stackalloc char[64];
        Convert.TryToBase64Chars(part, chars, out int w);
        Console.WriteLine(chars[..w].ToString()); // KVS1002
        Console.WriteLine(w);
    }

    public static string Masked(string value, int keep = 0)
    {
        var sb = new StringBuilder();
        for (int i = 0; i < value.Length; i++)
            sb.Append(i < keep ? value[i] : '*');
        return sb.ToString();
    }

    public static string Stars(string value)
    {
        var sb = new StringBuilder();
        foreach (char _ in value)
            sb.Append('*');
        return sb.ToString();
    }

    public static string Fixed(string value) => value.Length switch
    {
        0 => "(none)",
        < 8 => "(short)",
        _ => "(set)"
    };
    public static void Masks()
    {
        Console.WriteLine(Masked(Vault.Key.Reveal(), 3)); // KVS1002
        Console.WriteLine(Stars(Vault.Key.Reveal()));
        Console.WriteLine(Fixed(Vault.Key.Reveal()));
    }

    public static void Compare()
    {
        var old = Vault.Key;
        var fresh = Vault.KeyAccessor.Current!;
        bool changed = old.Version != fresh.Version;
        Console.WriteLine(changed ? "rotated" : "same");
        Console.WriteLine($"{old.Version} -> {fresh.Version}");
    }

    public static void Loop()
    {
        string[] names = ["a", "b"];
        var all = new Dictionary<string, string>();
        foreach (string name in names)
        {
            all[name] = Vault.Client.GetSecret(name).Value.Value;
            Console.WriteLine($"loaded {name}");
        }

        foreach (string name in all.Keys)
            Console.WriteLine(name);
        foreach (var p in all)
            Console.WriteLine(p.Key + "=" + p.Value); // KVS1002
        Console.WriteLine($"{all.Count} loaded");
        Console.WriteLine(string.Join(", ", all.Select(p => p.Key)));
        Console.WriteLine(string.Join(", ", all.Select(p => $"{p.Key}:{p.Value.Length}")));
    }

    public static void Params(string[] args)
    {
        string name = args.Length > 0 ? args[0] : "key";
        KeyVaultSecret s = Vault.Client.GetSecret(name);
        switch (args)
        {
            case ["show", ..]:
                Console.WriteLine(s.Value); // KVS1002
                break;
            case ["meta", ..]:
                Console.WriteLine($"{s.Name} {s.Properties.Version} {s.Properties.ExpiresOn:u}");
                break;
            default:
                Console.Error.WriteLine("usage: show|meta " + name);
                break;
        }
    }

    public static void Stopwatches()
    {
        var sw = Stopwatch.StartNew();
        string k = Vault.Key.Reveal();
        sw.Stop();
        Console.WriteLine($"took {sw.ElapsedMilliseconds} ms for {k.Length} chars");
        Debug.Assert(k.Length > 0, "key is empty");
        Debug.WriteLine($"key is {k}"); // KVS1002
        Trace.TraceInformation("key {0}", k); // KVS1002
    }

    public static bool TryParse(string text, out Connection? c)
    {
        string[] p = text.Split(';');
        if (p.Length < 3)
        {
            c = null;
            Console.WriteLine("bad connection");
            return false;
        }

        c = new Connection(p[0], p[1], p[2]);
        return true;
    }

    public static void Parse()
    {
        if (TryParse(Vault.Key.Reveal(), out Connection? c))
            Console.WriteLine(c!.Password); // KVS1002
        if (TryParse("a;b;c", out Connection? d))
            Console.WriteLine(d!.Password);
    }

    public static void Nulls()
    {
        string? k = Vault.OptionalKey.Reveal();
        Console.WriteLine(k?.Length ?? 0);
        Console.WriteLine(k?.Trim()); // KVS1002
        Console.WriteLine(k is null ? "missing" : "present");
        string s = k switch
        {
            null => "none",
            _ => "some"
        };
        Console.WriteLine(s);
    }
}

public class Node
{
    public string Name = "";
    public string? Payload;
    public List<Node> Children = [];
    public Node? Parent;
    public void Visit(Action<Node> a)
    {
        a(this);
        foreach (var c in Children)
            c.Visit(a);
    }
}

public static class Trees
{
    public static void Go()
    {
        var root = new Node
        {
            Name = "root",
            Children =
            {
                new Node
                {
                    Name = "leaf",
                    Payload = Vault.Key.Reveal()
                }
            }
        };
        Console.WriteLine(root.Children[0].Payload); // KVS1002
        Console.WriteLine(root.Children[0].Name);
        Walk(root); // KVS1002
        WalkNames(root);
        root.Visit(n => Console.WriteLine(n.Payload)); // KVS1002
        root.Visit(n => Console.WriteLine(n.Name));
    }

    static void Walk(Node n)
    {
        Console.WriteLine(n.Payload);
        foreach (var c in n.Children)
            Walk(c);
    }

    static void WalkNames(Node n)
    {
        Console.WriteLine(n.Name);
        foreach (var c in n.Children)
            WalkNames(c);
    }
}

public class Visitor
{
    public virtual void Accept(object o)
    {
        switch (o)
        {
            case string s:
                OnText(s);
                break;
            case int i:
                Console.WriteLine(i);
                break;
            case IEnumerable<object> many:
                foreach (var m in many)
                    Accept(m);
                break;
        }
    }

    protected virtual void OnText(string s) => Console.WriteLine(s);
}

public static class Visits
{
    public static void Go()
    {
        new Visitor().Accept(Vault.Key.Reveal()); // KVS1002
        new Visitor().Accept(new object[] { 1, Vault.Key.Reveal() }); // KVS1002
        new Visitor().Accept("x");
    }
}

public sealed record Connection(string Host, string User, string Password);
