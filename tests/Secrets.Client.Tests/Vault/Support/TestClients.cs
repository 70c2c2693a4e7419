using Azure.Core;

namespace Secrets.Client.Tests.Vault.Support;

/// <summary>Clients of a scripted vault.</summary>
public static class TestClients
{
    public static readonly Uri VaultUri = new("https://contoso.vault.azure.net");

    public const string SecretJson = """
        {"value":"s3cr3t","id":"https://contoso.vault.azure.net/secrets/db/4387e9f3d6e14c459867679a90fd0f79","attributes":{"enabled":true,"created":1493938410,"updated":1493938411}}
        """;

    public static AnyClient Create(ScriptedVault vault, bool async, TokenCredential? credential = null, Action<SecretClientOptions>? configure = null, Uri? vaultUri = null) =>
        new(CreateClient(vault, credential, configure, vaultUri), async);

    public static SecretClient CreateClient(ScriptedVault vault, TokenCredential? credential = null, Action<SecretClientOptions>? configure = null, Uri? vaultUri = null)
    {
        var options = new SecretClientOptions { Transport = vault.CreateTransport() };
        options.Retry.MaxRetries = 0;
        configure?.Invoke(options);
        return new SecretClient(vaultUri ?? VaultUri, credential ?? new CountingCredential(), options);
    }
}
