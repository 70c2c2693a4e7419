extern alias official;

using System.Net;
using Azure;
using OfficialClient = official::Azure.Security.KeyVault.Secrets.SecretClient;
using OfficialContentType = official::Azure.Security.KeyVault.Secrets.SecretContentType;
using OfficialDelete = official::Azure.Security.KeyVault.Secrets.DeleteSecretOperation;
using OfficialDeleted = official::Azure.Security.KeyVault.Secrets.DeletedSecret;
using OfficialOptions = official::Azure.Security.KeyVault.Secrets.SecretClientOptions;
using OfficialProperties = official::Azure.Security.KeyVault.Secrets.SecretProperties;
using OfficialRecover = official::Azure.Security.KeyVault.Secrets.RecoverDeletedSecretOperation;
using OfficialSecret = official::Azure.Security.KeyVault.Secrets.KeyVaultSecret;

namespace Secrets.Emulator.Tests.Clients;

/// <summary>Azure.Security.KeyVault.Secrets, unmodified and with challenge verification on.</summary>
public sealed class OfficialClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static OfficialClient ClientFor(VaultEmulator vault, OfficialOptions.ServiceVersion version = OfficialOptions.ServiceVersion.V2026_04_01)
    {
        OfficialOptions options = vault.ConfigureTransport(new OfficialOptions(version));
        options.Retry.MaxRetries = 0;
        return new OfficialClient(vault.VaultUri, vault.Credential, options);
    }

    [Fact]
    public async Task Set_with_all_attributes_reads_back_as_written()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(cancellationToken: Cancellation);
        OfficialClient client = ClientFor(vault);
        OfficialSecret secret = new("payments-db", "s3cret ünïcode")
        {
            Properties =
            {
                ContentType = "text/plain",
                NotBefore = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000),
                ExpiresOn = DateTimeOffset.FromUnixTimeSeconds(1_900_000_000),
                Tags = { ["team"] = "payments" },
            },
        };

        OfficialSecret set = await client.SetSecretAsync(secret, Cancellation);
        OfficialSecret read = await client.GetSecretAsync("payments-db", set.Properties.Version, cancellationToken: Cancellation);

        Assert.Equal("s3cret ünïcode", read.Value);
        Assert.Equal("text/plain", read.Properties.ContentType);
        Assert.Equal(secret.Properties.NotBefore, read.Properties.NotBefore);
        Assert.Equal(secret.Properties.ExpiresOn, read.Properties.ExpiresOn);
        Assert.Equal("payments", read.Properties.Tags["team"]);
        Assert.Equal("Recoverable+Purgeable", read.Properties.RecoveryLevel);
        Assert.Equal(90, read.Properties.RecoverableDays);
        Assert.Equal(new Uri(vault.VaultUri, $"secrets/payments-db/{set.Properties.Version}"), read.Id);
    }

    [Fact]
    public async Task Get_after_several_sets_returns_the_latest()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(cancellationToken: Cancellation);
        OfficialClient client = ClientFor(vault);
        for (int i = 0; i < 5; i++)
        {
            await client.SetSecretAsync("counter", $"{i}", Cancellation);
        }

        Assert.Equal("4", (await client.GetSecretAsync("counter", cancellationToken: Cancellation)).Value.Value);
    }

    [Fact]
    public async Task Update_changes_attributes_and_keeps_the_value()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.Seed("name", "value", s => s.Tags["a"] = "1"), Cancellation);
        OfficialClient client = ClientFor(vault);
        OfficialProperties properties = (await client.GetSecretAsync("name", cancellationToken: Cancellation)).Value.Properties;
        properties.ContentType = "application/json";
        properties.Tags.Clear();
        properties.Tags["b"] = "2";

        OfficialProperties updated = await client.UpdateSecretPropertiesAsync(properties, Cancellation);
        OfficialSecret read = await client.GetSecretAsync("name", cancellationToken: Cancellation);

        Assert.Equal("application/json", updated.ContentType);
        Assert.Equal(["b"], read.Properties.Tags.Keys);
        Assert.Equal("value", read.Value);
        Assert.Equal(properties.Version, read.Properties.Version);
    }

    [Fact]
    public async Task Delete_recover_delete_and_purge_run_to_their_ends()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.Seed("name", "value"), Cancellation);
        OfficialClient client = ClientFor(vault);

        OfficialDelete delete = await client.StartDeleteSecretAsync("name", Cancellation);
        await delete.WaitForCompletionAsync(TimeSpan.FromMilliseconds(50), Cancellation);
        OfficialDeleted deleted = await client.GetDeletedSecretAsync("name", Cancellation);
        Assert.Equal(new Uri(vault.VaultUri, "deletedsecrets/name"), deleted.RecoveryId);
        Assert.Equal(deleted.DeletedOn!.Value.AddDays(90), deleted.ScheduledPurgeDate);

        OfficialRecover recover = await client.StartRecoverDeletedSecretAsync("name", Cancellation);
        await recover.WaitForCompletionAsync(TimeSpan.FromMilliseconds(50), Cancellation);
        Assert.Equal("value", (await client.GetSecretAsync("name", cancellationToken: Cancellation)).Value.Value);

        delete = await client.StartDeleteSecretAsync("name", Cancellation);
        await delete.WaitForCompletionAsync(TimeSpan.FromMilliseconds(50), Cancellation);
        Assert.Equal(204, (await client.PurgeDeletedSecretAsync("name", Cancellation)).Status);
        RequestFailedException missing = await Assert.ThrowsAsync<RequestFailedException>(() => client.GetDeletedSecretAsync("name", Cancellation));
        Assert.Equal("SecretNotFound", missing.ErrorCode);
    }

    [Fact]
    public async Task Backup_restores_every_version_after_a_purge()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.Seed("name", "one").Seed("name", "two"), Cancellation);
        OfficialClient client = ClientFor(vault);
        byte[] backup = await client.BackupSecretAsync("name", Cancellation);
        OfficialDelete delete = await client.StartDeleteSecretAsync("name", Cancellation);
        await delete.WaitForCompletionAsync(TimeSpan.FromMilliseconds(50), Cancellation);
        await client.PurgeDeletedSecretAsync("name", Cancellation);

        OfficialProperties restored = await client.RestoreSecretBackupAsync(backup, Cancellation);

        List<OfficialProperties> versions = await client.GetPropertiesOfSecretVersionsAsync("name", Cancellation).ToListAsync(Cancellation);
        Assert.Equal(2, versions.Count);
        Assert.Equal("two", (await client.GetSecretAsync("name", restored.Version, cancellationToken: Cancellation)).Value.Value);
    }

    [Fact]
    public async Task Lists_longer_than_a_page_come_whole_and_in_order()
    {
        string[] names = [.. Enumerable.Range(0, 60).Select(i => $"secret-{i:D2}")];
        await using VaultEmulator vault = await VaultEmulator.StartAsync(
            o =>
            {
                foreach (string name in names)
                {
                    o.Seed(name, "value");
                }
            },
            Cancellation);
        OfficialClient client = ClientFor(vault);

        List<OfficialProperties> listed = await client.GetPropertiesOfSecretsAsync(Cancellation).ToListAsync(Cancellation);

        Assert.Equal(names, listed.Select(secret => secret.Name));
    }

    [Fact]
    public async Task Deleted_list_shows_what_was_deleted()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.Seed("kept", "1").Seed("gone", "2"), Cancellation);
        OfficialClient client = ClientFor(vault);
        OfficialDelete delete = await client.StartDeleteSecretAsync("gone", Cancellation);
        await delete.WaitForCompletionAsync(TimeSpan.FromMilliseconds(50), Cancellation);

        Assert.Equal(["gone"], (await client.GetDeletedSecretsAsync(Cancellation).ToListAsync(Cancellation)).Select(secret => secret.Name));
        Assert.Equal(["kept"], (await client.GetPropertiesOfSecretsAsync(Cancellation).ToListAsync(Cancellation)).Select(secret => secret.Name));
    }

    [Fact]
    public async Task Synchronous_calls_work_too()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.Seed("name", "value"), Cancellation);

        Assert.Equal("value", ClientFor(vault).GetSecret("name", cancellationToken: Cancellation).Value.Value);
    }

    [Theory]
    [InlineData(OfficialOptions.ServiceVersion.V7_0)]
    [InlineData(OfficialOptions.ServiceVersion.V7_1)]
    [InlineData(OfficialOptions.ServiceVersion.V7_4)]
    [InlineData(OfficialOptions.ServiceVersion.V7_6)]
    [InlineData(OfficialOptions.ServiceVersion.V2025_07_01)]
    public async Task Older_service_versions_are_served(OfficialOptions.ServiceVersion version)
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.Seed("name", "value"), Cancellation);

        OfficialSecret secret = await ClientFor(vault, version).GetSecretAsync("name", cancellationToken: Cancellation);

        Assert.Equal(version == OfficialOptions.ServiceVersion.V7_0 ? default(int?) : 90, secret.Properties.RecoverableDays);
    }

    [Fact]
    public async Task Certificate_comes_as_pkcs12_and_as_pem()
    {
        using var certificate = Support.TestCertificates.Create("CN=tls");
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.SeedCertificate("tls", certificate), Cancellation);
        OfficialClient client = ClientFor(vault);

        OfficialSecret pkcs12 = await client.GetSecretAsync("tls", cancellationToken: Cancellation);
        OfficialSecret pem = await client.GetSecretAsync("tls", null, OfficialContentType.Pem, Cancellation);

        Assert.True(pkcs12.Properties.Managed);
        Assert.Equal(new Uri(vault.VaultUri, $"keys/tls/{pkcs12.Properties.Version}"), pkcs12.Properties.KeyId);
        Assert.Equal("application/x-pkcs12", pkcs12.Properties.ContentType);
        Assert.Equal("application/x-pem-file", pem.Properties.ContentType);
        using var read = System.Security.Cryptography.X509Certificates.X509Certificate2.CreateFromPem(pem.Value, pem.Value);
        Assert.Equal(certificate.Thumbprint, read.Thumbprint);
        Assert.True(read.HasPrivateKey);
    }

    [Fact]
    public async Task Missing_secret_is_a_404_with_the_service_code()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(cancellationToken: Cancellation);

        RequestFailedException missing = await Assert.ThrowsAsync<RequestFailedException>(
            () => ClientFor(vault).GetSecretAsync("nothing", cancellationToken: Cancellation));

        Assert.Equal((int)HttpStatusCode.NotFound, missing.Status);
        Assert.Equal("SecretNotFound", missing.ErrorCode);
    }
}
