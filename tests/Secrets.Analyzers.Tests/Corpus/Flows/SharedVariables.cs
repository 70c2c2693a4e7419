namespace Corpus.Flows.SharedVariables;

/// <summary>Assignments written as calls.</summary>
public sealed class Exchanged
{
    private static string? s_lazy;
    private string? _current;
    private string? _other;
    private string? _name;

    public void Exchange()
    {
        Interlocked.Exchange(ref _current, Vault.Key.Reveal()); // KVS2001
        Interlocked.Exchange(ref _current, Vault.Key.Name);
        Interlocked.CompareExchange(ref _other, Vault.Key.Reveal(), null); // KVS2001
        Interlocked.CompareExchange(ref _other, Vault.Key.Name, null);
        Interlocked.CompareExchange(ref _name, Vault.Key.Name, null);
    }

    public void Publish()
    {
        Volatile.Write(ref _current, Vault.Key.Reveal()); // KVS2001
        Volatile.Write(ref _current, Vault.Key.Name);
    }

    public static void Once()
    {
        LazyInitializer.EnsureInitialized(ref s_lazy, () => Vault.Key.Reveal()); // KVS2001
        LazyInitializer.EnsureInitialized(ref s_lazy, () => Vault.Key.Name);
    }

    public static void Before()
    {
        string local = Vault.Key.Name;
        Console.WriteLine(Interlocked.Exchange(ref local, Vault.Key.Reveal()));
        Console.WriteLine(local); // KVS1002
        Console.WriteLine(Interlocked.Exchange(ref local, "none")); // KVS1002
        Console.WriteLine(local);
    }
}
