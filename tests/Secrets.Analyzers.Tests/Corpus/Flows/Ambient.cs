namespace Corpus.Flows.Ambients;

/// <summary>What one member puts into a static place and another reads.</summary>
public static class Ambient
{
    private static readonly AsyncLocal<string?> s_current = new();
    private static readonly ThreadLocal<string?> s_thread = new();
    private static readonly AsyncLocal<string?> s_name = new();
    private static string s_plain = "";

    public static string? Current
    {
        get => s_current.Value; // KVS2004
        set => s_current.Value = value;
    }

    public static void Enter(string text) => s_thread.Value = text;

    public static string? Thread() => s_thread.Value; // KVS2004

    public static void EnterName(string text) => s_name.Value = text;

    public static string? Name() => s_name.Value;

    public static void Keep(string text) => s_plain = text;

    public static string Kept() => s_plain; // KVS2004
}

public sealed class UsesAmbient
{
    public void Write()
    {
        Ambient.Current = Vault.Key.Reveal(); // KVS2001
        Ambient.Enter(Vault.Key.Reveal()); // KVS2001
        Ambient.EnterName(Vault.Key.Name);
        Ambient.Keep(Vault.Key.Reveal()); // KVS2001
    }

    public void Read()
    {
        Console.WriteLine(Ambient.Current); // KVS1002
        Console.WriteLine(Ambient.Thread()); // KVS1002
        Console.WriteLine(Ambient.Name());
        Console.WriteLine(Ambient.Kept()); // KVS1002
    }
}
