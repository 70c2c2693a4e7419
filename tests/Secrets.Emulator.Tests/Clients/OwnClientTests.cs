using Azure;

namespace Secrets.Emulator.Tests.Clients;

/// <summary>The client of this repository against the emulator, with what it does beyond the official one.</summary>
public sealed class OwnClientTests
{
    private static readonly TimeSpan Polling = TimeSpan.FromMilliseconds(50);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static SecretClient ClientFor(VaultEmulator vault) => new(vault.VaultUri, vault.Credential, vault.ClientOptions);

    [Fact]
    public async Task Secret_goes_through_its_whole_life()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(cancellationToken: Cancellation);
        SecretClient client = ClientFor(vault);
        await client.SetSecretAsync("name", "one", Cancellation);
        await client.SetSecretAsync("name", "two", Cancellation);
        byte[] backup = await client.BackupSecretAsync("name", Cancellation);

        DeleteSecretOperation delete = await client.StartDeleteSecretAsync("name", Cancellation);
        await delete.WaitForCompletionAsync(Polling, Cancellation);
        Assert.Equal("name", (await client.GetDeletedSecretAsync("name", Cancellation)).Value.Name);
        RecoverDeletedSecretOperation recover = await client.StartRecoverDeletedSecretAsync("name", Cancellation);
        await recover.WaitForCompletionAsync(Polling, Cancellation);
        Assert.Equal("two", (await client.GetSecretAsync("name", cancellationToken: Cancellation)).Value.Value);

        delete = await client.StartDeleteSecretAsync("name", Cancellation);
        await delete.WaitForCompletionAsync(Polling, Cancellation);
        await client.PurgeDeletedSecretAsync("name", Cancellation);
        Assert.False((await client.TryGetSecretAsync("name", cancellationToken: Cancellation)).HasValue);
        await client.RestoreSecretBackupAsync(backup, Cancellation);
        Assert.Equal(2, (await client.GetPropertiesOfSecretVersionsAsync("name", Cancellation).ToListAsync(Cancellation)).Count);
        Assert.Equal(["name"], (await client.GetPropertiesOfSecretsAsync(Cancellation).ToListAsync(Cancellation)).Select(secret => secret.Name));
        Assert.Empty(await client.GetDeletedSecretsAsync(Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Update_takes_tags_and_expiry_away()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(
            o => o.Seed("name", "value", s =>
            {
                s.ExpiresOn = DateTimeOffset.FromUnixTimeSeconds(1_900_000_000);
                s.Tags["a"] = "1";
            }),
            Cancellation);
        SecretClient client = ClientFor(vault);
        SecretProperties properties = (await client.GetSecretAsync("name", cancellationToken: Cancellation)).Value.Properties;
        properties.ExpiresOn = null;
        properties.Tags.Clear();

        await client.UpdateSecretPropertiesAsync(properties, Cancellation);

        SecretProperties read = (await client.GetSecretAsync("name", cancellationToken: Cancellation)).Value.Properties;
        Assert.Null(read.ExpiresOn);
        Assert.Empty(read.Tags);
    }

    [Fact]
    public async Task Error_code_is_the_inner_one()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.Seed("name", "value", s => s.Enabled = false), Cancellation);

        RequestFailedException refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => ClientFor(vault).GetSecretAsync("name", cancellationToken: Cancellation));

        Assert.Equal("SecretDisabled", refused.ErrorCode);
    }

    [Fact]
    public async Task Challenge_for_another_resource_gets_no_token()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.Seed("name", "value"), Cancellation);
        vault.Faults.ChallengeFor("https://vault.example.com");

        await Assert.ThrowsAnyAsync<Exception>(() => ClientFor(vault).GetSecretAsync("name", cancellationToken: Cancellation));

        Assert.All(vault.Snapshot(), request => Assert.Null(request.Identity));
    }

    [Fact]
    public async Task Claims_challenge_is_answered()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.Seed("name", "value"), Cancellation);
        SecretClient client = ClientFor(vault);
        await client.GetSecretAsync("name", cancellationToken: Cancellation);
        vault.Faults.RequireClaims("""{"access_token":{"nbf":{"essential":true}}}""");

        Assert.Equal("value", (await client.GetSecretAsync("name", cancellationToken: Cancellation)).Value.Value);
    }

    [Fact]
    public async Task Throttled_and_dropped_requests_are_tried_again()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.Seed("name", "value"), Cancellation);
        SecretClientOptions options = vault.ClientOptions;
        options.Retry.Delay = TimeSpan.FromMilliseconds(10);
        SecretClient client = new(vault.VaultUri, vault.Credential, options);
        vault.Faults.DropConnections(1);
        vault.Faults.Throttle(1);

        Assert.Equal("value", (await client.GetSecretAsync("name", cancellationToken: Cancellation)).Value.Value);
    }
}
