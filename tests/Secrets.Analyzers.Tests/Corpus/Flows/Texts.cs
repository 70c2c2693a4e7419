using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Extensions.Logging;

namespace Corpus.Flows.Texts;
[InterpolatedStringHandler]
ref struct MyHandler
{
    readonly StringBuilder _b;
    public MyHandler(int literal, int formatted)
    {
        _b = new();
    }

    public void AppendLiteral(string s) => _b.Append(s);
    public void AppendFormatted<T>(T t) => _b.Append(t);
    public override string ToString() => _b.ToString();
}

static partial class Text
{
    static void Emit(MyHandler h) => Console.WriteLine(h.ToString());
    static void T1()
    {
        Emit($"key {Vault.Key.Reveal()}"); // KVS1002
        Emit($"name {Vault.Key.Name}");
    }

    static void T2()
    {
        string k = Vault.Key.Reveal();
        Console.WriteLine($"key={k}"); // KVS1002
        Console.WriteLine($"len={k.Length}");
        Console.WriteLine($"{k, 10}"); // KVS1002
    }

    static void T3()
    {
        string k = Vault.Key.Reveal();
        string m = $$"""{ "key": "{{k}}" }""";
        Console.WriteLine(m); // KVS1002
    }

    static void T4()
    {
        var sb = new StringBuilder();
        sb.Append("key ").Append(Vault.Key.Reveal()).AppendLine();
        Console.WriteLine(sb); // KVS1002
        Console.WriteLine(sb.ToString()); // KVS1002
        Console.WriteLine(sb.Length);
    }

    static void T5()
    {
        string s = new StringBuilder().Append('a').AppendFormat("{0}", Vault.Key.Reveal()).ToString();
        Console.WriteLine(s); // KVS1002
    }

    static void T6()
    {
        var sb = new StringBuilder(Vault.Key.Reveal());
        sb.Replace("a", "b").Insert(0, "x");
        Console.WriteLine(sb.ToString(0, 4)); // KVS1002
        sb.Clear();
        Console.WriteLine(sb);
    }

    static void T7()
    {
        var sb = new StringBuilder();
        sb.AppendJoin(", ", ["a", Vault.Key.Reveal()]);
        Console.WriteLine(sb); // KVS1002
        sb = new StringBuilder();
        sb.Append(CultureInfo.InvariantCulture, $"{Vault.Key.Reveal()}");
        Console.WriteLine(sb); // KVS1002
    }

    static void T8()
    {
        string k = Vault.Key.Reveal();
        Console.WriteLine(string.Format("{0}", k)); // KVS1002
        Console.WriteLine(string.Join("-", k, "x")); // KVS1002
        Console.WriteLine(string.Concat("a", k)); // KVS1002
        Console.WriteLine("a" + k + "b"); // KVS1002
        string s = "a";
        s += k;
        Console.WriteLine(s); // KVS1002
    }

    static void T9()
    {
        string k = Vault.Key.Reveal();
        string c = string.Create(k.Length, k, (span, state) => state.AsSpan().CopyTo(span));
        Console.WriteLine(c); // KVS1002
        string d = string.Create(CultureInfo.InvariantCulture, $"v={k}");
        Console.WriteLine(d); // KVS1002
        string e = string.Create(k.Length, 0, (span, _) => span.Fill('*'));
        Console.WriteLine(e);
    }

    static void T10()
    {
        string k = Vault.Key.Reveal();
        Console.WriteLine(k.Trim().ToUpperInvariant().PadLeft(10).Insert(0, "x").Remove(3).Normalize()); // KVS1002
        Console.WriteLine(new string ('*', k.Length));
        Console.WriteLine("".PadLeft(k.Length, '*'));
        Console.WriteLine(string.Concat(Enumerable.Repeat("*", k.Length)));
    }

    static void T11()
    {
        string k = Vault.Key.Reveal();
        string m = k[..2] + new string ('*', k.Length - 2);
        Console.WriteLine(m); // KVS1002
        string n = "****" + k[^4..];
        Console.WriteLine(n); // KVS1002
        string o = k.Length > 4 ? "****" : "**";
        Console.WriteLine(o);
    }

    static void T12()
    {
        string k = Vault.Key.Reveal();
        Console.WriteLine(Regex.Replace(k, "[a-z]", "*")); // KVS1002
        Match m = Regex.Match(k, "(.*)");
        Console.WriteLine(m.Value); // KVS1002
        Console.WriteLine(m.Groups[1].Value); // KVS1002
        Console.WriteLine(m.Success);
        Console.WriteLine(Regex.IsMatch(k, "a"));
        Console.WriteLine(m.Groups["x"]); // KVS1002
        Console.WriteLine(Regex.Replace("template", "x", k)); // KVS1002
    }

    private static Regex Rx() => throw null!;
    static void T13()
    {
        string k = Vault.Key.Reveal();
        Console.WriteLine(Rx().Replace(k, "y")); // KVS1002
        foreach (Match m in Rx().Matches(k))
            Console.WriteLine(m.Value); // KVS1002
        Console.WriteLine(Rx().IsMatch(k));
        Console.WriteLine(Rx().Count(k));
    }

    static void T14()
    {
        byte[] b = Encoding.UTF8.GetBytes(Vault.Key.Reveal());
        Console.WriteLine(Convert.ToBase64String(b)); // KVS1002
        Console.WriteLine(Encoding.ASCII.GetString(b)); // KVS1002
        Console.WriteLine(Convert.ToHexString(b)); // KVS1002
        Console.WriteLine(BitConverter.ToString(b)); // KVS1002
        Console.WriteLine(Convert.ToHexString(SHA256.HashData(b)));
        Console.WriteLine(Convert.ToBase64String(HMACSHA256.HashData(b, b)));
    }

    static void T15()
    {
        string k = Vault.Key.Reveal();
        byte[] d = Convert.FromBase64String(k);
        Console.WriteLine(Encoding.UTF8.GetString(d)); // KVS1002
        Console.WriteLine(Convert.ToHexString(Convert.FromHexString(k))); // KVS1002
        Console.WriteLine(Base64Url.EncodeToString(d)); // KVS1002
        Span<byte> buf = stackalloc byte[100];
        if (Convert.TryFromBase64String(k, buf, out int w))
            Console.WriteLine(Convert.ToHexString(buf[..w])); // KVS1002
        Console.WriteLine(w);
    }

    static void T16()
    {
        string k = Vault.Key.Reveal();
        Console.WriteLine(Uri.EscapeDataString(k)); // KVS1002
        Console.WriteLine(WebUtility.UrlEncode(k)); // KVS1002
        Console.WriteLine(System.Web.HttpUtility.HtmlEncode(k)); // KVS1002
        Console.WriteLine(System.Text.Encodings.Web.JavaScriptEncoder.Default.Encode(k)); // KVS1002
    }

    static void T17()
    {
        var o = new JsonObject
        {
            ["key"] = Vault.Key.Reveal()
        };
        Console.WriteLine(o.ToJsonString()); // KVS1002
        Console.WriteLine(o["key"]); // KVS1002
    }

    static void T18()
    {
        JsonNode n = JsonValue.Create(Vault.Key.Reveal())!;
        Console.WriteLine(n.ToString()); // KVS1002
        JsonNode? p = JsonNode.Parse(Vault.Key.Reveal());
        Console.WriteLine(p!["password"]!.GetValue<string>()); // KVS1002
        Console.WriteLine((string? )p["x"]); // KVS1002
    }

    static void T19()
    {
        using JsonDocument d = JsonDocument.Parse(Vault.Key.Reveal());
        Console.WriteLine(d.RootElement.GetProperty("password").GetString()); // KVS1002
        Console.WriteLine(d.RootElement.GetRawText()); // KVS1002
        Console.WriteLine(d.RootElement.ValueKind);
        foreach (JsonProperty p in d.RootElement.EnumerateObject())
            Console.WriteLine(p.Value); // KVS1002
        if (d.RootElement.TryGetProperty("a", out JsonElement e))
            Console.WriteLine(e.GetString()); // KVS1002
    }

    static void T20()
    {
        var ms = new MemoryStream();
        using (var w = new Utf8JsonWriter(ms))
        {
            w.WriteStartObject();
            w.WriteString("key", Vault.Key.Reveal());
            w.WriteEndObject();
        }

        Console.WriteLine(Encoding.UTF8.GetString(ms.ToArray())); // KVS1002
        Console.WriteLine(ms.Length);
    }

    static void T21()
    {
        var sw = new StringWriter();
        sw.Write(Vault.Key.Reveal());
        Console.WriteLine(sw.ToString()); // KVS1002
        var sw2 = new StringWriter();
        sw2.WriteLine("{0}", Vault.Key.Reveal());
        Console.WriteLine(sw2); // KVS1002
        Console.WriteLine(sw2.GetStringBuilder().Length);
    }

    static async Task T22()
    {
        using var ms = new MemoryStream(Encoding.UTF8.GetBytes(Vault.Key.Reveal()));
        using var r = new StreamReader(ms);
        Console.WriteLine(await r.ReadToEndAsync()); // KVS1002
        string? line;
        while ((line = await r.ReadLineAsync()) != null)
            Console.WriteLine(line); // KVS1002
    }

    static void T23()
    {
        using var r = new StringReader(Vault.Key.Reveal());
        Console.WriteLine(r.ReadLine()); // KVS1002
        Console.WriteLine(r.Peek());
    }

    static void T24()
    {
        using var ms = new MemoryStream();
        using var w = new StreamWriter(ms);
        w.Write(Vault.Key.Reveal());
        w.Flush();
        ms.Position = 0;
        Console.WriteLine(new StreamReader(ms).ReadToEnd()); // KVS1002
    }

    static void T25()
    {
        using var ms = new MemoryStream();
        ms.Write(Vault.Bytes.Reveal());
        Console.WriteLine(Convert.ToBase64String(ms.GetBuffer())); // KVS1002
        using var bw = new BinaryWriter(ms);
        bw.Write(Vault.Key.Reveal());
        Console.WriteLine(Convert.ToHexString(ms.ToArray())); // KVS1002
    }

    static void T26()
    {
        var x = new XElement("key", Vault.Key.Reveal());
        Console.WriteLine(x); // KVS1002
        Console.WriteLine(x.Value); // KVS1002
        Console.WriteLine(x.Name);
    }

    static void T27()
    {
        FormattableString f = $"key {Vault.Key.Reveal()}";
        Console.WriteLine(f.ToString(CultureInfo.InvariantCulture)); // KVS1002
        Console.WriteLine(FormattableString.Invariant(f)); // KVS1002
        Console.WriteLine(f.Format);
        Console.WriteLine(f.ArgumentCount);
    }

    static void T28()
    {
        dynamic d = Vault.Key.Reveal();
        Console.WriteLine(d); // KVS1002
        string s = d;
        Console.WriteLine(s); // KVS1002
        Console.WriteLine(d.Substring(2)); // KVS1002
    }

    static void T29()
    {
        dynamic d = new System.Dynamic.ExpandoObject();
        d.Key = Vault.Key.Reveal();
        Console.WriteLine(d.Key); // KVS1002
        Vault.Logger.LogInformation("{D}", (object)d.Key); // KVS1001
    }

    static void T30()
    {
        string k = Vault.Key.Reveal();
        Console.WriteLine(k.Length);
        Console.WriteLine(k == null);
        Console.WriteLine(string.IsNullOrEmpty(k));
        Console.WriteLine(k.Contains("x")); // KVS2003
        Console.WriteLine(k.IndexOf('x'));
        Console.WriteLine(nameof(k));
        Console.WriteLine(typeof(string));
        Console.WriteLine(k.GetType());
        Console.WriteLine(k is string);
        Console.WriteLine(k.GetHashCode()); // KVS2007
        Console.WriteLine(char.IsDigit(k[0]));
        Console.WriteLine(k.Count(c => c == 'x'));
        Console.WriteLine(k.Any(char.IsDigit));
        Console.WriteLine(string.Compare(k, "a")); // KVS2003
    }

    static void T31()
    {
        Console.WriteLine(Vault.Key.Name);
        Console.WriteLine(Vault.Key.Version);
        Console.WriteLine(Vault.Key.ExpiresOn);
        Console.WriteLine(Vault.Key.Exists);
        Console.WriteLine(Vault.Key);
        Console.WriteLine($"{Vault.Key}");
        Console.WriteLine(Vault.Key.ToString());
        Console.WriteLine(Vault.Key.Properties.ContentType);
        Vault.Logger.LogInformation("{S}", Vault.Key);
        Vault.Logger.LogInformation("{S}", Vault.KeyAccessor.Current);
        Console.WriteLine(Vault.KeyAccessor.Name);
    }

    static void T32()
    {
        string k = Vault.Key.Reveal();
        (string, int) t = (k, 1);
        Console.WriteLine(t.Item2);
        string[] parts = k.Split('.');
        Console.WriteLine(parts.Length);
        Console.WriteLine(parts[0]); // KVS1002
    }

    static void T33()
    {
        string k = Vault.Key.Reveal();
        int total = 0;
        foreach (char c in k)
            total += c;
        Console.WriteLine(k.Sum(c => 1));
    }

    static void T34()
    {
        int pin = Vault.Pin.Reveal();
        Console.WriteLine(pin); // KVS1002
        Console.WriteLine($"pin {pin}"); // KVS1002
        Console.WriteLine(pin.ToString(CultureInfo.InvariantCulture)); // KVS1002
        Console.WriteLine(pin > 1000);
        string s = "pin" + pin;
        Console.WriteLine(s); // KVS1002
    }

    static void T35()
    {
        Vault.Logger.LogInformation("flag {Flag}", Vault.Flag.Reveal()); // KVS1001
    }

    static void T36()
    {
        string k = Vault.Key.Reveal();
        Console.WriteLine(string.Intern(k)); // KVS1002
        Console.WriteLine(k.Clone()); // KVS1002
        Console.WriteLine(((object)k).ToString()); // KVS1002
        Console.WriteLine(((IFormattable)DateTime.Now).ToString(k, null));
        Console.WriteLine((IEnumerable<char>)k); // KVS1002
        Console.WriteLine(k as object); // KVS1002
        Console.WriteLine(k!); // KVS1002
        Console.WriteLine((k)); // KVS1002
        Console.WriteLine(checked(k)); // KVS1002
    }

    static void T37()
    {
        string k = Vault.Key.Reveal();
        string rev = new(k.Reverse().ToArray());
        Console.WriteLine(rev); // KVS1002
        string rot = string.Concat(k.Select(c => (char)(c + 1)));
        Console.WriteLine(rot); // KVS1002
        char[] xs = new char[k.Length];
        for (int i = 0; i < k.Length; i++)
            xs[i] = (char)(k[i] ^ 5);
        Console.WriteLine(new string (xs)); // KVS1002
    }

    static void T38()
    {
        string k = Vault.Key.Reveal();
        var e = k.GetEnumerator();
        while (e.MoveNext())
            Console.Write(e.Current); // KVS1002
        foreach (var line in k.AsSpan().EnumerateLines())
            Console.WriteLine(line.ToString()); // KVS1002
        foreach (Range r in k.AsSpan().Split(','))
        {
            Console.WriteLine(r);
            Console.WriteLine(k[r]); // KVS1002
        }
    }

    static void T39()
    {
        string s = JsonSerializer.Serialize(new Login { Port = 5 });
        Console.WriteLine(s);
        var back = JsonSerializer.Deserialize<Login>(Vault.Key.Reveal());
        Console.WriteLine(back!.Password); // KVS1002
        Console.WriteLine(back.Port);
    }

    static void T40()
    {
        var c = Vault.Login.Reveal();
        Console.WriteLine(c.Inner.Token); // KVS1002
        Session inner = c.Inner;
        Console.WriteLine(inner.Token); // KVS1002
        Console.WriteLine(c.Port);
        Console.WriteLine(c.User); // KVS1002
    }

    static void T41()
    {
        string k = Vault.Key.Reveal();
        ReadOnlySpan<char> span = k;
        Span<char> dest = new char[k.Length];
        span.ToUpperInvariant(dest);
        Console.WriteLine(new string (dest)); // KVS1002
        if (span.TryCopyTo(dest))
            Console.WriteLine("copied");
        Console.WriteLine(span.IsEmpty);
        Console.WriteLine(span.ToArray()); // KVS1002
    }

    static void T42()
    {
        var bd = BinaryData.FromString(Vault.Key.Reveal());
        Console.WriteLine(bd.ToString()); // KVS1002
        Console.WriteLine(bd); // KVS1002
    }

    static void T43()
    {
        Guid g = Guid.Parse(Vault.Key.Reveal());
        Console.WriteLine(g); // KVS1002
    }

    static void T44()
    {
        var cred = new NetworkCredential("user", Vault.Key.Reveal());
        Console.WriteLine(cred.UserName);
        Console.WriteLine(cred.Password); // KVS1002
        Console.WriteLine(cred.Domain);
    }

    static void T45()
    {
        var csb = new Microsoft.Data.SqlClient.SqlConnectionStringBuilder(Vault.Key.Reveal());
        Console.WriteLine(csb.ConnectionString); // KVS1002
        Console.WriteLine(csb.Password); // KVS1002
    }

    static void T46()
    {
        using Aes aes = Aes.Create();
        aes.Key = Vault.Bytes.Reveal();
        Console.WriteLine(aes.KeySize);
        byte[] c = aes.EncryptCbc(Vault.Bytes.Reveal(), new byte[16]);
        Console.WriteLine(Convert.ToBase64String(c));
    }

    static void T47()
    {
        string k = Vault.Key.Reveal();
        if (!k.StartsWith("sk_")) // KVS2003
            throw new FormatException($"key {k} is malformed"); // KVS1003
        if (k.Length < 8)
            throw new ArgumentException("key too short", nameof(k));
        ArgumentException.ThrowIfNullOrEmpty(k);
        ArgumentNullException.ThrowIfNull(k);
        ArgumentOutOfRangeException.ThrowIfZero(k.Length);
    }

    static void T48()
    {
        File.WriteAllText("a.txt", Vault.Key.Reveal()); // KVS1010
        File.WriteAllText("a.txt", Vault.Key.Name);
        File.WriteAllLines("a", new[] { Vault.Key.Reveal() }); // KVS1010
        using var fs = File.OpenWrite("x");
        fs.Write(Vault.Bytes.Reveal()); // KVS1010
        using var sw = new StreamWriter("x");
        sw.WriteLine(Vault.Key.Reveal()); // KVS1010
    }
}
