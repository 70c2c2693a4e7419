namespace Secrets.Tests.Store.Sources;

/// <summary>
/// What a store relies on in any source. To check a source of your own, copy this file into a test project on xunit.v3 and derive a class that says how to
/// make the source, how to put a secret into it and how to take one away; <c>docs/sources.md</c> has an example.
/// </summary>
public abstract class SecretSourceContract : IAsyncLifetime
{
    private readonly string _name = $"contract-{Guid.NewGuid():N}";

    /// <summary>The secret that the test works with.</summary>
    protected string Name => _name;

    protected SecretSource Source { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Source = await CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await DeleteAsync(_name);
        await CleanUpAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Unknown_secret_is_null() => Assert.Null(await Source.GetSecretAsync(_name, null, CancellationToken.None));

    [Fact]
    public async Task Secret_has_its_name_and_value()
    {
        await SetAsync(_name, "välue ✓ with = and ;");

        KeyVaultSecret? secret = await Source.GetSecretAsync(_name, null, CancellationToken.None);

        Assert.Equal(_name, secret?.Name, ignoreCase: true);
        Assert.True(secret?.Value == "välue ✓ with = and ;");
    }

    [Fact]
    public async Task Each_read_asks_afresh()
    {
        await SetAsync(_name, "one");
        await Source.GetSecretAsync(_name, null, CancellationToken.None);
        await SetAsync(_name, "two");

        Assert.True((await Source.GetSecretAsync(_name, null, CancellationToken.None))?.Value == "two");
    }

    [Fact]
    public async Task Deleted_secret_is_null()
    {
        await SetAsync(_name, "one");
        await Source.GetSecretAsync(_name, null, CancellationToken.None);
        await DeleteAsync(_name);

        Assert.Null(await Source.GetSecretAsync(_name, null, CancellationToken.None));
    }

    [Theory]
    [InlineData("-----BEGIN TEXT-----\nfirst line\nsecond line\n-----END TEXT-----")]
    [InlineData(" spaces and a tab\tare kept ")]
    [InlineData("{\"user\":\"app\",\"options\":[\"a\",\"b\"]}")]
    public async Task Value_is_given_as_it_is(string value)
    {
        await SetAsync(_name, value);

        Assert.True((await Source.GetSecretAsync(_name, null, CancellationToken.None))?.Value == value);
    }

    [Fact]
    public async Task Value_as_long_as_a_vault_permits_is_given_whole()
    {
        string value = new('x', 25 * 1024);
        await SetAsync(_name, value);

        Assert.True((await Source.GetSecretAsync(_name, null, CancellationToken.None))?.Value == value);
    }

    [Fact]
    public async Task Store_follows_a_change_and_reads_an_absence_as_one()
    {
        await using SecretStore store = new(Source, new SecretStoreOptions { StartupTimeout = TimeSpan.Zero });
        SecretAccessor<string> accessor = store.GetAccessor(new SecretDefinition<string>(_name, SecretConverters.String) { IsRequired = false });
        Assert.False((await accessor).Exists);

        await SetAsync(_name, "one");
        Assert.True((await accessor.RefreshAsync()).Reveal() == "one");

        await SetAsync(_name, "two");
        Assert.True((await accessor.RefreshAsync()).Reveal() == "two");
    }

    [Fact]
    public async Task Unknown_version_is_null()
    {
        await SetAsync(_name, "one");

        Assert.Null(await Source.GetSecretAsync(_name, Guid.NewGuid().ToString("N"), CancellationToken.None));
    }

    [Fact]
    public async Task Many_readers_at_once_all_get_the_secret()
    {
        await SetAsync(_name, "shared");

        KeyVaultSecret?[] secrets = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(async () => await Source.GetSecretAsync(_name, null, CancellationToken.None))));

        Assert.All(secrets, secret => Assert.True(secret?.Value == "shared"));
    }

    [Fact]
    public async Task Cancelled_token_ends_the_read() => await Assert.ThrowsAnyAsync<OperationCanceledException>(
        async () => await Source.GetSecretAsync(_name, null, new CancellationToken(canceled: true)));

    [Theory]
    [InlineData("")]
    [InlineData("../etc/passwd")]
    [InlineData("a b")]
    public async Task Name_that_no_secret_can_have_is_refused_or_unknown(string name)
    {
        try
        {
            Assert.Null(await Source.GetSecretAsync(name, null, CancellationToken.None));
        }
        catch (ArgumentException)
        {
            // Refused.
        }
    }

    /// <summary>Makes the source. It holds none of the secrets that the tests set.</summary>
    protected abstract ValueTask<SecretSource> CreateAsync();

    /// <summary>Puts a secret where the source reads, or gives one that is there another value.</summary>
    protected abstract ValueTask SetAsync(string name, string value);

    /// <summary>Takes a secret away, if it is there.</summary>
    protected abstract ValueTask DeleteAsync(string name);

    /// <summary>Takes away what <see cref="CreateAsync"/> made.</summary>
    protected virtual ValueTask CleanUpAsync() => default;
}
