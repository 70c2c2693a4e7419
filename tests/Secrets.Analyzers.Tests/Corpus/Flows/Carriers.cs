using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Threading.Channels;

namespace Corpus.Flows.Carriers;
struct Slot
{
    public string Value;
    public string Label { get; set; }

    public Slot(string v)
    {
        Value = v;
        Label = "l";
    }

    public readonly void Deconstruct(out string v, out string l)
    {
        v = Value;
        l = Label;
    }
}

class Box
{
    public string Secret { get; set; } = "";
    public string Open { get; set; } = "";
    public Box? Next { get; set; }
    public List<string> Items { get; } = [];
    public Dictionary<string, string> Map { get; } = new();

    public void Deconstruct(out string s, out string o)
    {
        s = Secret;
        o = Open;
    }
}

record struct Pos(string A, int B);
readonly record struct Token(string Value)
{
    public override string ToString() => "***";
}

record Hidden(string Value)
{
    public override string ToString() => "hidden";
}

record PartlyHidden(string Value, string Name)
{
    protected virtual bool PrintMembers(System.Text.StringBuilder b)
    {
        b.Append(Name);
        return true;
    }
}

class Logic
{
    string _v = "";
    public string Raw { get => _v; set => _v = value.Trim(); }
    public string Masked => new('*', _v.Length);
    public int Size => _v.Length;
    public bool HasValue => _v.Length > 0;
    public string Shown => "key " + _v;
}

class WithField
{
    public string Name { get => field; set => field = value.Trim(); } = "";
}

class Ctor(string value, string label)
{
    public string Value => value;
    public string Label => label;

    public override string ToString() => label;
    public string Describe() => $"{label}:{value}";
}

class Idx
{
    readonly Dictionary<string, string> _d = new();
    public string this[string k] { get => _d[k]; set => _d[k] = value; }
}

class Structures
{
    void S1()
    {
        var s = new Slot(Vault.Key.Reveal());
        Console.WriteLine(s.Value); // KVS1002
        Console.WriteLine(s.Label);
        var(v, l) = s;
        Console.WriteLine(v); // KVS1002
        Console.WriteLine(l);
    }

    void S2()
    {
        var b = new Box
        {
            Secret = Vault.Key.Reveal(),
            Open = "x"
        };
        Console.WriteLine(b.Open);
        Console.WriteLine(b.Secret); // KVS1002
        (string s, string o) = b;
        Console.WriteLine(s); // KVS1002
        Console.WriteLine(o);
    }

    void S3()
    {
        var b = new Box
        {
            Next = new Box
            {
                Next = new Box
                {
                    Secret = Vault.Key.Reveal()
                }
            }
        };
        Console.WriteLine(b.Next!.Next!.Secret); // KVS1002
        Console.WriteLine(b.Next.Secret);
    }

    void S4()
    {
        var b = new Box
        {
            Items =
            {
                "a",
                Vault.Key.Reveal()
            }
        };
        Console.WriteLine(b.Items[1]); // KVS1002
        Console.WriteLine(b.Items.Count);
    }

    void S5()
    {
        var b = new Box
        {
            Map =
            {
                ["k"] = Vault.Key.Reveal()
            }
        };
        foreach (var(k, v)in b.Map)
            Console.WriteLine(v); // KVS1002
    }

    void S6()
    {
        var p = new Pos(Vault.Key.Reveal(), 1);
        Console.WriteLine(p); // KVS1002
        Console.WriteLine(p.B);
    }

    void S7()
    {
        var t = new Token(Vault.Key.Reveal());
        Console.WriteLine(t);
        Console.WriteLine(t.Value); // KVS1002
        Vault.Logger.LogStub(t.ToString());
    }

    void S8()
    {
        var h = new Hidden(Vault.Key.Reveal());
        Console.WriteLine($"{h}");
        Console.WriteLine(h.Value); // KVS1002
    }

    void S9()
    {
        var l = new Logic
        {
            Raw = Vault.Key.Reveal()
        };
        Console.WriteLine(l.Raw); // KVS1002
        Console.WriteLine(l.Masked);
        Console.WriteLine(l.Size);
        Console.WriteLine(l.HasValue);
        Console.WriteLine(l.Shown); // KVS1002
    }

    void S10()
    {
        var w = new WithField
        {
            Name = Vault.Key.Reveal()
        };
        Console.WriteLine(w.Name); // KVS1002
    }

    void S11()
    {
        var c = new Ctor(Vault.Key.Reveal(), "label");
        Console.WriteLine(c.Value); // KVS1002
        Console.WriteLine(c.Label);
        Console.WriteLine(c);
        Console.WriteLine(c.Describe()); // KVS1002
    }

    void S12()
    {
        var c = new Ctor(label: "l", value: Vault.Key.Reveal());
        Console.WriteLine(c.Label);
        Console.WriteLine(c.Value); // KVS1002
    }

    void S13()
    {
        var i = new Idx();
        i["a"] = Vault.Key.Reveal();
        Console.WriteLine(i["a"]); // KVS1002
    }

    void S14()
    {
        string[] a = new string[2];
        a[0] = Vault.Key.Reveal();
        Console.WriteLine(a[0]); // KVS1002
        Console.WriteLine(a.Length);
    }

    void S15()
    {
        string[] a =
        {
            "x",
            Vault.Key.Reveal()
        };
        foreach (var s in a)
            Console.WriteLine(s); // KVS1002
    }

    void S16()
    {
        string[, ] m = new string[1, 1];
        m[0, 0] = Vault.Key.Reveal();
        Console.WriteLine(m[0, 0]); // KVS1002
    }

    void S17()
    {
        string[][] j = [[Vault.Key.Reveal()], ["x"]];
        Console.WriteLine(j[0][0]); // KVS1002
    }

    void S18()
    {
        string[] a = ["x", Vault.Key.Reveal()];
        string[] b = [.. a, "y"];
        Console.WriteLine(string.Join(',', b)); // KVS1002
    }

    void S19()
    {
        List<string> l = [..new[]
        {
            Vault.Key.Reveal()
        }

        ];
        l.ForEach(s => Console.WriteLine(s)); // KVS1002
    }

    void S20()
    {
        var l = new List<string>();
        l.Add(Vault.Key.Reveal());
        l.ForEach(Console.WriteLine); // KVS1002
    }

    void S21()
    {
        var l = new List<string>();
        l.AddRange(new[] { Vault.Key.Reveal() });
        Console.WriteLine(l[^1]); // KVS1002
        Console.WriteLine(l.Count);
        Console.WriteLine(l.Contains("a")); // KVS2003
    }

    void S22()
    {
        var l = new List<string>
        {
            Vault.Key.Reveal()
        };
        l.Clear();
        l.Add("x");
        Console.WriteLine(l.Count);
    }

    void S23()
    {
        var d = new Dictionary<string, string>
        {
            ["a"] = Vault.Key.Reveal()
        };
        if (d.TryGetValue("a", out var v))
            Console.WriteLine(v); // KVS1002
        Console.WriteLine(d.ContainsKey("a"));
        Console.WriteLine(d.Count);
    }

    void S24()
    {
        var d = new Dictionary<string, string>();
        d.Add("a", Vault.Key.Reveal());
        Console.WriteLine(string.Join(",", d.Values)); // KVS1002
        Console.WriteLine(string.Join(",", d.Keys));
    }

    void S25()
    {
        var d = new Dictionary<string, string>
        {
            {
                "a",
                Vault.Key.Reveal()
            }
        };
        foreach (KeyValuePair<string, string> kv in d)
        {
            Console.WriteLine(kv.Key);
            Console.WriteLine(kv.Value); // KVS1002
        }
    }

    void S26()
    {
        var q = new Queue<string>();
        q.Enqueue(Vault.Key.Reveal());
        Console.WriteLine(q.Dequeue()); // KVS1002
        if (q.TryPeek(out string? p))
            Console.WriteLine(p); // KVS1002
    }

    void S27()
    {
        var s = new Stack<string>();
        s.Push(Vault.Key.Reveal());
        while (s.TryPop(out var t))
            Console.WriteLine(t); // KVS1002
    }

    void S28()
    {
        var i = ImmutableArray.Create(Vault.Key.Reveal());
        Console.WriteLine(i[0]); // KVS1002
        var j = ImmutableList<string>.Empty.Add(Vault.Key.Reveal());
        Console.WriteLine(j[0]); // KVS1002
    }

    void S29()
    {
        var b = ImmutableArray.CreateBuilder<string>();
        b.Add(Vault.Key.Reveal());
        Console.WriteLine(b.ToImmutable()[0]); // KVS1002
    }

    void S30()
    {
        var c = new ConcurrentDictionary<string, string>();
        var v = c.GetOrAdd("k", _ => Vault.Key.Reveal());
        Console.WriteLine(v); // KVS1002
        string w = c.AddOrUpdate("k", "x", (_, old) => old);
        Console.WriteLine(w); // KVS1002
        Console.WriteLine(c["k"]); // KVS1002
    }

    void S31()
    {
        var c = new ConcurrentDictionary<string, string>();
        c.TryAdd("k", Vault.Key.Reveal());
        Console.WriteLine(c.TryGetValue("k", out string? v) ? v : "none"); // KVS1002
    }

    void S32()
    {
        var c = new ConcurrentBag<string>
        {
            Vault.Key.Reveal()
        };
        if (c.TryTake(out string? v))
            Console.WriteLine(v); // KVS1002
        var q = new ConcurrentQueue<string>();
        q.Enqueue(Vault.Key.Reveal());
        q.TryDequeue(out string? w);
        Console.WriteLine(w); // KVS1002
    }

    async Task S33()
    {
        var ch = Channel.CreateUnbounded<string>();
        await ch.Writer.WriteAsync(Vault.Key.Reveal());
        Console.WriteLine(await ch.Reader.ReadAsync()); // KVS1002
        await foreach (string s in ch.Reader.ReadAllAsync())
            Console.WriteLine(s); // KVS1002
    }

    void S34()
    {
        var t = new ThreadLocal<string>(() => Vault.Key.Reveal());
        Console.WriteLine(t.Value); // KVS1002
        var a = new AsyncLocal<string>();
        a.Value = Vault.Key.Reveal();
        Console.WriteLine(a.Value); // KVS1002
        Console.WriteLine(t.IsValueCreated);
    }

    void S35()
    {
        var l = new Lazy<string>(() => Vault.Key.Reveal()); // KVS2001
        Console.WriteLine(l.Value); // KVS1002
        Console.WriteLine(l.IsValueCreated);
    }

    void S36()
    {
        string old = "x";
        string k = Vault.Key.Reveal();
        Interlocked.Exchange(ref old, k);
        Console.WriteLine(old); // KVS1002
    }

    void S37()
    {
        string? slot = null;
        Volatile.Write(ref slot, Vault.Key.Reveal());
        Console.WriteLine(Volatile.Read(ref slot)); // KVS1002
    }

    void S38()
    {
        Span<char> s = stackalloc char[64];
        Vault.Key.Reveal().AsSpan().CopyTo(s);
        Console.WriteLine(s.ToString()); // KVS1002
    }

    void S39()
    {
        char[] c = new char[10];
        Vault.Key.Reveal().CopyTo(0, c, 0, 4);
        Console.WriteLine(new string (c)); // KVS1002
    }

    void S40()
    {
        ReadOnlySpan<char> s = Vault.Key.Reveal();
        Console.WriteLine(s[..4].ToString()); // KVS1002
        Console.Out.WriteLine(s); // KVS1002
        Console.WriteLine(s.Length);
    }

    void S41()
    {
        ReadOnlyMemory<char> m = Vault.Key.Reveal().AsMemory();
        Console.WriteLine(m.Span.ToString()); // KVS1002
        Console.WriteLine(m.Slice(1).ToString()); // KVS1002
    }

    void S42()
    {
        byte[] r = ArrayPool<byte>.Shared.Rent(100);
        int n = System.Text.Encoding.UTF8.GetBytes(Vault.Key.Reveal(), r);
        Console.WriteLine(Convert.ToHexString(r, 0, n)); // KVS1002
        Console.WriteLine(n);
        ArrayPool<byte>.Shared.Return(r);
    }

    void S43()
    {
        char[] c = Vault.Key.Reveal().ToCharArray();
        Array.Reverse(c);
        Console.WriteLine(c); // KVS1002
        Console.WriteLine(new string (c)); // KVS1002
    }

    void S44()
    {
        byte[] b = Vault.Bytes.Reveal();
        byte[] d = new byte[b.Length];
        Buffer.BlockCopy(b, 0, d, 0, b.Length);
        Console.WriteLine(BitConverter.ToString(d)); // KVS1002
        byte[] e = new byte[4];
        Array.Copy(b, e, 4);
        Console.WriteLine(Convert.ToBase64String(e)); // KVS1002
        Console.WriteLine(b.Length);
    }

    void S45()
    {
        string k = Vault.Key.Reveal();
        Console.WriteLine(k[1..^1]); // KVS1002
        Console.WriteLine(k[0]); // KVS1002
        Index i = ^1;
        Console.WriteLine(k[i]); // KVS1002
        Range r = 0..3;
        Console.WriteLine(k[r]); // KVS1002
    }

    void S46()
    {
        foreach (char c in Vault.Key.Reveal())
            Console.Write(c); // KVS1002
    }

    void S47()
    {
        string k = Vault.Key.Reveal();
        for (int i = 0; i < k.Length; i++)
        {
            Console.Write(k[i]); // KVS1002
            Console.Write(i);
        }
    }

    void S48()
    {
        var t = ("a", ("b", Vault.Key.Reveal()));
        Console.WriteLine(t.Item2.Item2); // KVS1002
        Console.WriteLine(t.Item1);
        Console.WriteLine(t.Item2.Item1);
        Console.WriteLine(t); // KVS1002
    }

    void S49()
    {
        (string a, (string b, int c)) t = ("a", (Vault.Key.Reveal(), 1));
        var(x, (y, z)) = t;
        Console.WriteLine(x);
        Console.WriteLine(y); // KVS1002
        Console.WriteLine(z);
    }

    void S50()
    {
        string a = "a", b = Vault.Key.Reveal();
        (a, b) = (b, a);
        Console.WriteLine(a); // KVS1002
        Console.WriteLine(b);
    }

    void S51()
    {
        var t = Tuple.Create("n", Vault.Key.Reveal());
        Console.WriteLine(t.Item2); // KVS1002
        Console.WriteLine(t.Item1);
    }

    void S52()
    {
        var kv = new KeyValuePair<string, string>("n", Vault.Key.Reveal());
        Console.WriteLine(kv.Value); // KVS1002
        Console.WriteLine(kv.Key);
        var kv2 = KeyValuePair.Create("n", Vault.Key.Reveal());
        Console.WriteLine(kv2.Value); // KVS1002
        Console.WriteLine(kv2.Key);
        Console.WriteLine(kv); // KVS1002
    }

    void S53()
    {
        (string n, string v)[] a = [("n", Vault.Key.Reveal())];
        foreach (var(n, v)in a)
            Console.WriteLine(v); // KVS1002
    }

    void S54()
    {
        var l = new List<(string Name, string Value)>
        {
            ("n", Vault.Key.Reveal())
        };
        foreach (var e in l)
        {
            Console.WriteLine(e.Value); // KVS1002
        }
    }

    void S55()
    {
        object o = Vault.Pin.Reveal();
        Console.WriteLine(o); // KVS1002
    }

    void S56()
    {
        int? n = Vault.Pin.Reveal();
        Console.WriteLine(n.HasValue);
        Console.WriteLine(n.Value); // KVS1002
    }

    void S57()
    {
        SecretBytes b = Vault.Raw.Reveal();
        using var lease = b.Lease();
        Console.WriteLine(Convert.ToHexString(lease.Span)); // KVS1002
        Console.WriteLine(b.Length);
    }

    void S58()
    {
        Uri u = Vault.Address.Reveal();
        Console.WriteLine(u); // KVS1002
        Console.WriteLine(u.ToString()); // KVS1002
        Console.WriteLine(u.UserInfo); // KVS1002
        Console.WriteLine(u.AbsoluteUri); // KVS1002
    }

    void S59()
    {
        var c = Vault.Certificate.Reveal();
        Console.WriteLine(c.Thumbprint);
        Console.WriteLine(c.Subject);
        Console.WriteLine(c.NotAfter);
    }

    void S60()
    {
        var frozen = new Dictionary<string, string>
        {
            ["a"] = Vault.Key.Reveal()
        }.ToFrozenDictionary();
        Console.WriteLine(frozen["a"]); // KVS1002
    }

    void S61()
    {
        var l = new LinkedList<string>();
        l.AddLast(Vault.Key.Reveal());
        Console.WriteLine(l.First!.Value); // KVS1002
    }

    void S62()
    {
        var p = new PriorityQueue<string, int>();
        p.Enqueue(Vault.Key.Reveal(), 1);
        p.TryDequeue(out var e, out int pr);
        Console.WriteLine(e); // KVS1002
        Console.WriteLine(pr);
    }

    void S63()
    {
        Span<byte> b = stackalloc byte[32];
        Vault.Bytes.Reveal().AsSpan(0, 32).CopyTo(b);
        Console.WriteLine(Convert.ToBase64String(b)); // KVS1002
        b.Clear();
    }

    void S64()
    {
        ref readonly string r = ref System.Runtime.CompilerServices.Unsafe.AsRef(in _f);
        _f = Vault.Key.Reveal(); // KVS2001
        Console.WriteLine(_f); // KVS1002
    }

    string _f = "";
    void S65()
    {
        var arr = new[]
        {
            "a",
            "b"
        };
        ref string e = ref arr[0];
        e = Vault.Key.Reveal();
        Console.WriteLine(arr[0]); // KVS1002
    }

    void S66()
    {
        string a = "a";
        ref string r = ref a;
        r = Vault.Key.Reveal();
        Console.WriteLine(a); // KVS1002
    }

    void S67()
    {
        ref string r = ref First(_arr);
        r = Vault.Key.Reveal();
        Console.WriteLine(r); // KVS1002
    }

    string[] _arr = ["a"];
    ref string First(string[] a) => ref a[0];
    void S68()
    {
        Keep(out string k);
        Console.WriteLine(k); // KVS1002
        string j = "a";
        Swap(ref j);
        Console.WriteLine(j); // KVS1002
        Look(in j);
    }

    void Keep(out string k) => k = Vault.Key.Reveal();
    void Swap(ref string k)
    {
        k = Vault.Key.Reveal() + "x";
    }

    void Look(in string k)
    {
        Console.WriteLine(k.Length);
    }

    void S69()
    {
        var k = Vault.Keys.Reveal();
        Console.WriteLine(k[0]); // KVS1002
        Console.WriteLine(k.Length);
        foreach (var x in k)
            Console.WriteLine(x); // KVS1002
    }

    void S70()
    {
        string a = Vault.Key.Reveal();
        string b = a;
        string c = b;
        a = "clean";
        Console.WriteLine(a);
        Console.WriteLine(c); // KVS1002
    }

    void S71()
    {
        var b = new Box();
        Fill(b);
        Console.WriteLine(b.Secret); // KVS1002
        Console.WriteLine(b.Open);
    }

    void Fill(Box b)
    {
        b.Secret = Vault.Key.Reveal(); // KVS2001
        b.Open = "open";
    }

    void S72()
    {
        var b = Make();
        Console.WriteLine(b.Secret); // KVS1002
        Console.WriteLine(b.Open);
        Print(b); // KVS1002
        PrintOpen(b);
    }

    Box Make() => new()
    {
        Secret = Vault.Key.Reveal()
    };
    void Print(Box b) => Console.WriteLine(b.Secret);
    void PrintOpen(Box b) => Console.WriteLine(b.Open);
    void S73()
    {
        var outer = new Box
        {
            Next = Make()
        };
        PrintDeep(outer); // KVS1002
        PrintShallow(outer);
    }

    void PrintDeep(Box b) => Console.WriteLine(b.Next!.Secret);
    void PrintShallow(Box b) => Console.WriteLine(b.Secret);
    void S74()
    {
        var b = new Box
        {
            Secret = Vault.Key.Reveal()
        };
        b.Secret = "clean";
        Console.WriteLine(b.Secret);
    }

    void S75()
    {
        var b = new Box
        {
            Secret = Vault.Key.Reveal()
        };
        Box c = b;
        Console.WriteLine(c.Secret); // KVS1002
    }

    void S76()
    {
        var b = new Box();
        Box c = b;
        c.Secret = Vault.Key.Reveal();
        Console.WriteLine(b.Secret); // KVS1002
    }

    void S77()
    {
        var h = new HashSet<string>
        {
            Vault.Key.Reveal() // KVS2007
        };
        foreach (var s in h)
            Console.WriteLine(s); // KVS1002
    }

    void S78()
    {
        Memory<char> m = new char[10];
        Vault.Key.Reveal().AsMemory(0, 10).CopyTo(m);
        Console.WriteLine(m.ToString()); // KVS1002
    }

    void S79()
    {
        var w = new ArrayBufferWriter<byte>();
        w.Write(Vault.Bytes.Reveal());
        Console.WriteLine(Convert.ToHexString(w.WrittenSpan)); // KVS1002
        Console.WriteLine(w.WrittenCount);
    }

    void S80()
    {
        string text = MemoryMarshal.Cast<byte, char>(Vault.Bytes.Reveal()).ToString();
        Console.WriteLine(text); // KVS1002
    }
}

static class LogStubs
{
    public static void LogStub(this Microsoft.Extensions.Logging.ILogger l, string s) => Console.WriteLine(s);
}
