using System.Text;
using Microsoft.Extensions.Logging;

namespace Corpus.Flows;

public class Marked(ILogger logger)
{
    [SecretValue]
    public string? Configured { get; set; }

    public string? Plain { get; set; }

    [SecretValue]
    private string? _field = null;

    public void Use([SecretValue] string key, string other)
    {
        logger.LogInformation("{Key}", key); // KVS1001
        logger.LogInformation("{Key}", other);
        logger.LogInformation("{Key}", Configured); // KVS1001
        logger.LogInformation("{Key}", Plain);
        logger.LogInformation("{Key}", _field); // KVS1001
        logger.LogInformation("{Key}", Fetch()); // KVS1001
        logger.LogInformation("{Key}", Mask(key));
        Consume(key);
        Upload(key); // KVS1010
        Upload(other);
        Audit(1, key); // KVS1010
        Take(key);
    }

    [return: SecretValue]
    private static string Fetch() => Environment.GetEnvironmentVariable("KEY") ?? "";

    [SecretSanitizer]
    private static string Mask(string key) => key.Substring(0, 2) + "***";

    [SecretConsumer]
    private static void Consume(string key) => Console.WriteLine(key);

    private static void Take([SecretConsumer] string key) => Console.WriteLine(key);

    [SecretSink]
    private static void Upload(string text) => _ = text.Length;

    private static void Audit(int id, [SecretSink] string text) => _ = text.Length + id;
}

public static class Buffers
{
    public static void Run(ILogger logger)
    {
        char[] characters = Vault.Key.Reveal().ToCharArray();
        logger.LogInformation("{Key}", new string(characters)); // KVS1001
        Array.Clear(characters);
        byte[] target = new byte[32];
        Buffer.BlockCopy(Vault.Bytes.Reveal(), 0, target, 0, 32);
        logger.LogInformation("{Key}", Convert.ToHexString(target)); // KVS1001
        byte[] copy = new byte[32];
        Array.Copy(target, copy, 32);
        logger.LogInformation("{Key}", Convert.ToBase64String(copy)); // KVS1001
        ReadOnlySpan<char> span = Vault.Key.Reveal().AsSpan();
        logger.LogInformation("{Key}", span[..4].ToString()); // KVS1001
        var stream = new MemoryStream();
        stream.Write(Vault.Bytes.Reveal());
        logger.LogInformation("{Key}", Convert.ToHexString(stream.ToArray())); // KVS1001
        using var reader = new StringReader(Vault.Key.Reveal());
        logger.LogInformation("{Key}", reader.ReadToEnd()); // KVS1001
        string made = string.Create(10, Vault.Key.Reveal(), static (destination, state) => state.AsSpan(0, 10).CopyTo(destination));
        logger.LogInformation("{Key}", made); // KVS1001
        var parts = Vault.Key.Reveal().Split(';').Select(part => part.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        logger.LogInformation("{Key}", parts["Password"]); // KVS1001
        logger.LogInformation("{Key}", Encoding.UTF8.GetString(Convert.FromBase64String(Vault.Key.Reveal()))); // KVS1001
        logger.LogInformation("{Key}", System.Text.RegularExpressions.Regex.Replace(Vault.Key.Reveal(), "a", "b")); // KVS1001
        logger.LogInformation("{Key}", System.Net.WebUtility.UrlEncode(Vault.Key.Reveal())); // KVS1001
        var json = System.Text.Json.JsonDocument.Parse(Vault.Key.Reveal());
        logger.LogInformation("{Key}", json.RootElement.GetProperty("password").GetString()); // KVS1001
        logger.LogInformation("{Key}", Tuple.Create("a", Vault.Key.Reveal()).Item2); // KVS1001
        logger.LogInformation("{Key}", System.Collections.Immutable.ImmutableArray.Create(Vault.Key.Reveal())[0]); // KVS1001
        logger.LogInformation("{Key}", (string)(object)Vault.Key.Reveal()); // KVS1001
        logger.LogInformation("{Key}", Vault.Key.Reveal() as object); // KVS1001
        logger.LogInformation("{Key}", Generic(Vault.Key.Reveal())); // KVS1001
        logger.LogInformation("{Key}", new Box<string>(Vault.Key.Reveal()).Value); // KVS1001
        logger.LogInformation("{Key}", new Box<string>("public").Value);
        logger.LogInformation("{Key}", (Box<string>)Vault.Key.Reveal()); // KVS1001
    }

    private static T Generic<T>(T value) => value;
}

public class Box<T>(T value)
{
    public T Value { get; } = value;

    public static explicit operator Box<T>(T value) => new(value);

    public override string ToString() => $"box {Value}";
}
