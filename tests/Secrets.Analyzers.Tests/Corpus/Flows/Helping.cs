using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Corpus.Flows.Helping;
static class Helpers
{
    public static string Identity(string s) => s;
    public static T Same<T>(T t) => t;
    public static string Wrap(string s, string suffix = "!") => s + suffix;
    public static string Second(string a, string b) => b;
    public static string JoinAll(params string[] parts) => string.Join(" ", parts);
    public static string JoinSpan(params ReadOnlySpan<string> parts) => string.Join(" ", parts);
    public static string JoinEnum(params IEnumerable<string> parts) => string.Join(" ", parts);
    public static void Show(string s) => Console.WriteLine(s);
    public static void ShowTwice(string s)
    {
        Show(s);
        Show(s);
    }

    public static void ShowSecond(string a, string b) => Console.WriteLine(b);
    public static int Size(string s) => s.Length;
    public static bool Good(string s) => s.Length > 8;
    public static string Mask(string s) => new('*', s.Length);
    public static string Clean(string s) => "constant";
    public static string MaybeClean(string s, bool b) => b ? "x" : s;
    [SecretSanitizer]
    public static string Redact(string s) => s.Length > 2 ? s[..1] + "***" : "***";
    [SecretConsumer]
    public static void Consume(string s) => Console.WriteLine(s);
    public static void ConsumeOne([SecretConsumer] string s, string t)
    {
    }

    [SecretSink]
    public static void Publish(string s)
    {
    }

    public static void PublishOne([SecretSink] string s, string t)
    {
    }

    public static string Read() => Vault.Key.Reveal(); // KVS2004
    public static string ReadDeep() => Read().Trim(); // KVS2004
    public static Secret<string> Get() => Vault.Key;
    public static bool TryRead([NotNullWhen(true)] out string? value)
    {
        value = Vault.Key.Reveal();
        return true;
    }

    public static (string Name, string Value) ReadPair() => ("n", Vault.Key.Reveal());
    public static void Even(int n, string s)
    {
        if (n == 0)
            Console.WriteLine(s);
        else
            Odd(n - 1, s);
    }

    public static void Odd(int n, string s)
    {
        if (n > 0)
            Even(n - 1, s);
    }

    public static string Rec(string s, int n) => n == 0 ? s : Rec(s, n - 1) + "x";
    public static string PingPong(string s, int n) => n == 0 ? s : Pong(s, n - 1);
    public static string Pong(string s, int n) => PingPong(s, n);
    public static IEnumerable<string> Yield(string s)
    {
        yield return "a";
        yield return s;
    }

    public static async IAsyncEnumerable<string> YieldAsync()
    {
        await Task.Yield();
        yield return Vault.Key.Reveal(); // KVS2004
    }

    public static async Task<string> Async(string s)
    {
        await Task.Delay(1);
        return s;
    }

    public static Task<string> Direct(string s) => Task.FromResult(s);
    public static ValueTask<string> Value(string s) => new(s);
    public static string Ext(this string s) => s + "!";
    public static void Leak(this string s) => Console.WriteLine(s);
    public static void Leak(this ILogger l, string s) => l.LogInformation("{S}", s);
    public static string Choose(string a, string b, bool c)
    {
        string r;
        if (c)
            r = a;
        else
            r = b;
        return r;
    }

    public static string Early(string s)
    {
        if (s.Length == 0)
            return "none";
        if (s.Length < 3)
            return "short";
        return s;
    }

    public static string EarlyClean(string s)
    {
        if (s.Length == 0)
            return "none";
        return "set";
    }

    public static void Guard([NotNull] string? s, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(s))] string? name = null)
    {
        if (s is null)
            throw new ArgumentNullException(name);
    }

    public static void GuardBad(string s)
    {
        if (s.Length < 8)
            throw new ArgumentException("bad value " + s);
    }

    public static string Prop { get; set; } = "";

    public static string Cached = "";
}

static class NewExt
{
    extension(string s)
    {
        public string Twice() => s + s;
        public string Doubled => s + s;
        public int Half => s.Length / 2;

        public void Dump() => Console.WriteLine(s);
    }

    extension(string)
    {
        public static string Make(string x) => x;
    }
}

class Calls
{
    void C1()
    {
        Console.WriteLine(Helpers.Identity(Vault.Key.Reveal())); // KVS1002
        Console.WriteLine(Helpers.Same(Vault.Key.Reveal())); // KVS1002
        Console.WriteLine(Helpers.Wrap(Vault.Key.Reveal())); // KVS1002
        Console.WriteLine(Helpers.Wrap("a", Vault.Key.Reveal())); // KVS1002
        Console.WriteLine(Helpers.Wrap("a"));
        Console.WriteLine(Helpers.Same("x"));
        Console.WriteLine(Helpers.Same(3));
    }

    void C2()
    {
        Console.WriteLine(Helpers.Second(Vault.Key.Reveal(), "b"));
        Console.WriteLine(Helpers.Second(b: "x", a: Vault.Key.Reveal()));
        Console.WriteLine(Helpers.Second(b: Vault.Key.Reveal(), a: "x")); // KVS1002
    }

    void C3()
    {
        Console.WriteLine(Helpers.JoinAll("a", Vault.Key.Reveal())); // KVS1002
        Console.WriteLine(Helpers.JoinSpan("a", Vault.Key.Reveal())); // KVS1002
        Console.WriteLine(Helpers.JoinEnum("a", Vault.Key.Reveal())); // KVS1002
        Console.WriteLine(Helpers.JoinAll("a", "b"));
    }

    void C4()
    {
        Helpers.Show(Vault.Key.Reveal()); // KVS1002
        Helpers.ShowTwice(Vault.Key.Reveal()); // KVS1002
        Helpers.ShowSecond(Vault.Key.Reveal(), "b");
        Helpers.ShowSecond("a", Vault.Key.Reveal()); // KVS1002
        Helpers.Show("a");
    }

    void C5()
    {
        string k = Vault.Key.Reveal();
        Console.WriteLine(Helpers.Size(k));
        Console.WriteLine(Helpers.Good(k));
        Console.WriteLine(Helpers.Mask(k));
        Console.WriteLine(Helpers.Clean(k));
        Console.WriteLine(Helpers.Redact(k));
        Helpers.Consume(k);
        Helpers.ConsumeOne(k, "x");
        Console.WriteLine(Helpers.MaybeClean(k, true)); // KVS1002
    }

    void C6()
    {
        Helpers.Publish(Vault.Key.Reveal()); // KVS1010
        Helpers.PublishOne(Vault.Key.Reveal(), "x"); // KVS1010
        Helpers.PublishOne("x", Vault.Key.Reveal());
    }

    void C7()
    {
        Console.WriteLine(Helpers.Read()); // KVS1002
        Console.WriteLine(Helpers.ReadDeep()); // KVS1002
        Console.WriteLine(Helpers.Get());
        Console.WriteLine(Helpers.Get().Reveal()); // KVS1002
        if (Helpers.TryRead(out var v))
            Console.WriteLine(v); // KVS1002
        var p = Helpers.ReadPair();
        Console.WriteLine(p.Name);
        Console.WriteLine(p.Value); // KVS1002
        var(n, w) = Helpers.ReadPair();
        Console.WriteLine(n);
        Console.WriteLine(w); // KVS1002
    }

    void C8()
    {
        Helpers.Even(3, Vault.Key.Reveal()); // KVS1002
        Console.WriteLine(Helpers.Rec(Vault.Key.Reveal(), 3)); // KVS1002
        Console.WriteLine(Helpers.PingPong(Vault.Key.Reveal(), 3)); // KVS1002
        Helpers.Even(2, "x");
    }

    void C9()
    {
        foreach (var s in Helpers.Yield(Vault.Key.Reveal()))
            Console.WriteLine(s); // KVS1002
        foreach (var s in Helpers.Yield("x"))
            Console.WriteLine(s);
    }

    async Task C10()
    {
        await foreach (var s in Helpers.YieldAsync())
            Console.WriteLine(s); // KVS1002
        await foreach (var s in Helpers.YieldAsync().ConfigureAwait(false))
            Console.WriteLine(s); // KVS1002
        Console.WriteLine(await Helpers.Async(Vault.Key.Reveal())); // KVS1002
        Console.WriteLine(await Helpers.Direct(Vault.Key.Reveal())); // KVS1002
        Console.WriteLine(await Helpers.Value(Vault.Key.Reveal()).ConfigureAwait(false)); // KVS1002
        Console.WriteLine(await Helpers.Async("x"));
    }

    void C11()
    {
        Console.WriteLine(Vault.Key.Reveal().Ext()); // KVS1002
        Vault.Key.Reveal().Leak(); // KVS1002
        Vault.Logger.Leak(Vault.Key.Reveal()); // KVS1001
        "x".Leak();
        Console.WriteLine(Vault.Key.Reveal().Twice()); // KVS1002
        Console.WriteLine(Vault.Key.Reveal().Doubled); // KVS1002
        Console.WriteLine(Vault.Key.Reveal().Half);
        Vault.Key.Reveal().Dump(); // KVS1002
        Console.WriteLine(string.Make(Vault.Key.Reveal())); // KVS1002
    }

    void C12()
    {
        Console.WriteLine(Helpers.Choose(Vault.Key.Reveal(), "b", true)); // KVS1002
        Console.WriteLine(Helpers.Early(Vault.Key.Reveal())); // KVS1002
        Console.WriteLine(Helpers.EarlyClean(Vault.Key.Reveal()));
        Helpers.Guard(Vault.Key.Reveal());
        Helpers.GuardBad(Vault.Key.Reveal()); // KVS1003
    }

    void C13()
    {
        Helpers.Prop = Vault.Key.Reveal(); // KVS2001
        Console.WriteLine(Helpers.Prop); // KVS1002
        Helpers.Cached = Vault.Key.Reveal(); // KVS2001
        Other();
    }

    void Other()
    {
        Console.WriteLine(Helpers.Cached); // KVS1002
    }

    string _field = "";
    string _clean = "";
    string Auto { get; set; } = "";

    readonly Lazy<string> _lazy = new(() => Vault.Key.Reveal()); // KVS2001
    void C14()
    {
        _field = Vault.Key.Reveal(); // KVS2001
        Use14();
        Console.WriteLine(_clean);
    }

    void Use14()
    {
        Console.WriteLine(_field); // KVS1002
        Console.WriteLine(this._clean);
    }

    void C15()
    {
        Auto = Vault.Key.Reveal(); // KVS2001
    }

    void Use15() => Console.WriteLine(Auto); // KVS1002
    void Use16() => Console.WriteLine(_lazy.Value); // KVS1002
    string Computed => Vault.Key.Reveal();

    string Got
    {
        get
        {
            var k = Vault.Key.Reveal();
            return k;
        }
    }

    int Count => Vault.Key.Reveal().Length;

    void C17()
    {
        Console.WriteLine(Computed); // KVS1002
        Console.WriteLine(Got); // KVS1002
        Console.WriteLine(Count);
    }

    void C18()
    {
        string k = Vault.Key.Reveal();
        Local(k); // KVS1002
        void Local(string s) => Console.WriteLine(s);
        Console.WriteLine(Static(k)); // KVS1002
        static string Static(string s) => s + "x";
        Captured();
        void Captured() => Console.WriteLine(k); // KVS1002
        string Fact(string s, int n) => n == 0 ? s : Fact(s, n - 1);
        Console.WriteLine(Fact(k, 2)); // KVS1002
        string Never() => k.Length.ToString();
        Console.WriteLine(Never());
    }

    void C19()
    {
        string a = Set();
        Console.WriteLine(a); // KVS1002
        string k;
        void Assign() => k = Vault.Key.Reveal();
        k = "";
        Assign();
        Console.WriteLine(k); // KVS1002
        static string Set()
        {
            return Vault.Key.Reveal();
        }
    }

    [return: SecretValue]
    string Marked() => "from elsewhere";
    [SecretValue]
    string MarkedProp => "x";

    [SecretValue]
    string _marked = "";
    void TakeMarked([SecretValue] string s)
    {
        Console.WriteLine(s); // KVS1002
    }

    void C20()
    {
        Console.WriteLine(Marked()); // KVS1002
        Console.WriteLine(MarkedProp); // KVS1002
        Console.WriteLine(_marked); // KVS1002
        Console.WriteLine(Marked().Length);
    }

    async Task C21()
    {
        Azure.Response<Azure.Security.KeyVault.Secrets.KeyVaultSecret> r = await Vault.OfficialClient.GetSecretAsync("n");
        Console.WriteLine(r.Value.Value); // KVS1002
        Console.WriteLine(r.Value.Name);
        Azure.Security.KeyVault.Secrets.KeyVaultSecret s = await Vault.OfficialClient.GetSecretAsync("n");
        Console.WriteLine(s.Value); // KVS1002
        string v = Vault.OfficialClient.GetSecret("n").Value.Value;
        Console.WriteLine(v); // KVS1002
        Console.WriteLine(s.Properties.Version);
        KeyVaultSecret o = await Vault.Client.GetSecretAsync("n");
        Console.WriteLine(o.Value); // KVS1002
        Console.WriteLine(o.Name);
        Console.WriteLine((await Vault.Client.GetSecretAsync("x")).Value.Value); // KVS1002
        var t = await Vault.Client.TryGetSecretAsync("x");
        if (t.HasValue)
            Console.WriteLine(t.Value!.Value); // KVS1002
    }

    async Task C22()
    {
        await foreach (var p in Vault.Client.GetPropertiesOfSecretsAsync())
        {
            Console.WriteLine(p.Name);
            KeyVaultSecret s = await Vault.Client.GetSecretAsync(p.Name);
            Console.WriteLine($"{p.Name}={s.Value}"); // KVS1002
            Console.WriteLine($"{p.Name} {p.Enabled}");
        }
    }

    async Task C23()
    {
        var secret = await Vault.KeyAccessor;
        Console.WriteLine(secret.Reveal()); // KVS1002
        Console.WriteLine((await Vault.KeyAccessor.GetAsync()).Reveal()); // KVS1002
        Console.WriteLine(Vault.KeyAccessor.Current!.Reveal()); // KVS1002
        Console.WriteLine((await Vault.LoginAccessor).Reveal().Password); // KVS1002
        await Vault.KeyAccessor.UseAsync((k, _) =>
        {
            Console.WriteLine(k); // KVS1002
            return ValueTask.CompletedTask;
        }, _ => false);
        string r = await Vault.KeyAccessor.UseAsync((k, _) => new ValueTask<string>(k), _ => false);
        Console.WriteLine(r); // KVS1002
        using var sub = Vault.KeyAccessor.OnChange(s => Console.WriteLine(s.Reveal())); // KVS1002
        using var sub2 = Vault.KeyAccessor.OnChange(s => Console.WriteLine(s.Version));
        await foreach (var s in Vault.KeyAccessor.WatchAsync())
            Console.WriteLine(s.Reveal()); // KVS1002
    }
}

partial class Methods
{
    [VaultSecret("raw")]
    public Task<string> GetRawAsync(CancellationToken token = default) => throw null!;
    [VaultSecret("wrapped")]
    public ValueTask<Secret<string>> GetWrappedAsync() => throw null!;
    public SecretAccessor<string> Key => throw null!;
    public SecretAccessor<string?> Maybe => throw null!;
}

class UseMethods(Methods m)
{
    async Task M1()
    {
        Console.WriteLine(await m.GetRawAsync()); // KVS1002
        string s = await m.GetRawAsync().ConfigureAwait(false);
        Console.WriteLine(s); // KVS1002
        Console.WriteLine(await m.GetWrappedAsync());
        Console.WriteLine((await m.GetWrappedAsync()).Reveal()); // KVS1002
        Secret<string> k = await m.Key;
        Console.WriteLine(k);
        Console.WriteLine(k.Reveal()); // KVS1002
        Console.WriteLine(m.Key);
        Console.WriteLine(m.Key.Status.Version);
    }
}
