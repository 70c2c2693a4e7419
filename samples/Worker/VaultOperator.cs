using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Secrets;
using Secrets.Emulator;

namespace Worker;

/// <summary>Plays what a vault goes through: a rotation, an outage, and a rotation after it. Then it ends the sample.</summary>
public sealed class VaultOperator : BackgroundService
{
    public const string KeyName = "jobs-signing-key";

    private readonly VaultEmulator _vault;
    private readonly JobSecrets _secrets;
    private readonly KeyWatcher _watcher;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly ILogger<VaultOperator> _logger;

    public VaultOperator(
        VaultEmulator vault, JobSecrets secrets, KeyWatcher watcher, IHostApplicationLifetime lifetime, ILogger<VaultOperator> logger)
    {
        _vault = vault;
        _secrets = secrets;
        _watcher = watcher;
        _lifetime = lifetime;
        _logger = logger;
    }

    public static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await RotateAsync(stoppingToken);
        using (_vault.Faults.Fail())
        {
            _logger.LogInformation("The vault is down");
            await WaitForFailedRefreshAsync(stoppingToken);
            await SignAsync(stoppingToken);
        }

        _logger.LogInformation("The vault is back");
        await RotateAsync(stoppingToken);
        await SignAsync(stoppingToken);
        _lifetime.StopApplication();
    }

    private async Task RotateAsync(CancellationToken cancellationToken)
    {
        string version = _vault.Rotate(KeyName, NewKey());
        _logger.LogInformation("Rotated to version {Version}", version);
        await _watcher.WaitForAsync(version, cancellationToken);
    }

    private async Task SignAsync(CancellationToken cancellationToken)
    {
        Secret<byte[]> key = await _secrets.SigningKey.GetAsync(cancellationToken);
        byte[] signature = HMACSHA256.HashData(key.Reveal(), "result 7"u8);
        _logger.LogInformation("Signed with version {Version}: {Length} bytes", key.Version, signature.Length);
    }

    private async Task WaitForFailedRefreshAsync(CancellationToken cancellationToken)
    {
        using PeriodicTimer look = new(TimeSpan.FromMilliseconds(200));
        while (_secrets.SigningKey.Status.LastError is null && await look.WaitForNextTickAsync(cancellationToken))
        {
        }
    }
}
