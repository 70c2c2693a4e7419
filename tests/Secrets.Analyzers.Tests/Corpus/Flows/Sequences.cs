using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Corpus.Flows.Sequences;

public sealed class Queries
{
    public void Run(string[] names)
    {
        string key = Vault.Key.Reveal();
        foreach (string s in from n in names let k = n + key select k) Console.WriteLine(s); // KVS1002
        foreach (int s in from n in names let k = n + key select k.Length) Console.WriteLine(s);
        foreach (var g in from n in names group key + n by n) Console.WriteLine(g.First()); // KVS1002
        foreach (var g in from n in names group key + n by n) Console.WriteLine(g.Key);
        foreach (var j in from n in names join k in new[] { key } on n.Length equals k.Length select k) Console.WriteLine(j); // KVS1002
        foreach (var j in from n in names join k in new[] { key } on n.Length equals k.Length select n) Console.WriteLine(j);
        foreach (var j in from n in names join k in new[] { key } on n.Length equals k.Length into ks from k in ks.DefaultIfEmpty() select new { n, k }) Console.WriteLine(j.k); // KVS1002
        foreach (var (i, s) in new[] { key }.Index()) Console.WriteLine(s); // KVS1002
        foreach (var (i, s) in new[] { key }.Index()) Console.WriteLine(i);
        Console.WriteLine(names.Aggregate(key, (a, n) => a + n)); // KVS1002
        Console.WriteLine(names.Aggregate(0, (a, n) => a + key.Length));
        Console.WriteLine(names.Zip(new[] { key }, (n, k) => k).First()); // KVS1002
        Console.WriteLine(names.Zip(new[] { key }).First().Second); // KVS1002
        Console.WriteLine(names.Zip(new[] { key }).First().First);
        Console.WriteLine(names.ToDictionary(n => n, n => key)["x"]); // KVS1002
        Console.WriteLine(names.ToLookup(n => n, n => key)["x"].First()); // KVS1002
        foreach (var chunk in new[] { key }.Chunk(2)) Console.WriteLine(chunk[0]); // KVS1002
        Console.WriteLine(new[] { key }.MaxBy(k => k.Length)); // KVS1002
        Console.WriteLine(new[] { key }.Select((k, i) => (k, i)).First().i);
        Console.WriteLine(new[] { key }.Select((k, i) => (k, i)).First().k); // KVS1002
        Console.WriteLine(names.SelectMany(n => new[] { key }, (n, k) => k + n).Last()); // KVS1002
        Console.WriteLine(new[] { key }.OfType<object>().Cast<string>().Single()); // KVS1002
    }
}

public sealed class Trees
{
    public void Run()
    {
        string key = Vault.Key.Reveal();
        Expression<Func<string>> e = () => key;
        Console.WriteLine(e.Compile()()); // KVS1002
        Expression<Func<string, string>> f = s => s + "x";
        Console.WriteLine(f.Compile()(key)); // KVS1002
        Expression<Func<int>> n = () => key.Length;
        Console.WriteLine(n.Compile()());
        dynamic d = key;
        Console.WriteLine(d); // KVS1002
        Console.WriteLine((string)d.ToString()); // KVS1002
        Console.WriteLine(nameof(key));
        Check(key.Length > 0);
        Check(key == "x"); // KVS2003
        Needs(key);
    }
    private static void Check(bool condition, [CallerArgumentExpression(nameof(condition))] string text = "") => Console.WriteLine(text);
    private static void Needs(string value, [CallerMemberName] string caller = "", [CallerArgumentExpression(nameof(value))] string text = "") => Console.WriteLine(caller + text);
}

public sealed class Money(string text)
{
    public string Text { get; } = text;
    public static Money operator checked +(Money a, Money b) => new(a.Text + b.Text);
    public static Money operator +(Money a, Money b) => new(a.Text + b.Text);
    public static explicit operator string(Money m) => m.Text;
    public static implicit operator Money(string s) => new(s);
    public static Money operator ++(Money m) => new(m.Text + "1");
    public static bool operator true(Money m) => m.Text.Length > 0;
    public static bool operator false(Money m) => m.Text.Length == 0;
    public static int operator ~(Money m) => m.Text.Length;
}

public sealed class Operators
{
    public void Run()
    {
        Money m = Vault.Key.Reveal();
        Console.WriteLine(checked(m + "x").Text); // KVS1002
        Console.WriteLine((string)m); // KVS1002
        Console.WriteLine(~m);
        m++;
        Console.WriteLine(m.Text); // KVS1002
        if (m) Console.WriteLine("yes");
        Money c = "clean";
        c++;
        Console.WriteLine(c.Text);
    }
    public void Refs(in string given)
    {
        string key = Vault.Key.Reveal();
        ref string r = ref key;
        Console.WriteLine(r); // KVS1002
        ref readonly string rr = ref Pick(in key, in given);
        Console.WriteLine(rr); // KVS1002
        string other = "x";
        ref string o = ref other;
        o = key;
        Console.WriteLine(other); // KVS1002
        Swap(ref key, ref other);
        Show(in key); // KVS1002
        string z = "z";
        Fill(out z);
        Console.WriteLine(z); // KVS1002
        Console.WriteLine(given);
    }
    private static ref readonly string Pick(in string a, in string b) => ref (a.Length > 3 ? ref a : ref b);
    private static void Swap(ref string a, ref string b) => (a, b) = (b, a);
    private static void Show(in string s) => Console.WriteLine(s);
    private static void Fill(out string s) => s = Vault.Key.Reveal();
}

public sealed class Holder : IAsyncDisposable
{
    public string Value { get; set; } = "";
    public ValueTask DisposeAsync() { Console.WriteLine(Value); return default; }
}

public sealed class Async
{
    public async Task Run()
    {
        await using var h = new Holder { Value = Vault.Key.Reveal() }; // KVS1002
        await foreach (string s in Stream().ConfigureAwait(false)) Console.WriteLine(s); // KVS1002
        await foreach (string s in Stream().Select(s => s + "x")) Console.WriteLine(s); // KVS1002
        await foreach (int s in Lengths()) Console.WriteLine(s);
        Channel<string> channel = Channel.CreateUnbounded<string>();
        await channel.Writer.WriteAsync(Vault.Key.Reveal());
        Console.WriteLine(await channel.Reader.ReadAsync()); // KVS1002
        await foreach (string s in channel.Reader.ReadAllAsync()) Console.WriteLine(s); // KVS1002
        var tcs = new TaskCompletionSource<string>();
        tcs.TrySetResult(Vault.Key.Reveal());
        Console.WriteLine(await tcs.Task); // KVS1002
        Task<string>[] tasks = [Task.Run(() => Vault.Key.Reveal()), Task.FromResult("x")];
        Console.WriteLine(await await Task.WhenAny(tasks)); // KVS1002
        foreach (string s in await Task.WhenAll(tasks)) Console.WriteLine(s); // KVS1002
        await foreach (Task<string> t in Task.WhenEach(tasks)) Console.WriteLine(await t); // KVS1002
        try { await Fail(); }
        catch (Exception e) when (Log(e, Vault.Key.Reveal())) { } // KVS1002
        string key = await Get(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(1));
        Console.WriteLine(key); // KVS1002
        Console.WriteLine((await Many()).b); // KVS1002
        Console.WriteLine((await Many()).a);
    }
    private static bool Log(Exception e, string text) { Console.WriteLine(text); return false; }
    private static Task Fail() => Task.CompletedTask;
    private static async Task<string> Get(CancellationToken t) { await Task.Yield(); return Vault.Key.Reveal(); }
    private static async Task<(string a, string b)> Many() { await Task.Yield(); return ("x", Vault.Key.Reveal()); }
    private static async IAsyncEnumerable<string> Stream([EnumeratorCancellation] CancellationToken t = default)
    {
        try { await Task.Yield(); yield return Vault.Key.Reveal(); }
        finally { await Task.Yield(); }
    }
    private static async IAsyncEnumerable<int> Lengths()
    {
        await foreach (string s in Stream()) yield return s.Length;
    }
}

public sealed class Source : IObservable<string>
{
    private readonly List<IObserver<string>> _all = [];
    public IDisposable Subscribe(IObserver<string> observer) { _all.Add(observer); return null!; }
    public void Emit(string s) { foreach (IObserver<string> o in _all) o.OnNext(s); }
}

public sealed class Printer : IObserver<string>
{
    public void OnCompleted() { }
    public void OnError(Exception error) { }
    public void OnNext(string value) => Console.WriteLine(value);
}

public sealed class Observing
{
    public event EventHandler<KeyArgs>? Ready;
    public void Run()
    {
        Ready += (_, a) => Console.WriteLine(a.Key);
        Ready += (_, a) => Console.WriteLine(a.Name);
        Ready?.Invoke(this, new KeyArgs("n", Vault.Key.Reveal())); // KVS1002
        IObserver<string> printer = new Printer();
        printer.OnNext(Vault.Key.Reveal()); // KVS1002
        IProgress<string> p = new ConsoleProgress();
        p.Report(Vault.Key.Reveal()); // KVS1002
        IProgress<string> q = new QuietProgress();
        q.Report(Vault.Key.Reveal());
        IComparer<string> c = new LoudComparer();
        _ = c.Compare(Vault.Key.Reveal(), "x"); // KVS1002 KVS2003
    }
}

public sealed class LoudComparer : IComparer<string>
{
    public int Compare(string? a, string? b) { Console.WriteLine(a); return 0; }
}

public sealed class ConsoleProgress : IProgress<string>
{
    public void Report(string value) => Console.WriteLine(value);
}

public sealed class QuietProgress : IProgress<string>
{
    public void Report(string value) => Console.WriteLine(value.Length);
}

public sealed class KeyArgs(string name, string key) : EventArgs
{
    public string Name => name;
    public string Key => key;
}
