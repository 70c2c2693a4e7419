using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using System.Xml.Linq;
using MediatR;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
namespace Corpus.Flows1;

public record KeyNotification(string Name, string Key) : INotification;
public class KeyRequest : IRequest<string> { public string Key { get; set; } = ""; }

public class KeyNotificationHandler(ILogger<KeyNotificationHandler> logger) : INotificationHandler<KeyNotification>
{
    public Task Handle(KeyNotification notification, CancellationToken cancellationToken)
    {
        logger.LogInformation("{Name}", notification.Name);
        logger.LogInformation("{Key}", notification.Key); // KVS1001
        return Task.CompletedTask;
    }
}

public class Source { public string Name { get; set; } = ""; public string Key { get; set; } = ""; }
public class Target { public string Name { get; set; } = ""; public string Key { get; set; } = ""; public Target Copy(Source s) { Key = s.Key; Name = s.Name; return this; } }

public static class Mapping
{
    public static Target ToTarget(this Source source) => new() { Name = source.Name, Key = source.Key };
    public static Target ToSafeTarget(this Source source) => new() { Name = source.Name, Key = "***" };
    public static string Mask(this string text) => text.Length < 4 ? "****" : text[..2] + new string('*', text.Length - 2);
    public static string MaskAll(this string text) => new('*', text.Length);
    [SecretSanitizer] public static string Fingerprint(this string text) => text.Substring(0, 4);
}

public class Flows(ILogger<Flows> logger, IMediator mediator)
{
    public async Task Notify()
    {
        Secret<string> secret = await Vault.KeyAccessor;
        await mediator.Publish(new KeyNotification(secret.Name, secret.Reveal()));
        await mediator.Send(new KeyRequest { Key = secret.Reveal() });
    }

    public void Copies()
    {
        var source = new Source { Name = "n", Key = Vault.Key.Reveal() };
        logger.LogInformation("{Key}", source.ToTarget().Key); // KVS1001
        logger.LogInformation("{Name}", source.ToTarget().Name);
        logger.LogInformation("{Key}", source.ToSafeTarget().Key);
        logger.LogInformation("{Key}", new Target().Copy(source).Key); // KVS1001
        logger.LogInformation("{Name}", new Target().Copy(source).Name);
        logger.LogInformation("{Key}", source.Key.Mask()); // KVS1001
        logger.LogInformation("{Key}", source.Key.MaskAll());
        logger.LogInformation("{Key}", source.Key.Fingerprint());
        var clone = JsonSerializer.Deserialize<Target>(JsonSerializer.Serialize(source)); // KVS1009
        logger.LogInformation("{Source}", source);
    }

    public async Task Resilience()
    {
        string key = Vault.Key.Reveal();
        ResiliencePipeline pipeline = new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions
            {
                OnRetry = args =>
                {
                    logger.LogWarning("retry {Attempt} with {Key}", args.AttemptNumber, key); // KVS1001
                    return default;
                },
            })
            .Build();
        string result = await pipeline.ExecuteAsync(async token => { await Task.Delay(1, token); return "done"; });
        logger.LogInformation("{Result}", result);
        string got = await pipeline.ExecuteAsync(async token => (await Vault.KeyAccessor.GetAsync(token)).Reveal());
        logger.LogInformation("{Result}", got); // KVS1001
        Secret<string> secret = await pipeline.ExecuteAsync(async token => await Vault.KeyAccessor.GetAsync(token));
        logger.LogInformation("{Secret}", secret);
        logger.LogInformation("{Secret}", secret.Reveal()); // KVS1001
        ResilienceContext context = ResilienceContextPool.Shared.Get();
        context.Properties.Set(new ResiliencePropertyKey<string>("key"), key);
    }

    public async Task Queues()
    {
        string key = Vault.Key.Reveal();
        var channel = Channel.CreateUnbounded<string>();
        await channel.Writer.WriteAsync(key);
        await foreach (string item in channel.Reader.ReadAllAsync())
        {
            logger.LogInformation("{Item}", item); // KVS1001
        }

        var queue = new ConcurrentQueue<string>();
        queue.Enqueue(key);
        if (queue.TryDequeue(out string? first))
        {
            logger.LogInformation("{Item}", first); // KVS1001
        }

        logger.LogInformation("{Count}", queue.Count);
        var stack = new Stack<(string Name, string Value)>();
        stack.Push(("n", key));
        (string name, string value) = stack.Pop();
        logger.LogInformation("{Name}", name);
        logger.LogInformation("{Value}", value); // KVS1001
        ImmutableArray<string> array = [key, "x"];
        logger.LogInformation("{First}", array[0]); // KVS1001
        logger.LogInformation("{Length}", array.Length);
        Span<char> buffer = stackalloc char[8];
        key.AsSpan(0, 4).CopyTo(buffer);
        logger.LogInformation("{Buffer}", buffer.ToString()); // KVS1001
        var builder = new StringBuilder();
        builder.Append("key=").Append(key).AppendLine();
        logger.LogInformation("{Text}", builder.ToString()); // KVS1001
        logger.LogInformation("{Length}", builder.Length);
        var xml = new XElement("root", new XAttribute("key", key));
        logger.LogInformation("{Xml}", xml); // KVS1001
        logger.LogInformation("{Name}", xml.Name);
        string regex = Regex.Replace(key, ".", "*");
        logger.LogInformation("{Masked}", string.Create(CultureInfo.InvariantCulture, $"{key}")); // KVS1001
        Match match = Regex.Match(key, "Password=([^;]+)");
        logger.LogInformation("{Password}", match.Groups[1].Value); // KVS1001
        logger.LogInformation("{Matches}", match.Success);
        string user = key.Split(';').First(p => p.StartsWith("User")); // KVS2003
        logger.LogInformation("{User}", user); // KVS1001
        var json = JsonDocument.Parse(key);
        logger.LogInformation("{Port}", json.RootElement.GetProperty("port").GetInt32());
        logger.LogInformation("{Password}", json.RootElement.GetProperty("password").GetString()); // KVS1001
        Uri uri = Vault.Address.Reveal();
        logger.LogInformation("{Host}", uri.Host);
        logger.LogInformation("{Uri}", uri); // KVS1001
    }

    public void Exceptions()
    {
        string key = Vault.Key.Reveal();
        try
        {
            int.Parse(key, CultureInfo.InvariantCulture);
        }
        catch (FormatException e) when (key.Length > 0)
        {
            logger.LogError(e, "bad key {Name}", Vault.Key.Name);
        }

        try
        {
            throw new KeyException(key); // KVS1003
        }
        catch (KeyException e)
        {
            logger.LogError(e, "no");
        }

        var ex = new InvalidOperationException("x") { Data = { ["key"] = key } }; // KVS1003
        ex.Data.Add("name", Vault.Key.Name);
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(key, nameof(key));
        if (key.Length < 8) throw new ArgumentException("too short", nameof(key));
        if (key.Length < 9) throw new ArgumentOutOfRangeException(nameof(key), key, "too short"); // KVS1003
        if (key.Length < 9) throw new ArgumentOutOfRangeException(nameof(key), key.Length, "too short");
        if (key.Length < 10) throw new ValidationException2($"key {key[0]}..."); // KVS1003
        Environment.FailFast("key " + key); // KVS1003
        _ = key ?? throw new InvalidOperationException("no key " + Vault.Key.Name);
    }

    public string Local()
    {
        string Read() => Vault.Key.Reveal();
        void Show(string text) => logger.LogInformation("{T}", text);
        Show(Read()); // KVS1001
        Show(Vault.Key.Name);
        Func<string> read = Read;
        Action<string> show = Show;
        show(read()); // KVS1001
        var (a, b) = (Read(), 1);
        logger.LogInformation("{B}", b);
        logger.LogInformation("{A}", a); // KVS1001
        string? c = b > 0 ? a : null;
        c ??= "none";
        logger.LogInformation("{C}", c); // KVS1001
        if (a is { Length: > 3 } d) logger.LogInformation("{D}", d); // KVS1001
        object boxed = a;
        if (boxed is string s) logger.LogInformation("{S}", s); // KVS1001
        string e = boxed switch { string t => t, _ => "" };
        logger.LogInformation("{E}", e); // KVS1001
        dynamic dyn = a;
        logger.LogInformation("{E}", (string)dyn); // KVS1001
        ref string r = ref a;
        logger.LogInformation("{R}", r); // KVS1001
        using var reader = new StringReader(a);
        logger.LogInformation("{L}", reader.ReadLine()); // KVS1001
        foreach (char ch in a) logger.LogInformation("{Ch}", ch); // KVS1001
        return "";
    }
}

public class KeyException(string key) : Exception("no key") { public string Key { get; } = key; }
public class ValidationException2(string message) : Exception(message);
