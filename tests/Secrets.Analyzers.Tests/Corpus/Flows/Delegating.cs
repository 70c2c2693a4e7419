namespace Corpus.Flows.Delegating;
delegate string Mapper(string s);
delegate void Taker(string s);
class Delegates
{
    event Action<string>? Changed;
    event EventHandler<string>? Raised;
    event Taker? Took;
    void D1()
    {
        Func<string> f = () => Vault.Key.Reveal();
        Console.WriteLine(f()); // KVS1002
        Console.WriteLine(f.Invoke()); // KVS1002
        Console.WriteLine(f.Method.Name);
    }

    void D2()
    {
        Func<string, string> f = s => s + "x";
        Console.WriteLine(f(Vault.Key.Reveal())); // KVS1002
        Console.WriteLine(f("a"));
        Mapper m = s => s;
        Console.WriteLine(m(Vault.Key.Reveal())); // KVS1002
        Mapper c = s => "clean";
        Console.WriteLine(c(Vault.Key.Reveal()));
    }

    void D3()
    {
        Action<string> a = Console.WriteLine;
        a(Vault.Key.Reveal()); // KVS1002
        Action<string> b = s => Console.WriteLine(s);
        b(Vault.Key.Reveal()); // KVS1002
        b("x");
        Action<string> n = _ =>
        {
        };
        n(Vault.Key.Reveal());
    }

    void D4()
    {
        Action<string> a = _ =>
        {
        };
        a += s => Console.WriteLine(s);
        a(Vault.Key.Reveal()); // KVS1002
    }

    void D5()
    {
        Changed += s => Console.WriteLine(s);
        Changed?.Invoke(Vault.Key.Reveal()); // KVS1002
    }

    void D6()
    {
        Raised += OnRaised;
        Raised?.Invoke(this, Vault.Key.Reveal()); // KVS1002
    }

    void OnRaised(object? sender, string s) => Console.WriteLine(s);
    void D7()
    {
        string k = Vault.Key.Reveal();
        Action a = () => Console.WriteLine(k); // KVS1002
        a();
        Action b = () => Console.WriteLine(k.Length);
        b();
    }

    void D8()
    {
        string k = "";
        Action a = () => Console.WriteLine(k); // KVS1002
        k = Vault.Key.Reveal();
        a();
    }

    void D9()
    {
        string k = "";
        Action set = () => k = Vault.Key.Reveal();
        set();
        Console.WriteLine(k); // KVS1002
    }

    void D10()
    {
        var list = new List<Action>();
        foreach (var s in new[]
        {
            Vault.Key.Reveal()
        }

        )
            list.Add(() => Console.WriteLine(s)); // KVS1002
        foreach (var a in list)
            a();
    }

    void D11()
    {
        Run(() => Console.WriteLine(Vault.Key.Reveal())); // KVS1002
        Run2(s => Console.WriteLine(s)); // KVS1002
        With(Vault.Key.Reveal(), s => Console.WriteLine(s)); // KVS1002
        With("x", s => Console.WriteLine(s));
        Console.WriteLine(Map(Vault.Key.Reveal(), s => s.Trim())); // KVS1002
        Console.WriteLine(Map(Vault.Key.Reveal(), s => s.Length));
    }

    void Run(Action a) => a();
    void Run2(Action<string> a) => a(Vault.Key.Reveal());
    void With(string s, Action<string> a) => a(s);
    T Map<T>(string s, Func<string, T> f) => f(s);
    void D12()
    {
        Func<Func<string>> f = () => () => Vault.Key.Reveal();
        Console.WriteLine(f()()); // KVS1002
    }

    void D13()
    {
        Func<string, Func<string, string>> curry = a => b => a + b;
        Console.WriteLine(curry(Vault.Key.Reveal())("x")); // KVS1002
        Console.WriteLine(curry("x")("y"));
    }

    void D14()
    {
        Func<string> f = Source;
        Console.WriteLine(f()); // KVS1002
        Func<string> g = Vault.Key.Reveal;
        Console.WriteLine(g()); // KVS1002
    }

    string Source() => Vault.Key.Reveal();
    void D15()
    {
        var map = new Dictionary<string, Func<string>>
        {
            ["a"] = () => Vault.Key.Reveal()
        };
        Console.WriteLine(map["a"]()); // KVS1002
    }

    void D16()
    {
        Action<string> log = Pick(true);
        log(Vault.Key.Reveal()); // KVS1002
    }

    Action<string> Pick(bool b) => b ? s => Console.WriteLine(s) : _ =>
    {
    };
    readonly Action<string> _log = s => Console.WriteLine(s);
    readonly Func<string, string> _mask = s => new string ('*', s.Length);
    void D17()
    {
        _log(Vault.Key.Reveal()); // KVS1002
        Console.WriteLine(_mask(Vault.Key.Reveal()));
    }

    void D18()
    {
        Predicate<string> p = s => s.Length > 3;
        Console.WriteLine(p(Vault.Key.Reveal()));
        Converter<string, string> c = s => s;
        Console.WriteLine(c(Vault.Key.Reveal())); // KVS1002
    }

    static void Sink(string s) => Console.WriteLine(s);
    void D20()
    {
        Array.ForEach(new[] { Vault.Key.Reveal() }, Console.WriteLine); // KVS1002
        Array.ForEach(new[] { Vault.Key.Reveal() }, s => Console.WriteLine(s.Length));
        Parallel.ForEach(new[] { Vault.Key.Reveal() }, s => Console.WriteLine(s)); // KVS1002
    }
}
