using Microsoft.Extensions.Logging;

namespace Corpus.Flows.Dispatching;
interface IReader
{
    string Read();
    string Name { get; }

    string Decorate(string s) => s + "!";
}

class KeyReader : IReader
{
    public string Read() => Vault.Key.Reveal(); // KVS2004
    public string Name => "key";
}

class NullReader : IReader
{
    string IReader.Read() => "";
    string IReader.Name => "null";

    string IReader.Decorate(string s) => "x";
}

interface IWriter
{
    void Write(string s);
}

class ConsoleWriter : IWriter
{
    public virtual void Write(string s) => Console.WriteLine(s);
}

class QuietWriter : ConsoleWriter
{
    public override void Write(string s)
    {
    }
}

abstract class Base
{
    public abstract string Value { get; }

    public virtual string Text() => "base";
    public void Template()
    {
        Console.WriteLine(Value); // KVS1002
    }

    protected abstract void Put(string s);
    public void Do(string s) => Put(s);
}

class Derived : Base
{
    public override string Value => Vault.Key.Reveal(); // KVS2004

    public override string Text() => base.Text() + "d";
    protected override void Put(string s) => Console.WriteLine(s);
}

interface IMake<TSelf>
    where TSelf : IMake<TSelf>
{
    static abstract string Make();
    static virtual string Shape(string s) => s;
}

class Maker : IMake<Maker>
{
    public static string Make() => Vault.Key.Reveal(); // KVS2004
}

class Plain : IMake<Plain>
{
    public static string Make() => "plain";
    public static string Shape(string s) => "*";
}

class Wrapped
{
    readonly string _v;
    public Wrapped(string v) => _v = v;
    public static implicit operator Wrapped(string s) => new(s);
    public static explicit operator string (Wrapped w) => w._v;
    public static Wrapped operator +(Wrapped a, Wrapped b) => new(a._v + b._v);
    public static bool operator ==(Wrapped a, Wrapped b) => a._v == b._v;
    public static bool operator !=(Wrapped a, Wrapped b) => !(a == b);
    public override bool Equals(object? o) => false;
    public override int GetHashCode() => 0;
    public int Length => _v.Length;

    public static bool operator true (Wrapped w) => true;
    public static bool operator false (Wrapped w) => false;
    public static implicit operator int (Wrapped w) => w._v.Length;
    public string this[int i] => _v.Substring(i);
}

class GenBase<T>(T value)
{
    protected T Inner => value;

    public T Get() => value;
    public virtual void Show() => Console.WriteLine("generic");
}

class GenDerived(string s) : GenBase<string>(s)
{
    public override void Show() => Console.WriteLine(Inner);
}

class BaseCtor
{
    protected readonly string K;
    public BaseCtor(string k) => K = k;
}

class DerivedCtor(string k, ILogger log) : BaseCtor(k)
{
    public void Go() => log.LogInformation("{K}", K);
}

class MakeThem
{
    void X()
    {
        new GenDerived(Vault.Key.Reveal()).Show(); // KVS1002
        new DerivedCtor(Vault.Key.Reveal(), Vault.Logger).Go(); // KVS1001
    }
}

class Dispatch
{
    void I1(IReader r)
    {
        Console.WriteLine(r.Read()); // KVS1002
        Console.WriteLine(r.Name);
        Console.WriteLine(r.Decorate(Vault.Key.Reveal())); // KVS1002
        Console.WriteLine(new KeyReader().Name);
        IReader n = new NullReader();
        Console.WriteLine(n.Read());
    }

    void I2(IWriter w)
    {
        w.Write(Vault.Key.Reveal()); // KVS1002
        w.Write("x");
        new QuietWriter().Write(Vault.Key.Reveal());
        ConsoleWriter c = new QuietWriter();
        c.Write(Vault.Key.Reveal());
    }

    void I3(Base b)
    {
        Console.WriteLine(b.Value); // KVS1002
        Console.WriteLine(b.Text());
        b.Do(Vault.Key.Reveal()); // KVS1002
    }

    void I4<T>()
        where T : IMake<T>
    {
        Console.WriteLine(T.Make()); // KVS1002
        Console.WriteLine(T.Shape(Vault.Key.Reveal())); // KVS1002
        Console.WriteLine(Plain.Make());
        Console.WriteLine(Plain.Shape(Vault.Key.Reveal()));
    }

    void I5()
    {
        Wrapped w = Vault.Key.Reveal();
        Console.WriteLine((string)w); // KVS1002
        Wrapped s = w + "x";
        Console.WriteLine((string)s); // KVS1002
        Console.WriteLine(w == s); // KVS2003
        Console.WriteLine(w.Length);
        int n = w;
        Console.WriteLine(n);
        Console.WriteLine(w[1]); // KVS1002
    }

    void I6()
    {
        var g = new GenBase<string>(Vault.Key.Reveal());
        Console.WriteLine(g.Get()); // KVS1002
        g.Show();
    }

    void I7(IReader? r)
    {
        Console.WriteLine(r?.Read()?.Trim() ?? "none"); // KVS1002
        Console.WriteLine(r?.Name ?? "none");
    }

    void I8<T>(T t)
        where T : IReader
    {
        Console.WriteLine(t.Read()); // KVS1002
        Console.WriteLine(t.Name);
    }
}

partial class Parts
{
    partial void Hook(string s);
    public partial string Get(string s);
    void Go()
    {
        Hook(Vault.Key.Reveal()); // KVS1002
        Console.WriteLine(Get(Vault.Key.Reveal())); // KVS1002
    }
}

partial class Parts
{
    partial void Hook(string s) => Console.WriteLine(s);
    public partial string Get(string s) => s;
}
