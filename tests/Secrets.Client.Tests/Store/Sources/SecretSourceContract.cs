namespace Secrets.Tests.Store.Sources;

/// <summary>
/// What a store relies on in any source. To check a source of your own, derive a class that says how to make it and how to put a secret into it.
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

    protected abstract ValueTask<SecretSource> CreateAsync();

    protected abstract ValueTask SetAsync(string name, string value);

    protected abstract ValueTask DeleteAsync(string name);

    protected virtual ValueTask CleanUpAsync() => default;
}
