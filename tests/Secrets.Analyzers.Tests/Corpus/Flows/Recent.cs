using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Pair = (string Name, string Value);

namespace Corpus.Flows.Recent;

public sealed class Collections
{
    public void Run()
    {
        string key = Vault.Key.Reveal();
        string[] one = [key];
        string[] all = [.. one, "x"];
        Console.WriteLine(all[0]); // KVS1002
        string[] clean = [.. new[] { "a" }, "b"];
        Console.WriteLine(clean[0]);
        List<string> list = ["a", .. all.Where(s => s.Length > 1)];
        Console.WriteLine(list[^1]); // KVS1002
        Span<string> span = [key, "b"];
        Console.WriteLine(span[1]);
        Console.WriteLine(span[0]); // KVS1002
        Print([key, "x"]); // KVS1002
        Print(["x"]);
        ImmutableArray<string> immutable = [key];
        foreach (string s in immutable) Console.WriteLine(s); // KVS1002
        if (all is [var first, .., var last]) { Console.WriteLine(first); } // KVS1002
        if (one is [{ Length: > 3 } long1]) Console.WriteLine(long1); // KVS1002
        if (key is [var a, .. var rest]) Console.WriteLine(rest); // KVS1002
        if (key is ['a', ..]) Console.WriteLine("starts");
    }
    private static void Print(params ReadOnlySpan<string> texts) { foreach (string t in texts) Console.WriteLine(t); }
}

public sealed class FieldKeyword
{
    public string Name { get => field ?? "none"; set => field = value.Trim(); }
    public string Clean { get => field ?? "none"; set => field = new string('*', value.Length); }
    public void Run()
    {
        Name = Vault.Key.Reveal(); // KVS2001
        Console.WriteLine(Name); // KVS1002
        Clean = Vault.Key.Reveal();
        Console.WriteLine(Clean);
    }
}

public static class Extensions
{
    extension(string text)
    {
        public string Shout => text.ToUpperInvariant();
        public void Dump() => Console.WriteLine(text);
        public int Size => text.Length;
    }
    extension(Secret<string> secret)
    {
        public string Plain => secret.Reveal(); // KVS2004
    }
    extension(string)
    {
        public static string Made() => Vault.Key.Reveal(); // KVS2004
    }
    public static void Run()
    {
        Console.WriteLine(Vault.Key.Reveal().Shout); // KVS1002
        Vault.Key.Reveal().Dump(); // KVS1002
        Console.WriteLine(Vault.Key.Reveal().Size);
        Console.WriteLine(Vault.Key.Plain); // KVS1002
        Console.WriteLine(string.Made()); // KVS1002
    }
}

public sealed class Primary(Secret<string> secret, ILogger logger)
{
    private readonly string _copy = secret.Reveal(); // KVS2001
    public void Run() => logger.LogInformation("{K}", _copy); // KVS1001
    public void Length() => logger.LogInformation("{K}", _copy.Length);
}

public readonly ref struct Window(ReadOnlySpan<char> chars)
{
    private readonly ReadOnlySpan<char> _chars = chars;
    public ReadOnlySpan<char> Head(int n) => _chars[..n];
    public int Length => _chars.Length;
    public override string ToString() => _chars.ToString();
}

[InlineArray(4)]
public struct Four { private string _e; }

public sealed class Structs
{
    public void Run()
    {
        var w = new Window(Vault.Key.Reveal());
        Console.WriteLine(w.Head(3).ToString()); // KVS1002
        Console.WriteLine(w.Length);
        Console.WriteLine(w.ToString()); // KVS1002
        var four = new Four();
        four[0] = Vault.Key.Reveal();
        Console.WriteLine(four[0]); // KVS1002
        Span<char> buffer = stackalloc char[64];
        Vault.Key.Reveal().AsSpan().CopyTo(buffer);
        Console.WriteLine(buffer.Slice(0, 4).ToString()); // KVS1002
        Span<char> stars = stackalloc char[64];
        stars.Fill('*');
        Console.WriteLine(stars.ToString());
        scoped ReadOnlySpan<char> sc = Vault.Key.Reveal();
        Console.WriteLine(sc.ToString()); // KVS1002
        Console.WriteLine(string.Create(5, Vault.Key.Reveal(), static (span, state) => state.AsSpan(0, 5).CopyTo(span))); // KVS1002
        Console.WriteLine(string.Create(5, 'x', static (span, state) => span.Fill(state)));
        ReadOnlySpan<byte> prefix = "key="u8;
        byte[] joined = [.. prefix, .. Encoding.UTF8.GetBytes(Vault.Key.Reveal())];
        Console.WriteLine(Encoding.UTF8.GetString(joined)); // KVS1002
        Console.WriteLine(Encoding.UTF8.GetString(prefix));
    }
}

public interface IParse<TSelf> where TSelf : IParse<TSelf>
{
    static abstract TSelf From(string text);
    static virtual string Kind => "kind";
    string Text { get; }
}

public readonly record struct Token(string Text) : IParse<Token>
{
    public static Token From(string text) => new(text);
}

public readonly record struct Hidden(int Size) : IParse<Hidden>
{
    public static Hidden From(string text) => new(text.Length);
    public string Text => "hidden";
}

public sealed class Statics
{
    private static T Make<T>(string text) where T : IParse<T> => T.From(text);
    public void Run()
    {
        Console.WriteLine(Make<Token>(Vault.Key.Reveal()).Text); // KVS1002
        Console.WriteLine(Make<Token>(Vault.Key.Reveal())); // KVS1002
        Console.WriteLine(Token.From(Vault.Key.Reveal()) with { Text = "x" });
        Console.WriteLine(Token.From("a") with { Text = Vault.Key.Reveal() }); // KVS1002
        Console.WriteLine(Hidden.From(Vault.Key.Reveal()));
        Console.WriteLine(Sum([Vault.Pin.Reveal(), 2])); // KVS1002
        Console.WriteLine(Count([Vault.Pin.Reveal(), 2]));
    }
    private static T Sum<T>(T[] values) where T : INumber<T>
    {
        T sum = T.Zero;
        foreach (T v in values) sum += v;
        return sum;
    }
    private static int Count<T>(T[] values) where T : INumber<T> => values.Length;
}

public interface IGreet
{
    string Name { get; }
    void Greet() => Console.WriteLine("hi " + Name); // KVS1002
}

public sealed class Explicit : IGreet
{
    string IGreet.Name => Vault.Key.Reveal();
}

public sealed class Polite : IGreet
{
    string IGreet.Name => "you";
}

public sealed class Defaults
{
    public void Run(IGreet any)
    {
        IGreet a = new Explicit();
        a.Greet();
        IGreet b = new Polite();
        b.Greet();
        Console.WriteLine(a.Name); // KVS1002
        Console.WriteLine(b.Name);
        any.Greet();
    }
}

public sealed class Locals
{
    public void Run()
    {
        string key = Vault.Key.Reveal();
        void Even(string s, int n) { if (n == 0) { Console.WriteLine(s); } else { Odd(s, n - 1); } }
        void Odd(string s, int n) => Even(s, n - 1);
        Even(key, 4); // KVS1002
        Even("x", 4);
        string Rec(string s, int n) => n == 0 ? s : Rec(s + "x", n - 1);
        Console.WriteLine(Rec(key, 3)); // KVS1002
        static int Len(string s, int n) => n == 0 ? s.Length : Len(s, n - 1);
        Console.WriteLine(Len(key, 3));
        foreach (string s in Parts(key)) Console.WriteLine(s); // KVS1002
        foreach (string s in Parts("x")) Console.WriteLine(s);
        Pair p = ("n", key);
        Console.WriteLine(p.Value); // KVS1002
        Console.WriteLine(p.Name);
        int i = 0;
        string t = "";
    again:
        if (i > 0) Console.WriteLine(t); // KVS1002
        t = key;
        if (i++ < 2) goto again;
        IEnumerable<string> Parts(string s)
        {
            try { yield return s[..1]; yield return s[1..]; }
            finally { Console.WriteLine("done"); }
        }
        IEnumerable<string> Logged(string s)
        {
            try { yield return "x"; }
            finally { Console.WriteLine(s); }
        }
        foreach (string s in Logged(key)) { } // KVS1002
    }
}

public sealed class Curry
{
    public void Run()
    {
        Func<string, Func<string, Action>> f = a => b => () => Console.WriteLine(a + b);
        f(Vault.Key.Reveal())("x")(); // KVS1002
        Func<string, Func<string, int>> g = a => b => a.Length + b.Length;
        Console.WriteLine(g(Vault.Key.Reveal())("x"));
        Func<int, Func<string>> h = n => n > 0 ? (() => Vault.Key.Reveal()) : (() => "x");
        Console.WriteLine(h(1)()); // KVS1002
        Func<string, string> compose = Compose(s => s.Trim(), s => s + "!");
        Console.WriteLine(compose(Vault.Key.Reveal())); // KVS1002
        Func<string, string> mask = Compose(s => s.Trim(), s => new string('*', s.Length));
        Console.WriteLine(mask(Vault.Key.Reveal()));
    }
    private static Func<string, string> Compose(Func<string, string> f, Func<string, string> g) => s => g(f(s));
}
