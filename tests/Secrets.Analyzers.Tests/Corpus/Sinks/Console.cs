using System.Diagnostics;
using System.Diagnostics.Tracing;

namespace Corpus.Sinks;

public class Consoles
{
    private static readonly TraceSource Source = new("app");

    public async Task Write()
    {
        string key = Vault.Key.Reveal();
        Console.WriteLine("key {0}", key); // KVS1002
        Console.Error.WriteLine(key); // KVS1002
        await Console.Out.WriteLineAsync($"key {key}"); // KVS1002
        TextWriter output = Console.Out;
        output.Write(key); // KVS1002
        using var writer = new StreamWriter(Console.OpenStandardOutput());
        writer.WriteLine(key); // KVS1002
        Console.Title = key; // KVS1002
        Debug.WriteLine(key); // KVS1002
        Debug.WriteLine($"key {key}"); // KVS1002
        Debug.Assert(key.Length > 3, $"short key {key}"); // KVS1002
        Debug.Assert(key.Length > 3, "short key");
        Debug.Print("key {0}", key); // KVS1002
        Debug.WriteLineIf(key.Length > 3, key); // KVS1002
        Debug.Fail(key); // KVS1002
        Trace.TraceInformation("key {0}", key); // KVS1002
        Trace.WriteLine(key); // KVS1002
        Source.TraceEvent(TraceEventType.Information, 1, "key {0}", key); // KVS1002
        Source.TraceInformation(key); // KVS1002
        AppEvents.Log.Started(key); // KVS1002
        AppEvents.Log.Started(Vault.Key.Name);
        Console.WriteLine(Vault.Key);
        Console.WriteLine(new StringWriter().ToString());
        using var memory = new StringWriter();
        memory.WriteLine(key);
        Console.WriteLine(memory.ToString()); // KVS1002
        Console.WriteLine("{0} characters", key.Length);
    }
}

public sealed class AppEvents : EventSource
{
    public static readonly AppEvents Log = new();

    [Event(1)]
    public void Started(string name) => WriteEvent(1, name);
}
