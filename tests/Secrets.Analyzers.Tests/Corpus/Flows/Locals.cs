using System.Text;
using Microsoft.Extensions.Logging;

namespace Corpus.Flows;

public class Locals(ILogger logger)
{
    public async Task Variables()
    {
        Secret<string> secret = await Vault.KeyAccessor;
        string key = secret.Reveal();
        string copy = key;
        Console.WriteLine(copy); // KVS1002
        copy = "public";
        Console.WriteLine(copy);
        string later;
        later = copy + key;
        Console.Write("{0}", later); // KVS1002
        string? chosen = copy.Length > 3 ? copy : key;
        Console.WriteLine(chosen); // KVS1002
        string first = copy, second = key;
        Console.WriteLine(first);
        Console.WriteLine(second); // KVS1002
        throw new InvalidOperationException("bad key " + key); // KVS1003
    }

    public void Conditions(string? other)
    {
        string? key = Vault.OptionalKey.Reveal();
        Console.WriteLine(key ?? "none"); // KVS1002
        Console.WriteLine(other ?? "none");
        other ??= key;
        Console.WriteLine(other); // KVS1002
        Console.WriteLine(key is null ? "missing" : "present");
        Console.WriteLine(key == null);
        Console.WriteLine(key?.Length);
        Console.WriteLine(key?.Trim()); // KVS1002
        string text = key switch { null => "none", { Length: > 3 } => "long", _ => "short" };
        Console.WriteLine(text);
        string leak = key switch { null => "none", _ => key };
        Console.WriteLine(leak); // KVS1002
        if (key is { } present)
        {
            Console.WriteLine(present); // KVS1002
        }

        if (key is string { Length: var length } matched && length > 3)
        {
            Console.WriteLine(length);
            Console.WriteLine(matched); // KVS1002
        }
    }

    public void Texts()
    {
        string key = Vault.Key.Reveal();
        Console.WriteLine(key.Substring(0, 4)); // KVS1002
        Console.WriteLine(key[..4]); // KVS1002
        Console.WriteLine(key[^1]); // KVS1002
        Console.WriteLine(key[0]); // KVS1002
        Console.WriteLine(key.ToUpperInvariant().Replace("A", "B", StringComparison.Ordinal)); // KVS1002
        Console.WriteLine(key.Split(';')[0]); // KVS1002
        Console.WriteLine(string.Concat("a", key)); // KVS1002
        Console.WriteLine(string.Join(",", "a", key)); // KVS1002
        Console.WriteLine("{0}", key.PadLeft(10)); // KVS1002
        Console.WriteLine($"{key,10}"); // KVS1002
        Console.WriteLine("template {key}".Replace("{key}", key)); // KVS1002
        Console.WriteLine(Convert.ToBase64String(Encoding.UTF8.GetBytes(key))); // KVS1002
        Console.WriteLine(Convert.ToHexString(Encoding.UTF8.GetBytes(key))); // KVS1002
        Console.WriteLine(Uri.EscapeDataString(key)); // KVS1002
        Console.WriteLine(Encoding.UTF8.GetString(Vault.Bytes.Reveal())); // KVS1002
        Console.WriteLine(key.Length);
        Console.WriteLine(key.Contains('a')); // KVS2003
        Console.WriteLine(key.IndexOf('a'));
        Console.WriteLine(new string('*', key.Length));
        Console.WriteLine(new string(key.Reverse().ToArray())); // KVS1002
        Console.WriteLine(nameof(key));
        Console.WriteLine(Vault.Pin.Reveal()); // KVS1002
        Console.WriteLine(Vault.Pin.Reveal().ToString()); // KVS1002
        Console.WriteLine(Vault.Pin.Reveal() + 1); // KVS1002
        Console.WriteLine(Vault.Pin.Reveal() > 3);
        var builder = new StringBuilder();
        builder.Append("key ").Append(key);
        Console.WriteLine(builder.ToString()); // KVS1002
        Console.WriteLine(builder); // KVS1002
        builder.Clear();
        Console.WriteLine(builder.ToString());
        builder.AppendFormat("{0}", 1).AppendLine($"key {key}");
        Console.WriteLine(builder.ToString()); // KVS1002
        Console.WriteLine(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(key))));
        object boxed = key;
        Console.WriteLine(boxed); // KVS1002
        dynamic late = key;
        Console.WriteLine(late); // KVS1002
        Span<byte> span = stackalloc byte[100];
        int count = Encoding.UTF8.GetBytes(key, span);
        Console.WriteLine(count);
        Console.WriteLine(Convert.ToHexString(span)); // KVS1002
        foreach (char character in key)
        {
            Console.Write(character); // KVS1002
        }
    }

    public void Loops(int count)
    {
        string text = "";
        for (int i = 0; i < count; i++)
        {
            Console.WriteLine(text); // KVS1002
            text = Vault.Key.Reveal();
        }

        logger.LogInformation("done {Count}", count);
    }

    public void Exceptional()
    {
        string key = "";
        try
        {
            key = Vault.Key.Reveal();
            Use(key);
        }
        catch (InvalidOperationException exception)
        {
            logger.LogError(exception, "failed with {Key}", key); // KVS1001
            throw;
        }
        finally
        {
            logger.LogInformation("used {Key}", key); // KVS1001
            key = "";
        }

        logger.LogInformation("after {Key}", key);
    }

    public void OutAndRef()
    {
        Read(out string key);
        logger.LogInformation("{Key}", key); // KVS1001
        string other = "";
        Change(ref other);
        logger.LogInformation("{Key}", other); // KVS1001
        string same = "";
        Keep(ref same);
        logger.LogInformation("{Key}", same);
    }

    private static void Read(out string key) => key = Vault.Key.Reveal();

    private static void Change(ref string text) => text += Vault.Key.Reveal();

    private static void Keep(ref string text) => text += "public";

    private static void Use(string key) => _ = key.Length;
}
