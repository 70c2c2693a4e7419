using System.Text;

namespace Corpus.Flows.GenericHandlers;

/// <summary>Implementations of one generic interface or base class for several types: a call means those whose type arguments fit.</summary>
public interface IHandler<in TRequest, TResponse>
{
    TResponse Handle(TRequest request);
}

public abstract record Request;

public sealed record Show : Request;

public sealed record Count : Request;

public sealed class ShowHandler : IHandler<Show, string>
{
    public string Handle(Show request) => Vault.Key.Reveal(); // KVS2004
}

public sealed class CountHandler : IHandler<Count, string>
{
    public string Handle(Count request) => Vault.Key.Name;
}

public sealed class AnyHandler : IHandler<Request, byte[]>
{
    public byte[] Handle(Request request) => Encoding.UTF8.GetBytes(Vault.Key.Reveal()); // KVS2004
}

public sealed class ListHandler<T> : IHandler<List<T>, string>
{
    public string Handle(List<T> request) => Vault.Key.Reveal(); // KVS2004
}

public abstract class Loader<T>
{
    public abstract string Load(T key);
}

public sealed class TextLoader : Loader<string>
{
    public override string Load(string key) => Vault.Key.Reveal(); // KVS2004
}

public sealed class NumberLoader : Loader<int>
{
    public override string Load(int key) => Vault.Key.Name;
}

public sealed class Uses(IHandler<Show, string> show, IHandler<Count, string> count, IHandler<Count, byte[]> any, IHandler<List<int>, string> list, IHandler<List<int>, byte[]> none)
{
    public void Interfaces()
    {
        Console.WriteLine(show.Handle(new Show())); // KVS1002
        Console.WriteLine(count.Handle(new Count()));
        Console.WriteLine(Convert.ToHexString(any.Handle(new Count()))); // KVS1002
        Console.WriteLine(list.Handle([1])); // KVS1002
        Console.WriteLine(Convert.ToHexString(none.Handle([1])));
        Console.WriteLine(Call(show, new Show())); // KVS1002
    }

    public void Classes(Loader<string> texts, Loader<int> numbers)
    {
        Console.WriteLine(texts.Load("")); // KVS1002
        Console.WriteLine(numbers.Load(1));
    }

    private static string Call<T>(IHandler<T, string> handler, T request) => handler.Handle(request);
}

/// <summary>A new object's method that reads what another one left: in a static member it's there for all, in another object it isn't here.</summary>
public sealed class Cached
{
    private static string? s_key;
    private string? _own;

    public static void Load() => s_key = Vault.Key.Reveal(); // KVS2001

    public void LoadOwn() => _own = Vault.Key.Reveal(); // KVS2001

    public static void Run()
    {
        Console.WriteLine(new Cached().Shared()); // KVS1002
        Console.WriteLine(new Cached().Own());
        Console.WriteLine(Of(new Cached()));
        string text = new Cached();
        Console.WriteLine(text);
    }

    public static void Run(Cached other)
    {
        Console.WriteLine(Of(other)); // KVS1002
        string text = other;
        Console.WriteLine(text); // KVS1002
    }

    public static implicit operator string(Cached cached) => cached._own ?? "";

    private static string Of(Cached cached) => cached._own ?? "";

    private string Shared() => s_key ?? "";

    private string Own() => _own ?? "";
}
