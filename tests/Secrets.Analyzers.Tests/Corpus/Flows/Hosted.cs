using System.Collections.Concurrent;
using System.Text;
using System.Threading.Tasks.Dataflow;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Corpus.Flows.Hosted;

public interface INotification;
public interface INotificationHandler<in T> where T : INotification { Task Handle(T notification, CancellationToken token); }
public sealed record KeyRotated(string Name, string NewValue) : INotification;
public sealed record KeyExpired(string Name) : INotification;
public sealed class LogRotated(ILogger<LogRotated> logger) : INotificationHandler<KeyRotated>
{
    public Task Handle(KeyRotated notification, CancellationToken token)
    {
        logger.LogInformation("{N}", notification.NewValue); // KVS1001
        logger.LogInformation("{N}", notification.Name);
        logger.LogInformation("{N}", notification); // KVS1001
        return Task.CompletedTask;
    }
}
public sealed class LogExpired(ILogger<LogExpired> logger) : INotificationHandler<KeyExpired>
{
    public Task Handle(KeyExpired notification, CancellationToken token)
    {
        logger.LogInformation("{N}", notification);
        return Task.CompletedTask;
    }
}
public sealed class Publisher(IServiceProvider services)
{
    private readonly ConcurrentQueue<INotification> _queue = new();
    public void Enqueue(INotification n) => _queue.Enqueue(n);
    public async Task Drain(CancellationToken token)
    {
        while (_queue.TryDequeue(out INotification? n))
        {
            Type type = typeof(INotificationHandler<>).MakeGenericType(n.GetType());
            foreach (object? h in services.GetServices(type)) await (Task)type.GetMethod("Handle")!.Invoke(h, [n, token])!;
        }
    }
}
public sealed class RotatedUse(Publisher publisher)
{
    public void Run()
    {
        publisher.Enqueue(new KeyRotated("n", Vault.Key.Reveal()));
        publisher.Enqueue(new KeyExpired("n"));
    }
}

public abstract class Visitor { public abstract void Visit(Leaf leaf); public abstract void Visit(Pair pair); }
public abstract class Tree { public abstract void Accept(Visitor v); }
public sealed class Leaf(string text) : Tree { public string Text => text; public override void Accept(Visitor v) => v.Visit(this); }
public sealed class Pair(Tree a, Tree b) : Tree { public Tree A => a; public Tree B => b; public override void Accept(Visitor v) => v.Visit(this); }
public sealed class PrintVisitor : Visitor
{
    public override void Visit(Leaf leaf) => Console.WriteLine(leaf.Text);
    public override void Visit(Pair pair) { pair.A.Accept(this); pair.B.Accept(this); }
}
public sealed class CountVisitor : Visitor
{
    public int Count { get; private set; }
    public override void Visit(Leaf leaf) => Count += leaf.Text.Length;
    public override void Visit(Pair pair) { pair.A.Accept(this); pair.B.Accept(this); }
}
public sealed class VisitUse
{
    public void Run()
    {
        new Leaf(Vault.Key.Reveal()).Accept(new PrintVisitor()); // KVS1002
        new Leaf(Vault.Key.Reveal()).Accept(new CountVisitor());
        Tree t = new Pair(new Leaf("a"), new Leaf(Vault.Key.Reveal()));
        t.Accept(new PrintVisitor()); // KVS1002
        t.Accept(new CountVisitor());
        new Leaf("x").Accept(new PrintVisitor());
    }
}

public interface IFormat { string Format(string s); }
public sealed class Plain : IFormat { public string Format(string s) => s; }
public sealed class Starred : IFormat { public string Format(string s) => new('*', s.Length); }
public sealed class Report(IFormat format)
{
    public string Line(string s) => "- " + format.Format(s);
    public void Print(string s) => Console.WriteLine(Line(s));
}
public sealed class StrategyUse
{
    public void Run()
    {
        new Report(new Plain()).Print(Vault.Key.Reveal()); // KVS1002
        new Report(new Starred()).Print(Vault.Key.Reveal());
        Console.WriteLine(new Report(new Plain()).Line(Vault.Key.Reveal())); // KVS1002
        Console.WriteLine(new Report(new Starred()).Line(Vault.Key.Reveal()));
        IFormat f = Environment.HasShutdownStarted ? new Plain() : new Starred();
        Console.WriteLine(f.Format(Vault.Key.Reveal())); // KVS1002
    }
}

public sealed class Pipeline
{
    private readonly List<Func<string, string>> _steps = [];
    public Pipeline Then(Func<string, string> step) { _steps.Add(step); return this; }
    public string Run(string s) { foreach (Func<string, string> step in _steps) s = step(s); return s; }
}
public sealed class Middleware
{
    public delegate Task Next(Context context);
    public sealed class Context { public string Key { get; set; } = ""; public Dictionary<string, object> Items { get; } = new(); }
    private readonly List<Func<Next, Next>> _parts = [];
    public void Use(Func<Next, Next> part) => _parts.Add(part);
    public Next Build() => _parts.Aggregate((Next)(c => Task.CompletedTask), (next, part) => part(next));
}
public sealed class PipelineUse
{
    public async Task Run()
    {
        Console.WriteLine(new Pipeline().Then(s => s.Trim()).Then(s => s + "!").Run(Vault.Key.Reveal())); // KVS1002
        Console.WriteLine(new Pipeline().Then(s => new string('*', s.Length)).Run("x"));
        var m = new Middleware();
        m.Use(next => async c => { c.Key = Vault.Key.Reveal(); await next(c); }); // KVS2001
        m.Use(next => async c => { Console.WriteLine(c.Key); await next(c); }); // KVS1002
        m.Use(next => async c => { Console.WriteLine(c.Items.Count); await next(c); });
        await m.Build()(new Middleware.Context());
    }
}

public sealed class Blocks
{
    public async Task Run()
    {
        var print = new ActionBlock<string>(s => Console.WriteLine(s)); // KVS1002
        print.Post(Vault.Key.Reveal());
        var count = new ActionBlock<string>(s => Console.WriteLine(s.Length));
        await count.SendAsync(Vault.Key.Reveal());
        var buffer = new BufferBlock<string>();
        buffer.Post(Vault.Key.Reveal());
        Console.WriteLine(await buffer.ReceiveAsync()); // KVS1002
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        var queue = new BlockingCollection<string> { Vault.Key.Reveal() };
        foreach (string s in queue.GetConsumingEnumerable()) Console.WriteLine(s); // KVS1002
        var bag = new ConcurrentStack<string>();
        bag.Push(Vault.Key.Reveal());
        if (bag.TryPop(out string? top)) Console.WriteLine(top); // KVS1002
        string? shared = null;
        Interlocked.Exchange(ref shared, Vault.Key.Reveal());
        Console.WriteLine(shared); // KVS1002
        LazyInitializer.EnsureInitialized(ref shared, () => "x");
        string? lazily = null;
        Console.WriteLine(LazyInitializer.EnsureInitialized(ref lazily, () => Vault.Key.Reveal())); // KVS1002
        await Parallel.ForEachAsync(new[] { Vault.Key.Reveal() }, async (s, t) => { await Task.Yield(); Console.WriteLine(s); }); // KVS1002
        await Task.Factory.StartNew(o => Console.WriteLine(o), Vault.Key.Reveal()); // KVS1002
        await Task.Factory.StartNew(o => Console.WriteLine(((string)o!).Length), Vault.Key.Reveal());
        Task.Run(() => Vault.Key.Reveal()).ContinueWith((t, o) => Console.WriteLine(t.Result + o), "x"); // KVS1002
        Task.Run(() => "x").ContinueWith((t, o) => Console.WriteLine(o), Vault.Key.Reveal()); // KVS1002
        CancellationToken.None.Register(o => Console.WriteLine(o), Vault.Key.Reveal()); // KVS1002
        SynchronizationContext.Current?.Post(o => Console.WriteLine(o), Vault.Key.Reveal()); // KVS1002
        var t2 = new Task<string>(() => Vault.Key.Reveal());
        t2.Start();
        Console.WriteLine(t2.Result); // KVS1002
        var awaiter = Task.FromResult(Vault.Key.Reveal()).GetAwaiter();
        Console.WriteLine(awaiter.GetResult()); // KVS1002
    }
}

public sealed class Worker(SecretAccessor<string> accessor, ILogger<Worker> logger) : BackgroundService
{
    private string? _last;
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            string now = (await accessor.GetAsync(stoppingToken)).Reveal();
            if (_last is not null && _last.Length != now.Length) logger.LogInformation("from {Old} to {New}", _last.Length, now.Length);
            logger.LogTrace("{Old}", _last); // KVS1001
            _last = now; // KVS2001
        }
    }
}

public sealed class Weak
{
    private readonly ConditionalWeak _map = new();
    public void Run(object owner)
    {
        _map.Set(owner, Vault.Key.Reveal()); // KVS2001
        Console.WriteLine(_map.Get(owner)); // KVS1002
        Console.WriteLine(_map.Size);
    }
    private sealed class ConditionalWeak
    {
        private readonly System.Runtime.CompilerServices.ConditionalWeakTable<object, string> _t = new();
        public void Set(object o, string s) => _t.AddOrUpdate(o, s);
        public string? Get(object o) => _t.TryGetValue(o, out string? s) ? s : null;
        public int Size => 1;
    }
}

public sealed class Nulls
{
    private string? _key;
    public string Key => _key ??= Vault.Key.Reveal(); // KVS2001 KVS2004
    public void Run(Nulls? other)
    {
        Console.WriteLine(other?.Key?.Trim() ?? "none"); // KVS1002
        Console.WriteLine(other?.Key?.Length ?? 0);
        string? k = other?.Key;
        Console.WriteLine(k!.ToUpperInvariant()); // KVS1002
        other!.Key.ToList().ForEach(c => Console.Write(c)); // KVS1002
        (string a, (string b, int c)) = ("x", (Vault.Key.Reveal(), 3));
        Console.WriteLine(a);
        Console.WriteLine(b); // KVS1002
        Console.WriteLine(c);
        var (_, second) = Two();
        Console.WriteLine(second); // KVS1002
        string x = "x", y = Vault.Key.Reveal();
        (x, y) = (y, x);
        Console.WriteLine(x); // KVS1002
        Console.WriteLine(y);
        var anon = new { Key = Vault.Key.Reveal(), Size = 3 };
        Console.WriteLine(anon with { Key = "***" });
        Console.WriteLine(anon.Size);
        Console.WriteLine(anon with { Size = 4 }); // KVS1002
    }
    private static (int, string) Two() => (1, Vault.Key.Reveal());
}
