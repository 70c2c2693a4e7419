using Azure.Identity;
using Secrets;
using Secrets.Emulator;

namespace QuickStart;

/// <summary>The vault that the sample reads: the emulator with a few secrets in it, or the vault that VAULT_URL names.</summary>
internal sealed class DemoVault : IAsyncDisposable
{
    private readonly VaultEmulator? _emulator;

    private DemoVault(SecretClient client, VaultEmulator? emulator)
    {
        Client = client;
        _emulator = emulator;
    }

    public SecretClient Client { get; }

    public string Description => _emulator is null ? Client.VaultUri.AbsoluteUri : $"{Client.VaultUri} (emulator)";

    public bool CanRotate => _emulator is not null;

    /// <summary>The version that the rotation made, or null before it.</summary>
    public string? RotatedVersion { get; private set; }

    public static async Task<DemoVault> OpenAsync()
    {
        if (Environment.GetEnvironmentVariable("VAULT_URL") is { Length: > 0 } address)
        {
            return new DemoVault(new SecretClient(new Uri(address), new DefaultAzureCredential()), emulator: null);
        }

        VaultEmulator emulator = await VaultEmulator.StartAsync(DemoSecrets.Seed);
        return new DemoVault(new SecretClient(emulator.VaultUri, emulator.Credential, emulator.ClientOptions), emulator);
    }

    public async Task RotateAsync(string name, CancellationToken cancellationToken)
    {
        KeyVaultSecret rotated = await Client.SetSecretAsync(name, DemoSecrets.NewApiKey(), cancellationToken);
        RotatedVersion = rotated.Properties.Version;
    }

    public ValueTask DisposeAsync() => _emulator?.DisposeAsync() ?? ValueTask.CompletedTask;
}
