using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using System.Runtime.CompilerServices;

namespace Corpus.Flows.Designs;

public interface IRequest<TResult>;
public interface IHandler<TRequest, TResult> where TRequest : IRequest<TResult>
{
    TResult Handle(TRequest request);
}
public record Login(string User, string Key) : IRequest<int>;
public record Order(string Id, string Note) : IRequest<int>;
public sealed class LoginHandler : IHandler<Login, int>
{
    public int Handle(Login request) { Console.WriteLine(request.User); return request.Key.Length; }
}
public sealed class OrderHandler : IHandler<Order, int>
{
    public int Handle(Order request) { Console.WriteLine(request); return 1; }
}
public sealed class Mediator(IServiceProvider services)
{
    public TResult Send<TRequest, TResult>(TRequest request) where TRequest : IRequest<TResult> =>
        services.GetRequiredService<IHandler<TRequest, TResult>>().Handle(request);
}
public sealed class MediatorUse(Mediator mediator)
{
    public void Run()
    {
        mediator.Send<Login, int>(new Login("u", Vault.Key.Reveal()));
        mediator.Send<Order, int>(new Order("1", "n"));
    }
}

public record Alert(string Id, string Key) : IRequest<int>;
public sealed class AlertHandler : IHandler<Alert, int>
{
    public int Handle(Alert request) { Console.WriteLine(request); return 1; }
}
public sealed class AlertUse(Mediator mediator)
{
    public void Run()
    {
        mediator.Send<Alert, int>(new Alert("1", Vault.Key.Reveal())); // KVS1002
    }
}

public sealed class QueryBuilder
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, string> _parts = new();
    public QueryBuilder Add(string name, string value) { _text.Append(name).Append('=').Append(value); _parts[name] = value; return this; }
    public QueryBuilder AddLength(string value) { _text.Append(value.Length); return this; }
    public string Build() => _text.ToString(); // KVS2004
    public override string ToString() => string.Join(";", _parts.Select(p => $"{p.Key}={p.Value}"));
}
public sealed class BuilderUse
{
    public void Run()
    {
        Console.WriteLine(new QueryBuilder().Add("a", "b").Add("k", Vault.Key.Reveal()).Build()); // KVS1002
        Console.WriteLine(new QueryBuilder().Add("k", Vault.Key.Reveal())); // KVS1002
        Console.WriteLine(new QueryBuilder().Add("a", "b").AddLength(Vault.Key.Reveal()).Build());
    }
}

public interface IStore { string Get(string name); void Put(string name, string value); }
public sealed class MemoryStore : IStore
{
    private readonly ConcurrentDictionary<string, string> _all = new();
    public string Get(string name) => _all[name];
    public void Put(string name, string value) => _all[name] = value;
}
public sealed class LoggingStore(IStore inner, ILogger logger) : IStore
{
    public string Get(string name)
    {
        string v = inner.Get(name);
        logger.LogDebug("got {Name} {Value}", name, v);
        return v;
    }
    public void Put(string name, string value)
    {
        logger.LogDebug("put {Name}", name);
        inner.Put(name, value);
    }
}
public sealed class LoudStore(IStore inner, ILogger logger) : IStore
{
    public string Get(string name) => inner.Get(name);
    public void Put(string name, string value)
    {
        logger.LogDebug("put {Value}", value);
        inner.Put(name, value);
    }
}
public sealed class StoreUse(ILogger logger)
{
    public void Run()
    {
        IStore loud = new LoudStore(new MemoryStore(), logger);
        loud.Put("k", Vault.Key.Reveal()); // KVS1001
        IStore quiet = new MemoryStore();
        quiet.Put("k", Vault.Key.Reveal());
        Console.WriteLine(quiet.Get("k")); // KVS1002
    }
}

public sealed class Settings { public string Key { get; set; } = ""; public string Url { get; set; } = ""; }
public sealed class OptionsUse
{
    public void Configure(IServiceCollection services, Secret<string> secret)
    {
        services.Configure<Settings>(o => o.Key = secret.Reveal()); // KVS2001
        services.AddOptions<Settings>().PostConfigure(o => o.Url = "x");
    }
    public void Use(IOptions<Settings> options, IOptionsMonitor<Settings> monitor)
    {
        Console.WriteLine(options.Value.Key); // KVS1002
        Console.WriteLine(monitor.CurrentValue.Key); // KVS1002
        Console.WriteLine(options.Value.Url);
        monitor.OnChange(o => Console.WriteLine(o.Key)); // KVS1002
    }
}

public abstract record Shape { public sealed record Circle(string Key) : Shape; public sealed record Square(int Size) : Shape; }
public sealed class Matching
{
    public void Run()
    {
        Shape s = new Shape.Circle(Vault.Key.Reveal());
        string text = s switch { Shape.Circle { Key: var k } => k, Shape.Square q => q.Size.ToString(), _ => "" };
        Console.WriteLine(text); // KVS1002
        Console.WriteLine(s); // KVS1002
        string size = s switch { Shape.Circle c => c.Key.Length.ToString(), _ => "" };
        Console.WriteLine(size);
        object o = (1, Vault.Key.Reveal());
        if (o is (int n, string k2)) { Console.WriteLine(k2); } // KVS1002
        if (o is ITuple { Length: 2 } t) Console.WriteLine(t[1]); // KVS1002
        object?[] args = [Vault.Key.Reveal(), 3];
        Console.WriteLine("{1} {0}", args); // KVS1002
        Console.WriteLine(string.Format("{0}", args)); // KVS1002
    }
}

public sealed class Node<T>(T value, Node<T>? next = null)
{
    public T Value => value;
    public Node<T>? Next => next;
    public Node<T> Push(T v) => new(v, this);
    public IEnumerable<T> All() { for (Node<T>? n = this; n is not null; n = n.Next) yield return n.Value; }
}
public sealed class Result<T>
{
    private readonly T? _value;
    private readonly string? _error;
    private Result(T? value, string? error) => (_value, _error) = (value, error);
    public static Result<T> Ok(T value) => new(value, null);
    public static Result<T> Fail(string error) => new(default, error);
    public Result<U> Map<U>(Func<T, U> f) => _error is null ? Result<U>.Ok(f(_value!)) : Result<U>.Fail(_error);
    public TOut Match<TOut>(Func<T, TOut> ok, Func<string, TOut> fail) => _error is null ? ok(_value!) : fail(_error);
    public void Do(Action<T> ok) { if (_error is null) ok(_value!); }
    public static implicit operator Result<T>(T value) => Ok(value);
}
public sealed class Generic
{
    public void Run()
    {
        var list = new Node<string>("a").Push(Vault.Key.Reveal());
        Console.WriteLine(list.Value); // KVS1002
        foreach (string s in list.All()) Console.WriteLine(s); // KVS1002
        Console.WriteLine(Result<string>.Ok(Vault.Key.Reveal()).Map(s => s.Trim()).Match(s => s, e => e)); // KVS1002
        Console.WriteLine(Result<string>.Ok(Vault.Key.Reveal()).Map(s => s.Length).Match(s => s, e => 0));
        Result<string>.Ok(Vault.Key.Reveal()).Do(s => Console.WriteLine(s)); // KVS1002
        Result<string>.Ok(Vault.Key.Reveal()).Do(s => Console.WriteLine(s.Length));
        Result<string> r = Vault.Key.Reveal();
        r.Do(Console.WriteLine); // KVS1002
        Console.WriteLine(Result<string>.Fail("no").Match(s => s, e => e));
        Console.WriteLine(Result<string>.Ok(Vault.Key.Reveal()).Match(s => "ok", e => e));
    }
}

public sealed class Cache<TKey, TValue>(Func<TKey, TValue> load) where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _all = new();
    public TValue Get(TKey key)
    {
        if (!_all.TryGetValue(key, out TValue? value)) _all[key] = value = load(key); // KVS2001
        return value; // KVS2004
    }
}
public sealed class CacheUse
{
    public void Run()
    {
        var keys = new Cache<string, string>(n => Vault.Key.Reveal() + n);
        Console.WriteLine(keys.Get("a")); // KVS1002
        var names = new Cache<string, string>(n => n + "!");
        Console.WriteLine(names.Get("a"));
    }
}
