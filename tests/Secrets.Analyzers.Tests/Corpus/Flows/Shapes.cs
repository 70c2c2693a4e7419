using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
namespace Corpus.Shapes;

public interface IReporter { void Report(string text); string Describe(string text); }
public sealed class ConsoleReporter : IReporter { public void Report(string text) => Console.WriteLine(text); public string Describe(string text) => $"[{text}]"; }
public sealed class NullReporter : IReporter { public void Report(string text) { } public string Describe(string text) => "-"; }
public abstract class Step { public string Run(string input) { Before(input); return Core(input); } protected virtual void Before(string input) { } protected abstract string Core(string input); }
public sealed class TrimStep : Step { protected override string Core(string input) => input.Trim(); }
public sealed class CountStep : Step { protected override string Core(string input) => input.Length.ToString(); }
public sealed class Envelope<T>(T content) { public T Content { get; } = content; public override string ToString() => $"Envelope({Content})"; }
public sealed record Credentials(string User, string Password) { public string Masked => Password[..2] + "***"; public bool IsSet => Password.Length > 0; }
public sealed record Safe(string User, string Password) { public override string ToString() => $"Safe {{ User = {User} }}"; }
public struct Point { public string Name; public string Value; }
public sealed class Context { private static readonly AsyncLocal<string?> s_current = new(); public static string? Current { get => s_current.Value; set => s_current.Value = value; } } // KVS2004
public static class Ext { public static string Or(this string? text, string other) => text ?? other; public static void Deconstruct(this Credentials c, out string u, out string p) { u = c.User; p = c.Password; } public static T Tap<T>(this T value, Action<T> action) { action(value); return value; } }

public sealed class Loud(ILogger<Loud> logger, IReporter reporter)
{
    public async Task Run(CancellationToken token)
    {
        Secret<string> secret = await Vault.KeyAccessor.GetAsync(token);
        string key = secret.Reveal();
        reporter.Report(key); // KVS1002
        logger.LogInformation("{D}", reporter.Describe(key)); // KVS1001
        new NullReporter().Report(key);
        logger.LogInformation("{D}", new NullReporter().Describe(key));
        logger.LogInformation("{D}", new TrimStep().Run(key)); // KVS1001
        var envelope = new Envelope<string>(key);
        logger.LogInformation("{D}", envelope); // KVS1001
        logger.LogInformation("{D}", envelope.Content); // KVS1001
        logger.LogInformation("{D}", new Envelope<int>(key.Length));
        var credentials = new Credentials("u", key);
        logger.LogInformation("{D}", credentials); // KVS1001
        logger.LogInformation("{D}", credentials.Masked); // KVS1001
        logger.LogInformation("{D}", credentials.IsSet);
        logger.LogInformation("{D}", credentials.User);
        logger.LogInformation("{D}", credentials with { Password = "***" });
        logger.LogInformation("{D}", credentials with { User = "x" }); // KVS1001
        var (user, password) = credentials;
        logger.LogInformation("{U}", user);
        logger.LogInformation("{P}", password); // KVS1001
        logger.LogInformation("{D}", new Safe("u", key));
        logger.LogInformation("{@D}", new Safe("u", key)); // KVS1001
        logger.LogInformation("{D}", new Safe("u", key).Password); // KVS1001
        Point point = new() { Name = "n", Value = key };
        Point copy = point;
        logger.LogInformation("{N}", copy.Name);
        logger.LogInformation("{V}", copy.Value); // KVS1001
        Context.Current = key; // KVS2001
        logger.LogInformation("{V}", ((string?)null).Or(key)); // KVS1001
        key.Tap(k => logger.LogInformation("{K}", k)); // KVS1001
        logger.LogInformation("{K}", key.Tap(_ => { })); // KVS1001
        logger.LogInformation("{K}", JsonNode.Parse($$"""{"k":"{{key}}"}""")!["k"]!.GetValue<string>()); // KVS1001
        logger.LogInformation("{K}", new JsonObject { ["k"] = key }.ToJsonString()); // KVS1001
        logger.LogInformation("{K}", new StringBuilder().AppendFormat("{0}", key).Insert(0, "x").ToString()); // KVS1001
        logger.LogInformation("{K}", string.Create(4, key, static (span, k) => k.AsSpan(0, 4).CopyTo(span))); // KVS1001
        logger.LogInformation("{K}", Encoding.UTF8.GetString(Convert.FromBase64String(key))); // KVS1001
        logger.LogInformation("{K}", BitConverter.ToString(Encoding.UTF8.GetBytes(key))); // KVS1001
        logger.LogInformation("{K}", (object?)key ?? "none"); // KVS1001
        logger.LogInformation("{K}", key.Split('-')[0]); // KVS1001
        logger.LogInformation("{K}", key.Split(';').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1])["Password"]); // KVS1001
        logger.LogInformation("{K}", string.Join(' ', key.Chunk(4).Select(c => new string(c)))); // KVS1001
        logger.LogInformation("{K}", key is [var first, ..] ? first : ' '); // KVS1001
        logger.LogInformation("{K}", await Task.WhenAny(Task.FromResult(key)).Unwrap()); // KVS1001
        logger.LogInformation("{K}", await new ValueTask<string>(key)); // KVS1001
        logger.LogInformation("{K}", await Task.Run(() => key, token)); // KVS1001
        var source = new TaskCompletionSource<string>();
        source.SetResult(key);
        logger.LogInformation("{K}", await source.Task); // KVS1001
        using var writer = new StringWriter();
        writer.Write("{0}", key);
        logger.LogInformation("{K}", writer); // KVS1001
        using var memory = new MemoryStream();
        await memory.WriteAsync(Encoding.UTF8.GetBytes(key), token);
        logger.LogInformation("{K}", Encoding.UTF8.GetString(memory.ToArray())); // KVS1001
        using var reader = new StreamReader(new MemoryStream(Encoding.UTF8.GetBytes(key)));
        logger.LogInformation("{K}", await reader.ReadToEndAsync(token)); // KVS1001
        var weak = new WeakReference<string>(key);
        if (weak.TryGetTarget(out string? target)) logger.LogInformation("{K}", target); // KVS1001
        FormattableString formattable = $"key {key}";
        logger.LogInformation(formattable.ToString()); // KVS1001
        logger.LogInformation("{F}", formattable.Format);
        foreach (char c in key.Where(char.IsLetter)) Console.Write(c); // KVS1002
        for (int i = 0; i < key.Length; i++) Console.Write(key[i]); // KVS1002
        Console.WriteLine(key.Length switch { 0 => "none", _ => key }); // KVS1002
        Console.Write(Encoding.UTF8.GetBytes(key)[0]); // KVS1002
        Console.OpenStandardOutput().Write(Encoding.UTF8.GetBytes(key)); // KVS1002
        await Console.Out.WriteAsync(key.AsMemory(), token); // KVS1002
        Debug.Assert(key.Length > 0, "no key", "key {0}", key); // KVS1002
        throw new AggregateException(new InvalidOperationException(key)); // KVS1003
    }

    public async IAsyncEnumerable<string> Stream([EnumeratorCancellation] CancellationToken token)
    {
        yield return (await Vault.KeyAccessor.GetAsync(token)).Reveal(); // KVS2004
    }

    public async Task Consume(CancellationToken token)
    {
        await foreach (string item in Stream(token)) logger.LogInformation("{I}", item); // KVS1001
        await using var enumerator = Stream(token).GetAsyncEnumerator(token);
        if (await enumerator.MoveNextAsync()) logger.LogInformation("{I}", enumerator.Current); // KVS1001
    }

    public void Catching()
    {
        string key = Vault.Key.Reveal();
        try
        {
            Validate(key); // KVS1003
        }
        catch (ArgumentException e)
        {
        }
    }

    private static void Validate(string key)
    {
        if (key.Length < 8) throw new ArgumentException("bad key " + key);
    }
}

[DebuggerDisplay("{Text}")]
public sealed class Shown(Secret<string> secret)
{
    private string Text => "key " + secret.Reveal(); // KVS1009
    public override string ToString() => secret.Name;
}

public sealed class Serialised
{
    public string Name { get; set; } = "";
    [JsonIgnore] public string Ignored { get; set; } = "";
    [JsonInclude] public string Included = "";
    internal string Internal { get; set; } = "";
    public static string Of(string key) => JsonSerializer.Serialize(new Serialised { Name = key });
    public void Use()
    {
        string key = Vault.Key.Reveal();
        string a = JsonSerializer.Serialize(new Serialised { Name = key }); // KVS1009
        string b = JsonSerializer.Serialize(new Serialised { Ignored = key });
        string c = JsonSerializer.Serialize(new Serialised { Included = key }); // KVS1009
        string d = JsonSerializer.Serialize(new Serialised { Internal = key });
        string e = Of(key); // KVS1009
        string f = JsonSerializer.Serialize(new[] { new Serialised { Name = key } }); // KVS1009
        string g = JsonSerializer.Serialize(new { inner = new { key } }); // KVS1009
        string h = JsonSerializer.Serialize(key); // KVS1009
        byte[] i = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["k"] = key }); // KVS1009
        JsonNode? j = JsonSerializer.SerializeToNode(new { key }); // KVS1009
    }
}
