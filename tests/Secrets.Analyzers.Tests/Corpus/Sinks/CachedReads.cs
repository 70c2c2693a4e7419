using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;

namespace Corpus.Sinks;

/// <summary>A cache hands out what its factory made, so a value that it keeps leaks once more where it is read.</summary>
public class CachedReads(IMemoryCache memory, HybridCache hybrid, ILogger logger)
{
    public async Task LeakAsync(CancellationToken cancellationToken)
    {
        string? first = await memory.GetOrCreateAsync("key", async entry => (await Vault.KeyAccessor.GetAsync(cancellationToken)).Reveal()); // KVS1010
        logger.LogInformation("Key {Key}", first); // KVS1001
        string? second = memory.GetOrCreate("key", entry => Vault.Key.Reveal()); // KVS1010
        logger.LogInformation("Key {Key}", second); // KVS1001
        string third = await hybrid.GetOrCreateAsync("key", token => ValueTask.FromResult(Vault.Key.Reveal()), cancellationToken: cancellationToken); // KVS1010
        logger.LogInformation("Key {Key}", third); // KVS1001
    }

    public async Task CorrectAsync(CancellationToken cancellationToken)
    {
        string? name = memory.GetOrCreate("name", entry => Vault.Key.Name);
        logger.LogInformation("Name {Name}", name);
        int length = await hybrid.GetOrCreateAsync("length", token => ValueTask.FromResult(Vault.Key.Reveal().Length), cancellationToken: cancellationToken);
        logger.LogInformation("Length {Length}", length);
        Secret<string>? secret = memory.GetOrCreate("secret", entry => Vault.Key);
        logger.LogInformation("Secret {Secret}", secret);
    }
}
