using System.Buffers;
using System.Collections;
using System.Collections.Frozen;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;

namespace Corpus.Flows.Buffers;

public sealed partial class Parts
{
    public partial string Key { get; set; }
    partial void OnKeyChanged(string value);
    public partial Parts Add(string s);
}
public sealed partial class Parts
{
    private string _key = "";
    public partial string Key { get => _key; set { _key = value; OnKeyChanged(value); } } // KVS2004
    partial void OnKeyChanged(string value) => Console.WriteLine(value);
    public partial Parts Add(string s) { _key += s.Length; return this; }
}
public sealed class PartsUse
{
    public void Run()
    {
        new Parts().Key = Vault.Key.Reveal(); // KVS1002
        var p = new Parts().Add(Vault.Key.Reveal());
        Console.WriteLine(p.Key);
    }
}

public sealed class Viewed : INotifyPropertyChanged
{
    private string _text = "";
    public event PropertyChangedEventHandler? PropertyChanged;
    public string Text { get => _text; set { if (Set(ref _text, value)) Debug.WriteLine("set " + _text.Length); } } // KVS2004
    public string Loud { get => _text; set { if (Set(ref _text, value)) Debug.WriteLine("set " + _text); } } // KVS2004
    private bool Set<T>(ref T field, T value, [CallerMemberName] string name = "") { field = value; PropertyChanged?.Invoke(this, new(name)); return true; }
}
public sealed class ViewedUse
{
    public void Run()
    {
        new Viewed().Text = Vault.Key.Reveal();
        new Viewed().Loud = Vault.Key.Reveal(); // KVS1002
    }
}

public sealed class Pool
{
    public void Run()
    {
        char[] rented = ArrayPool<char>.Shared.Rent(64);
        Vault.Key.Reveal().CopyTo(0, rented, 0, 4);
        Console.WriteLine(rented); // KVS1002
        Console.WriteLine(rented.Length);
        using IMemoryOwner<char> owner = MemoryPool<char>.Shared.Rent(64);
        Vault.Key.Reveal().AsSpan().CopyTo(owner.Memory.Span);
        Console.WriteLine(owner.Memory.Span.ToString()); // KVS1002
        var writer = new ArrayBufferWriter<byte>();
        writer.Write(Vault.Bytes.Reveal());
        Console.WriteLine(Encoding.UTF8.GetString(writer.WrittenSpan)); // KVS1002
        Console.WriteLine(writer.WrittenCount);
        Span<byte> bytes = stackalloc byte[128];
        if (Encoding.UTF8.TryGetBytes(Vault.Key.Reveal(), bytes, out int written)) Console.WriteLine(Convert.ToHexString(bytes[..written])); // KVS1002
        Console.WriteLine(written);
        string s = string.Concat(Vault.Key.Reveal().AsSpan(0, 3), "...");
        Console.WriteLine(s); // KVS1002
        DefaultInterpolatedStringHandler h = new(2, 1);
        h.AppendLiteral("k=");
        h.AppendFormatted(Vault.Key.Reveal());
        Console.WriteLine(h.ToStringAndClear()); // KVS1002
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"k={Vault.Key.Reveal()}")); // KVS1002
        FormattableString f = $"k={Vault.Key.Reveal()}";
        Console.WriteLine(f.ToString(CultureInfo.InvariantCulture)); // KVS1002
        Console.WriteLine(f.GetArgument(0)); // KVS1002
        Console.WriteLine(f.Format);
        Console.WriteLine(f.ArgumentCount);
        var format = CompositeFormat.Parse("{0}");
        Console.WriteLine(string.Format(null, format, Vault.Key.Reveal())); // KVS1002
        foreach (Range r in Vault.Key.Reveal().AsSpan().Split(',')) Console.WriteLine(r.Start);
        foreach (Rune r in Vault.Key.Reveal().EnumerateRunes()) Console.WriteLine(r); // KVS1002
        foreach (char c in Vault.Key.Reveal()) Console.Write(c); // KVS1002
        foreach (ReadOnlySpan<char> line in Vault.Key.Reveal().AsSpan().EnumerateLines()) Console.WriteLine(line.ToString()); // KVS1002
        StringBuilder sb = new();
        sb.Append($"a{Vault.Key.Reveal()}b").Replace("a", "c");
        foreach (ReadOnlyMemory<char> chunk in sb.GetChunks()) Console.WriteLine(chunk.ToString()); // KVS1002
        Console.WriteLine(sb[0]); // KVS1002
        Console.WriteLine(Convert.ToBase64String(Encoding.UTF8.GetBytes(Vault.Key.Reveal()))); // KVS1002
        Console.WriteLine(string.Join(',', Vault.Key.Reveal().Chunk(3).Select(c => new string(c)))); // KVS1002
        Console.WriteLine(string.Join(',', Vault.Key.Reveal().Reverse())); // KVS1002
        Console.WriteLine(Vault.Key.Reveal().Count(char.IsDigit));
        Console.WriteLine(Vault.Key.Reveal().All(char.IsAscii));
        Console.WriteLine(Vault.Key.Reveal() switch { { Length: > 5 } => "long", _ => "short" });
        Console.WriteLine(Vault.Key.Reveal() is { } known ? known : "none"); // KVS1002
        Console.WriteLine(Vault.Key.Reveal().Length > 3 ? "x" : "y");
    }
}

public sealed class Secretive
{
    [JsonIgnore] public string Key { get; init; } = "";
    [JsonPropertyName("k")] public required string Shown { get; init; }
    public override string ToString() => $"{nameof(Secretive)}({Shown.Length})";
}
public class Printing
{
    public required string Key { get; init; }
    public override string ToString() => $"Printing({Key})";
}
public sealed class QuietPrinting : Printing
{
    public override string ToString() => "Printing";
}
public record Shown(string Key)
{
    protected virtual bool PrintMembers(StringBuilder builder) { builder.Append("***"); return true; }
}
public sealed class ToStrings
{
    public void Run()
    {
        var s = new Secretive { Key = Vault.Key.Reveal(), Shown = "x" };
        Console.WriteLine(JsonSerializer.Serialize(s));
        Console.WriteLine(s);
        var t = new Secretive { Shown = Vault.Key.Reveal() };
        Console.WriteLine(JsonSerializer.Serialize(t)); // KVS1002
        Console.WriteLine(t);
        Console.WriteLine(new Printing { Key = Vault.Key.Reveal() }); // KVS1002
        Console.WriteLine(new QuietPrinting { Key = Vault.Key.Reveal() });
        Printing q = new QuietPrinting { Key = Vault.Key.Reveal() };
        Console.WriteLine($"{q}");
        Console.WriteLine(new Shown(Vault.Key.Reveal()));
        object boxed = new Printing { Key = Vault.Key.Reveal() };
        Console.WriteLine("" + boxed); // KVS1002
        Console.WriteLine(boxed.ToString()!.Length);
    }
}

public sealed class Indexed
{
    private readonly Dictionary<string, string> _all = new();
    public string this[string name] { get => _all[name]; set => _all[name] = value; }
    public string this[int index] => _all.Keys.ElementAt(index);
}
public sealed class IndexedUse
{
    public void Run()
    {
        var all = new Indexed { ["k"] = Vault.Key.Reveal() };
        Console.WriteLine(all["k"]); // KVS1002
        Console.WriteLine(all[0]);
        var frozen = new Dictionary<string, string> { ["a"] = Vault.Key.Reveal(), ["b"] = "x" }.ToFrozenDictionary();
        Console.WriteLine(frozen["a"]); // KVS1002
        Console.WriteLine(frozen.Count);
        var lookup = frozen.GetAlternateLookup<ReadOnlySpan<char>>();
        Console.WriteLine(lookup["a"]); // KVS1002
        Hashtable table = new() { ["k"] = Vault.Key.Reveal() };
        foreach (DictionaryEntry e in table) Console.WriteLine(e.Value); // KVS1002
        foreach (DictionaryEntry e in table) Console.WriteLine(e.Key);
        BitArray bits = new(Vault.Bytes.Reveal());
        Console.WriteLine(bits.Length);
        string[,] grid = new string[2, 2];
        grid[0, 1] = Vault.Key.Reveal();
        Console.WriteLine(grid[0, 1]); // KVS1002
        string[][] jagged = [["a"], [Vault.Key.Reveal()]];
        Console.WriteLine(jagged[1][0]); // KVS1002
        Console.WriteLine(jagged[0][0]);
        List<List<string>> nested = [[Vault.Key.Reveal()]];
        foreach (List<string> inner in nested) foreach (string t in inner) Console.WriteLine(t); // KVS1002
    }
}

public sealed class Loops
{
    public void Run(int n)
    {
        string last = "";
        for (int i = 0; i < n; i++)
        {
            Console.WriteLine(last); // KVS1002
            last = i == 3 ? Vault.Key.Reveal() : last;
        }
        string a = "a", b = "b", c = "c";
        while (n-- > 0) { Console.WriteLine(c); c = b; b = a; a = Vault.Key.Reveal(); } // KVS1002
        do { string k = Vault.Key.Reveal(); if (k.Length == n) continue; Console.WriteLine(k); } while (n > 0); // KVS1002
        string kept = Vault.Key.Reveal();
        kept = "clean";
        Console.WriteLine(kept);
        string either = Vault.Key.Reveal();
        if (n > 0) either = "clean";
        Console.WriteLine(either); // KVS1002
        switch (n) { case 1: either = "one"; break; default: either = "more"; break; }
        Console.WriteLine(either);
        string left = Vault.Key.Reveal();
        try { Risky(); left = "x"; } catch (IOException) { Console.WriteLine(left); } // KVS1002
        lock (this) { Console.WriteLine(Vault.Key.Reveal()); } // KVS1002
        using var _ = Scope(Vault.Key.Reveal()); // KVS1002
        unsafe { fixed (char* p = Vault.Key.Reveal()) { Console.WriteLine(new string(p)); } } // KVS1002
        unsafe { string held = Vault.Key.Reveal(); fixed (char* p = held) { Console.WriteLine(*p); } } // KVS1002
        checked { int pin = Vault.Pin.Reveal() + 1; Console.WriteLine(pin); } // KVS1002
        Console.WriteLine(Vault.Pin.Reveal() > 3);
    }
    private static string Risky() => "r";
    private static IDisposable Scope(string s) { Console.WriteLine(s); return null!; }
}
