using Microsoft.Extensions.Logging;

namespace Corpus.Flows.FunctionTables;

/// <summary>Functions that are kept in tables, lists and arrays of a class.</summary>
public sealed class Commands
{
    private static readonly Dictionary<string, Func<string, string>> s_texts = new() { ["upper"] = s => s.ToUpperInvariant(), ["hidden"] = static _ => "****" };
    private static readonly Action<string>[] s_prints = [s => Console.WriteLine(s)];
    private static readonly Action<string>[] s_counts = [s => Console.WriteLine(s.Length)];
    private readonly Dictionary<string, Action<string>> _handlers = new() { ["print"] = s => Console.WriteLine(s), ["keep"] = s => GC.KeepAlive(s) };

    public void Tables()
    {
        Vault.Logger.LogInformation(s_texts["upper"](Vault.Key.Reveal())); // KVS1001
        Vault.Logger.LogInformation(s_texts["hidden"](Vault.Key.Reveal()));
        _handlers["print"](Vault.Key.Reveal()); // KVS1002
        _handlers["keep"](Vault.Key.Reveal());
        Handle("print", Vault.Key.Reveal()); // KVS1002
        Handle("print", Vault.Key.Name);
    }

    public void Arrays()
    {
        s_prints[0](Vault.Key.Reveal()); // KVS1002
        s_counts[0](Vault.Key.Reveal());
        foreach (Action<string> print in s_prints)
        {
            print(Vault.Key.Reveal()); // KVS1002
        }

        foreach (Action<string> count in s_counts)
        {
            count(Vault.Key.Reveal());
        }
    }

    private void Handle(string name, string text)
    {
        if (_handlers.TryGetValue(name, out Action<string>? handler))
        {
            handler(text);
        }
    }
}

/// <summary>Functions that another method of the class was given.</summary>
public sealed class Bus
{
    private readonly List<Action<string>> _listeners = [];
    private Action<string>? _last;

    public void Add(Action<string> listener) => _listeners.Add(listener);

    public void Set(Action<string> last) => _last = last;

    public void Publish(string text)
    {
        foreach (Action<string> listener in _listeners)
        {
            listener(text);
        }
    }

    public void Finish(string text) => _last?.Invoke(text);

    public void Setup()
    {
        Add(s => Vault.Logger.LogInformation(s));
        Set(s => Vault.Logger.LogInformation(s));
    }

    public void Run()
    {
        Publish(Vault.Key.Reveal()); // KVS1001
        Finish(Vault.Key.Reveal()); // KVS1001
        Publish(Vault.Key.Name);
    }
}

public sealed class QuietBus
{
    private readonly List<Action<string>> _listeners = [];
    private Action<string>? _last;

    public void Add(Action<string> listener) => _listeners.Add(listener);

    public void Set(Action<string> last) => _last = last;

    public void Publish(string text)
    {
        foreach (Action<string> listener in _listeners)
        {
            listener(text);
        }
    }

    public void Finish(string text) => _last?.Invoke(text);
}

public sealed class QuietBusUser(QuietBus bus)
{
    public void Setup()
    {
        bus.Add(s => Vault.Logger.LogInformation("{Length}", s.Length));
        bus.Set(s => Vault.Logger.LogInformation("{Length}", s.Length));
    }

    public void Run()
    {
        bus.Publish(Vault.Key.Reveal());
        bus.Finish(Vault.Key.Reveal());
    }
}

public sealed class Steps<T>
{
    private readonly List<Func<T, T>> _steps = [];

    public Steps<T> Then(Func<T, T> step)
    {
        _steps.Add(step);
        return this;
    }

    public T Run(T input) => _steps.Aggregate(input, (value, step) => step(value));
}

public sealed class Locals
{
    public void Tables()
    {
        var table = new Dictionary<string, Func<string, string>> { ["upper"] = s => s.ToUpperInvariant() };
        var numbers = new Dictionary<string, Func<string, int>> { ["length"] = s => s.Length };
        if (table.TryGetValue("upper", out Func<string, string>? upper) && numbers.TryGetValue("length", out Func<string, int>? length))
        {
            Console.WriteLine(upper(Vault.Key.Reveal())); // KVS1002
            Console.WriteLine(length(Vault.Key.Reveal()));
        }

        foreach ((string name, Func<string, string> make) in table)
        {
            Console.WriteLine(make(Vault.Key.Reveal())); // KVS1002
            Console.WriteLine(name);
        }
    }

    public void Lists()
    {
        var prints = new List<Action<string>>();
        prints.Add(s => Console.WriteLine(s));
        prints[0](Vault.Key.Reveal()); // KVS1002
        prints.First()(Vault.Key.Reveal()); // KVS1002
        var counts = new List<Action<string>>();
        counts.Add(s => Console.WriteLine(s.Length));
        counts[0](Vault.Key.Reveal());
        counts.First()(Vault.Key.Reveal());
    }

    public void Pairs()
    {
        (Action<string> print, Func<int> count) = Pair();
        print(Vault.Key.Reveal()); // KVS1002
        print(Vault.Key.Name);
        Console.WriteLine(count());
        Pair().Print(Vault.Key.Reveal()); // KVS1002
    }

    public void Chains()
    {
        Steps<string> steps = new Steps<string>().Then(s => s.Trim()).Then(s => s + "!");
        Console.WriteLine(steps.Run(Vault.Key.Reveal())); // KVS1002
        Console.WriteLine(steps.Run(Vault.Key.Name));
        new Steps<string>().Then(s => { Console.WriteLine(s); return s; }).Run(Vault.Key.Reveal()); // KVS1002
        new Steps<string>().Then(s => { Console.WriteLine(s.Length); return s; }).Run(Vault.Key.Reveal());
    }

    /// <summary>A library's method is the sink where it is called, not where the delegate is made.</summary>
    public void MethodGroups()
    {
        Action<string> print = Console.WriteLine;
        print(Vault.Key.Reveal()); // KVS1002
        print(Vault.Key.Name);
        string[] values = [Vault.Key.Reveal()];
        Action<string> each = Console.WriteLine;
        Array.ForEach(values, each); // KVS1002
        Action<string> count = s => Console.WriteLine(s.Length);
        Array.ForEach(values, count);
    }

    /// <summary>What a lambda leaves in a variable is told where the variable gets out.</summary>
    public void Left()
    {
        var text = new System.Text.StringBuilder();
        Action<string> add = s => text.Append(s);
        add(Vault.Key.Reveal());
        Console.WriteLine(text.ToString()); // KVS1002
        var other = new System.Text.StringBuilder();
        Action<string> addLength = s => other.Append(s.Length);
        addLength(Vault.Key.Reveal());
        Console.WriteLine(other.ToString());
    }

    private static (Action<string> Print, Func<int> Count) Pair()
    {
        int count = 0;
        return (s => { count++; Console.WriteLine(s); }, () => count);
    }
}
