using System.Diagnostics.Tracing;
using System.Diagnostics;
using System.Text;
using Spectre.Console;

namespace Corpus.ConsoleAndTraceOverloads;

[EventSource(Name = "X")] public sealed class Es : EventSource {
    public static readonly Es Log = new();
    [Event(1)] public void Key(string key) => WriteEvent(1, key);
    [Event(2)] public void Key2(int n, string key) => WriteEvent(2, n, key);
    [Event(3)] public void Name(string name) => WriteEvent(3, name);
    [NonEvent] public void Direct() { WriteEvent(1, Vault.Key.Reveal()); // KVS1002
        Write("e", new { k = Vault.Key.Reveal() }); // KVS1002
        Write("e", new { Vault.Key.Name });
    }
}
public class Co {
    static readonly TraceSource Ts = new("x");
    public void M(EventLog el, TextWriter tw) {
        string k = Vault.Key.Reveal(); char[] cs = k.ToCharArray();
        Console.WriteLine(k); // KVS1002
        Console.WriteLine("k {0}", k); // KVS1002
        Console.WriteLine("k {0} {1} {2} {3}", 1, 2, 3, k); // KVS1002
        Console.WriteLine($"k {k}"); // KVS1002
        Console.WriteLine((object)k); // KVS1002
        Console.WriteLine(cs); // KVS1002
        Console.WriteLine(cs, 0, 3); // KVS1002
        Console.Write(k); // KVS1002
        Console.Write("k {0}", k); // KVS1002
        Console.Write(cs); // KVS1002
        Console.Write(k[0]); // KVS1002
        Console.Out.WriteLine(k); // KVS1002
        Console.Out.Write(k.AsSpan()); // KVS1002
        Console.Out.WriteLineAsync(k); // KVS1002
        Console.Out.WriteAsync(k.AsMemory()); // KVS1002
        Console.Error.WriteLine("k {0}", k); // KVS1002
        Console.Error.WriteAsync(k); // KVS1002
        TextWriter w = Console.Out;
        w.WriteLine(k); // KVS1002
        Console.Title = k; // KVS1002
        using (var so = Console.OpenStandardOutput()) so.Write(Encoding.UTF8.GetBytes(k)); // KVS1002
        using var sw = new StreamWriter(Console.OpenStandardError());
        sw.WriteLine(k); // KVS1002
        foreach (char c in k) Console.Write(c); // KVS1002
        Debug.WriteLine(k); // KVS1002
        Debug.WriteLine("k {0}", k); // KVS1002
        Debug.WriteLine(k, "cat"); // KVS1002
        Debug.WriteLine((object)k); // KVS1002
        Debug.Write(k); // KVS1002
        Debug.WriteLineIf(true, k); // KVS1002
        Debug.WriteIf(true, k); // KVS1002
        Debug.WriteLineIf(true, $"k {k}"); // KVS1002
        Debug.Print(k); // KVS1002
        Debug.Print("k {0}", k); // KVS1002
        Debug.Assert(k.Length > 3, k); // KVS1002
        Debug.Assert(k.Length > 3, "m", "d " + k); // KVS1002
        Debug.Assert(k.Length > 3, $"m {k}"); // KVS1002
        Debug.Assert(k.Length > 3, "m", "d {0}", k); // KVS1002
        Debug.Fail(k); // KVS1002
        Debug.Fail("m", k); // KVS1002
        Debugger.Log(1, "c", k); // KVS1002
        Trace.WriteLine(k); // KVS1002
        Trace.Write(k, "cat"); // KVS1002
        Trace.TraceInformation(k); // KVS1002
        Trace.TraceInformation("k {0}", k); // KVS1002
        Trace.TraceWarning("k {0}", k); // KVS1002
        Trace.TraceError(k); // KVS1002
        Trace.Fail(k); // KVS1002
        Trace.Assert(k.Length > 3, k); // KVS1002
        Trace.WriteIf(true, k); // KVS1002
        Trace.WriteLineIf(true, k, "cat"); // KVS1002
        Ts.TraceInformation(k); // KVS1002
        Ts.TraceInformation("k {0}", k); // KVS1002
        Ts.TraceEvent(TraceEventType.Error, 1, k); // KVS1002
        Ts.TraceEvent(TraceEventType.Error, 1, "k {0}", k); // KVS1002
        Ts.TraceData(TraceEventType.Error, 1, k); // KVS1002
        Ts.TraceData(TraceEventType.Error, 1, 2, k); // KVS1002
        Ts.TraceTransfer(1, k, Guid.Empty); // KVS1002
        new ConsoleTraceListener().WriteLine(k); // KVS1002
        new DefaultTraceListener().Write(k); // KVS1002
        new TextWriterTraceListener("x.log").WriteLine(k); // KVS1002
        el.WriteEntry(k); // KVS1002
        el.WriteEntry(k, EventLogEntryType.Error); // KVS1002
        EventLog.WriteEntry("src", k); // KVS1002
        EventLog.WriteEntry("src", k, EventLogEntryType.Error, 1); // KVS1002
        el.WriteEvent(new EventInstance(1, 1), k); // KVS1002
        EventLog.WriteEvent("s", new EventInstance(1, 1), new object[] { k }); // KVS1002
        Es.Log.Key(k); // KVS1002
        Es.Log.Key2(1, k); // KVS1002
        Es.Log.Write("e", new { k }); // KVS1002
        AnsiConsole.WriteLine(k); // KVS1002
        AnsiConsole.MarkupLine($"[red]{k}[/]"); // KVS1002
        AnsiConsole.Markup("x {0}", k); // KVS1002
        AnsiConsole.MarkupLineInterpolated($"[red]{k}[/]"); // KVS1002
        AnsiConsole.Write(new Markup(k)); // KVS1002
        AnsiConsole.Console.WriteLine(k); // KVS1002
        Console.WriteLine(Vault.Key);
        Console.WriteLine(Vault.Key.Name);
        Console.WriteLine(k.Length);
        Console.WriteLine(new string('*', k.Length));
        Console.WriteLine($"{Vault.Key.Name} {k.Length > 0}");
        Debug.Assert(k != null);
        Debug.Assert(k.Length > 0, "empty");
        Trace.TraceInformation("read {0}", Vault.Key.Name);
        Es.Log.Name(Vault.Key.Name);
        Debug.Assert(!string.IsNullOrEmpty(k), "no " + nameof(k));
        el.WriteEntry("read " + Vault.Key.Name);
        using var str = new StringWriter();
        str.Write(k);
        using var ms = new MemoryStream();
        ms.Write(Encoding.UTF8.GetBytes(k));
    }
}
