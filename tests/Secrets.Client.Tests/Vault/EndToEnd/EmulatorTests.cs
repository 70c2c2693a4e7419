using Azure;
using Secrets.Client.Tests.Vault.Support;
using Secrets.Emulator;

namespace Secrets.Client.Tests.Vault.EndToEnd;

/// <summary>The client over real HTTPS, against a vault that challenges, checks tokens and fails on demand.</summary>
public class EmulatorTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_operation_works_in_the_life_of_a_secret(bool async)
    {
        await using VaultEmulator vault = await StartAsync();
        AnyClient client = CreateClient(vault, async);

        KeyVaultSecret first = (await client.SetSecret("db", "one")).Value;
        KeyVaultSecret second = (await client.SetSecret("db", "two")).Value;
        Assert.Equal("two", (await client.GetSecret("db")).Value.Value);
        Assert.Equal("one", (await client.GetSecret("db", first.Properties.Version)).Value.Value);
        Assert.Equal(2, (await client.GetPropertiesOfSecretVersions("db")).Sum(page => page.Values.Count));
        Assert.Equal("db", Assert.Single((await client.GetPropertiesOfSecrets()).SelectMany(page => page.Values)).Name);

        byte[] backup = (await client.BackupSecret("db")).Value;
        await client.WaitForCompletion(await client.StartDeleteSecret("db"));
        Assert.NotNull((await client.GetDeletedSecret("db")).Value.DeletedOn);
        Assert.Equal("db", Assert.Single((await client.GetDeletedSecrets()).SelectMany(page => page.Values)).Name);
        await client.WaitForCompletion(await client.StartRecoverDeletedSecret("db"));
        Assert.Equal(second.Properties.Version, (await client.GetSecret("db")).Value.Properties.Version);

        await client.WaitForCompletion(await client.StartDeleteSecret("db"));
        Assert.Equal(204, (await client.PurgeDeletedSecret("db")).Status);
        Assert.Equal("db", (await client.RestoreSecretBackup(backup)).Value.Name);
        Assert.Equal("two", (await client.GetSecret("db")).Value.Value);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Content_type_dates_and_tags_are_cleared_by_an_update(bool async)
    {
        await using VaultEmulator vault = await StartAsync();
        AnyClient client = CreateClient(vault, async);
        await client.SetSecret(new KeyVaultSecret("db", "v")
        {
            Properties = { ContentType = "text/plain", ExpiresOn = DateTimeOffset.FromUnixTimeSeconds(1_900_000_000), NotBefore = DateTimeOffset.UnixEpoch, Tags = { ["a"] = "1" } },
        });

        var changes = new SecretProperties("db") { ContentType = null, ExpiresOn = null, NotBefore = null };
        changes.Tags.Clear();
        await client.UpdateSecretProperties(changes);
        SecretProperties properties = (await client.GetSecret("db")).Value.Properties;

        Assert.Null(properties.ContentType);
        Assert.Null(properties.ExpiresOn);
        Assert.Null(properties.NotBefore);
        Assert.Empty(properties.Tags);
        Assert.True(properties.Enabled);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Large_list_is_read_in_pages_of_the_asked_size_and_taken_up_again(bool async)
    {
        await using VaultEmulator vault = await StartAsync(options =>
        {
            for (int i = 0; i < 57; i++)
            {
                options.Seed($"secret-{i}", "v");
            }
        });
        AnyClient client = CreateClient(vault, async);

        List<Page<SecretProperties>> pages = await client.GetPropertiesOfSecrets(pageSizeHint: 10);
        List<Page<SecretProperties>> rest = await CreateClient(vault, async).GetPropertiesOfSecrets(pages[2].ContinuationToken);

        Assert.Equal(57, pages.SelectMany(page => page.Values).Select(secret => secret.Name).Distinct().Count());
        Assert.All(pages, page => Assert.InRange(page.Values.Count, 1, 10));
        Assert.Equal(57 - 30, rest.Sum(page => page.Values.Count));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Missing_secret_is_no_exception_and_a_disabled_one_says_what_to_do(bool async)
    {
        await using VaultEmulator vault = await StartAsync(options => options.Seed("off", "v", seed => seed.Enabled = false));
        AnyClient client = CreateClient(vault, async);

        Assert.False((await client.TryGetSecret("missing")).HasValue);
        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => client.GetSecret("off"));

        Assert.Equal((403, "SecretDisabled"), (failure.Status, failure.ErrorCode));
        Assert.Contains("UpdateSecretProperties", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Network_and_service_failures_are_got_over(bool async)
    {
        await using VaultEmulator vault = await StartAsync(options => options.Seed("db", "v"));
        AnyClient client = CreateClient(vault, async);
        await client.GetSecret("db");

        vault.Faults.DropConnections(1);
        Assert.Equal("v", (await client.GetSecret("db")).Value.Value);
        vault.Faults.TruncateResponses(1);
        Assert.Equal("v", (await client.GetSecret("db")).Value.Value);
        vault.Faults.Throttle(2);
        Assert.Equal("v", (await client.GetSecret("db")).Value.Value);
        vault.Faults.Fail(2);
        Assert.Equal("v", (await client.GetSecret("db")).Value.Value);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Identity_without_rights_is_told_the_role(bool async)
    {
        await using VaultEmulator vault = await StartAsync(options => options.Seed("db", "v"));
        var client = new AnyClient(new SecretClient(vault.VaultUri, vault.CredentialFor("nobody"), vault.ClientOptions), async);

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => client.GetSecret("db"));

        Assert.Equal((403, "ForbiddenByRbac"), (failure.Status, failure.ErrorCode));
        Assert.Contains("'Key Vault Secrets User'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_first_reads_over_https_make_one_challenge()
    {
        await using VaultEmulator vault = await StartAsync(options => options.Seed("db", "v"));
        SecretClient client = CreateClient(vault, async: true).Inner;

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.GetSecretAsync("db")));

        Assert.Single(vault.Snapshot(), request => request.Status == 401);
    }

    private static Task<VaultEmulator> StartAsync(Action<VaultEmulatorOptions>? configure = null) => VaultEmulator.StartAsync(options =>
    {
        options.DeleteDelay = TimeSpan.FromMilliseconds(50);
        options.RecoverDelay = TimeSpan.FromMilliseconds(50);
        configure?.Invoke(options);
    });

    private static AnyClient CreateClient(VaultEmulator vault, bool async)
    {
        SecretClientOptions options = vault.ClientOptions;
        options.OperationPollingInterval = TimeSpan.FromMilliseconds(20);
        options.Retry.Delay = TimeSpan.FromMilliseconds(10);
        return new AnyClient(new SecretClient(vault.VaultUri, vault.Credential, options), async);
    }
}
