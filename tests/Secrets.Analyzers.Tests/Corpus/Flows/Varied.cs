using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using static System.Console;

namespace Corpus.Flows;

internal abstract class LoggingBase(ILogger logger)
{
    protected ILogger Logger { get; } = logger;

    protected void Report(string message) => Logger.LogInformation("{Message}", message);
}

internal sealed class Varied(ILogger logger) : LoggingBase(logger)
{
    private readonly ConcurrentDictionary<string, string> _cache = new();

    public async Task Run(CancellationToken token)
    {
        string key = (await Vault.KeyAccessor.GetAsync(token).ConfigureAwait(false)).Reveal();
        WriteLine(key); // KVS1002
        Report(key); // KVS1001
        base.Report("public");
        string cached = _cache.GetOrAdd("key", static _ => Vault.Key.Reveal()); // KVS2001
        Logger.LogInformation("{Key}", cached); // KVS1001
        Login? login = JsonSerializer.Deserialize<Login>(key);
        Logger.LogInformation("{Key}", login!.Password); // KVS1001
        Logger.LogInformation("{Port}", login.Port);
        string? current = Vault.KeyAccessor.Current?.Reveal();
        Logger.LogInformation("{Key}", current); // KVS1001
        await foreach (Secret<string> secret in Vault.KeyAccessor.WatchAsync(token))
        {
            Logger.LogInformation("{Key}", secret.Reveal()); // KVS1001
            Logger.LogInformation("{Key}", secret);
        }

        using IDisposable watch = Vault.KeyAccessor.OnChange(secret => Logger.LogInformation("{Key}", secret.Reveal())); // KVS1001
        (string user, string password) = Split(key);
        Logger.LogInformation("{User}", user); // KVS1001
        string joined = key.Aggregate("", (text, character) => text + character);
        Logger.LogInformation("{Key}", joined); // KVS1001
        string zipped = string.Concat(new[] { "a" }.Zip(new[] { password }, (left, right) => left + right));
        Logger.LogInformation("{Key}", zipped); // KVS1001
        try
        {
            throw new InvalidOperationException("failed");
        }
        catch (InvalidOperationException failure) when (failure.Message.Length > 0)
        {
            Logger.LogError(failure, "failed");
        }

        do
        {
            Logger.LogInformation("{Key}", key is { Length: > 8 } ? key[^4..] : "short"); // KVS1001
        }
        while (token.IsCancellationRequested);

        string? parsed = int.TryParse(key, out int number) ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        Logger.LogInformation("{Number}", number);
        _ = parsed;
    }

    private static (string User, string Password) Split(string text)
    {
        string[] parts = text.Split(':');
        return (parts[0], parts[1]);
    }
}
