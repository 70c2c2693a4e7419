using Secrets.Emulator;

namespace Secrets.Tests.Store.Sources;

/// <summary>The Key Vault source over HTTPS against the emulator.</summary>
public sealed class KeyVaultSecretSourceTests : VersionedSecretSourceContract
{
    private VaultEmulator _vault = null!;
    private bool _isGone;

    [Fact]
    public async Task Store_follows_a_rotation_and_outlives_an_outage_of_the_vault()
    {
        _vault.Seed("payments-db", "v1");
        await using SecretStore store = new(new SecretClient(_vault.VaultUri, _vault.Credential, Options()));
        SecretAccessor<string> accessor = store.GetAccessor(new SecretDefinition<string>("payments-db", SecretConverters.String));
        await using IAsyncEnumerator<Secret<string>> watch = accessor.WatchAsync().GetAsyncEnumerator();
        Assert.True(await Eventually.InTimeAsync(watch.MoveNextAsync()));

        string version = _vault.Rotate("payments-db", "v2");
        Secret<string> rotated = await accessor.RefreshAsync();
        Assert.Equal(("v2", version), (rotated.Reveal(), rotated.Version));
        Assert.True(await Eventually.InTimeAsync(watch.MoveNextAsync()));
        Assert.Equal(version, watch.Current.Version);

        await _vault.DisposeAsync();
        _isGone = true;
        SecretUnavailableException exception = await Assert.ThrowsAsync<SecretUnavailableException>(() => accessor.RefreshAsync().AsTask());
        Assert.Equal(SecretUnavailableReason.Unreachable, exception.Reason);
        Assert.Equal("v2", (await accessor).Reveal());
    }

    [Fact]
    public async Task Answers_of_the_vault_become_reasons()
    {
        _vault.Seed("off", "v1", seed => seed.Enabled = false);
        await using SecretStore store = new(new SecretClient(_vault.VaultUri, _vault.Credential, Options()), new SecretStoreOptions { StartupTimeout = TimeSpan.Zero });
        await using SecretStore stranger = new(
            new SecretClient(_vault.VaultUri, _vault.CredentialFor("stranger"), Options()), new SecretStoreOptions { StartupTimeout = TimeSpan.Zero });

        Assert.Equal(SecretUnavailableReason.Disabled, await ReasonAsync(store, "off"));
        Assert.Equal(SecretUnavailableReason.Missing, await ReasonAsync(store, "gone"));
        Assert.Equal(SecretUnavailableReason.Forbidden, await ReasonAsync(stranger, "off"));
    }

    [Fact]
    public async Task First_reads_of_many_secrets_at_once_all_succeed()
    {
        SecretDefinition<string>[] definitions = [.. Enumerable.Range(0, 60).Select(index => new SecretDefinition<string>($"s-{index}", SecretConverters.String))];
        Array.ForEach(definitions, definition => _vault.Seed(definition.Name, definition.Name));
        await using SecretStore store = new(new SecretClient(_vault.VaultUri, _vault.Credential, Options()));

        await Eventually.InTimeAsync(store.PrefetchAsync(definitions.Select(store.GetAccessor)));

        Assert.Equal(60, _vault.Snapshot().Count(request => request.Status == 200));
    }

    protected override async ValueTask<SecretSource> CreateAsync()
    {
        _vault = await VaultEmulator.StartAsync();
        return SecretSource.FromVault(new SecretClient(_vault.VaultUri, _vault.Credential, Options()));
    }

    protected override ValueTask SetAsync(string name, string value)
    {
        _vault.Seed(name, value);
        return default;
    }

    protected override async ValueTask DeleteAsync(string name)
    {
        SecretClient client = new(_vault.VaultUri, _vault.Credential, Options());
        if (!_isGone && (await client.TryGetSecretAsync(name)).HasValue)
        {
            DeleteSecretOperation deletion = await client.StartDeleteSecretAsync(name);
            await deletion.WaitForCompletionAsync(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        }
    }

    protected override ValueTask CleanUpAsync() => _vault.DisposeAsync();

    private SecretClientOptions Options()
    {
        SecretClientOptions options = _vault.ClientOptions;
        options.Retry.MaxRetries = 0;
        return options;
    }

    private static async Task<SecretUnavailableReason> ReasonAsync(SecretStore store, string name)
    {
        SecretAccessor<string> accessor = store.GetAccessor(new SecretDefinition<string>(name, SecretConverters.String));
        return (await Assert.ThrowsAsync<SecretUnavailableException>(() => accessor.GetAsync().AsTask())).Reason;
    }
}
