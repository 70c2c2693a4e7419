using Microsoft.Extensions.Logging;

namespace Corpus;

public partial class ExtensionsLogging(ILogger<ExtensionsLogging> logger)
{
    private static readonly Action<ILogger, string, Exception?> Started = LoggerMessage.Define<string>(LogLevel.Information, new EventId(1), "Started {Name}");

    public void Levels()
    {
        Secret<string> key = Vault.Key;
        logger.LogInformation("key {Key}", key.Reveal()); // KVS1001
        logger.LogTrace("key {Key}", key.Reveal()); // KVS1001
        logger.LogDebug("key {Key}", key.Reveal()); // KVS1001
        logger.LogWarning("key {Key}", key.Reveal()); // KVS1001
        logger.LogError("key {Key}", key.Reveal()); // KVS1001
        logger.LogCritical("key {Key}", key.Reveal()); // KVS1001
        logger.Log(LogLevel.Information, "key {Key}", key.Reveal()); // KVS1001
        logger.LogInformation("{Key}", key);
        logger.LogInformation("{Name} {Version} {Expires}", key.Name, key.Version, key.ExpiresOn);
        logger.LogInformation("key has {Length} characters", key.Reveal().Length);
        logger.LogInformation("key is set: {IsSet}", !string.IsNullOrEmpty(key.Reveal()));
        logger.LogInformation("key {Mask}", new string('*', key.Reveal().Length));
    }

    public void Formats()
    {
        string key = Vault.Key.Reveal();
        logger.LogInformation($"key {key}"); // KVS1001
        logger.LogInformation("key " + key); // KVS1001
        logger.LogInformation(string.Format("key {0}", key)); // KVS1001
        logger.LogInformation(new EventId(1), "key {Key}", key); // KVS1001
        logger.LogError(new InvalidOperationException("no"), "key {Key}", key); // KVS1001
        logger.LogInformation("a {A} b {B} c {C} d {D}", 1, 2, 3, key); // KVS1001
        logger.LogInformation("a {A}", new object[] { key }); // KVS1001
        logger?.LogInformation("key {Key}", key); // KVS1001
        logger.LogInformation( // KVS1001
            "key {Key}",
            key.Trim());
    }

    public void Scopes()
    {
        string key = Vault.Key.Reveal();
        using (logger.BeginScope("key {Key}", key)) // KVS1001
        {
        }

        using (logger.BeginScope(new Dictionary<string, object> { ["key"] = key })) // KVS1001
        {
        }

        using (logger.BeginScope(new Dictionary<string, object> { ["key"] = Vault.Key.Name }))
        {
        }
    }

    public void Delegates()
    {
        Started(logger, Vault.Key.Reveal(), null); // KVS1001
        Started(logger, Vault.Key.Name, null);
        LogStarted(logger, Vault.Key.Reveal()); // KVS1001
        LogStarted(logger, Vault.Key.Name);
        logger.Log(LogLevel.Information, new EventId(1), Vault.Key.Reveal(), null, (state, _) => state); // KVS1001
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Started {Key}")]
    private static partial void LogStarted(ILogger logger, string key);

    private static partial void LogStarted(ILogger logger, string key) => logger.Log(LogLevel.Information, "Started {Key}", key);
}
