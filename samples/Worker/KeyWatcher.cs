using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Secrets;

namespace Worker;

/// <summary>Hears of each version of the key, for work that must be done again with a new one.</summary>
public sealed class KeyWatcher : BackgroundService
{
    private readonly Channel<string?> _versions = Channel.CreateUnbounded<string?>();
    private readonly JobSecrets _secrets;
    private readonly ILogger<KeyWatcher> _logger;

    public KeyWatcher(JobSecrets secrets, ILogger<KeyWatcher> logger)
    {
        _secrets = secrets;
        _logger = logger;
    }

    /// <summary>Waits until the watcher has heard of a version.</summary>
    public async Task WaitForAsync(string version, CancellationToken cancellationToken)
    {
        while (await _versions.Reader.ReadAsync(cancellationToken) != version)
        {
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (Secret<byte[]> key in _secrets.SigningKey.WatchAsync(stoppingToken))
        {
            // The wrapper prints the secret's name, never its value.
            _logger.LogInformation("Signing with {Key}, version {Version}", key, key.Version);
            await _versions.Writer.WriteAsync(key.Version, stoppingToken);
        }
    }
}
