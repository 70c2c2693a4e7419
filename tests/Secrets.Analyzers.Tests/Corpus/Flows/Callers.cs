using System.Net.Http.Headers;

namespace Corpus.Flows.Callers;

/// <summary>Methods of one name, of which one lets a secret out.</summary>
public sealed class Giving
{
    private readonly string _key = Vault.Key.Reveal(); // KVS2001

    public string Fetch(int number) => _key; // KVS2004

    public string Show() => "shown";
}

public sealed class Plain
{
    private readonly string _key = "clean";

    public string Fetch(string name) => name + _key;

    public void Run(Plain other)
    {
        Console.WriteLine(Fetch("a"));
        Console.WriteLine(other.Fetch("b"));
        Console.WriteLine(_key);
    }
}

public sealed class Taking
{
    public void Run(Giving giving, Plain plain)
    {
        Console.WriteLine(giving.Fetch(1)); // KVS1002
        Console.WriteLine(giving.Show());
        Console.WriteLine(plain.Fetch("a"));
        Func<int, string> fetch = giving.Fetch;
        Console.WriteLine(fetch(1)); // KVS1002
    }
}

/// <summary>A secret attached by one method to a client that another makes.</summary>
public static class Attaching
{
    public static void Attach(HttpClient client) => client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Vault.Key.Reveal());

    public static void Clear()
    {
        var client = new HttpClient { BaseAddress = new Uri("http://shop.example/") };
        Attach(client); // KVS1013
    }

    public static void Safe()
    {
        var client = new HttpClient { BaseAddress = new Uri("https://shop.example/") };
        Attach(client);
    }
}
