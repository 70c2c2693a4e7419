namespace Secrets.Tests.Store;

public sealed class SecretStoreRefreshTests
{
    [Fact]
    public async Task Value_is_not_asked_for_again_before_RefreshAfter()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;

        harness.Clock.Advance(TimeSpan.FromMinutes(53));
        await accessor;

        Assert.Equal(1, harness.Source.Requests);
    }

    [Fact]
    public async Task Stale_read_gives_the_old_value_and_starts_one_refresh()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;
        harness.Source.Set("db", "v2");
        harness.Clock.Advance(StoreHarness.PastRefresh);
        harness.Source.Hold();

        for (int read = 0; read < 20; read++)
        {
            ValueTask<Secret<string>> stale = accessor.GetAsync();
            Assert.True(stale.IsCompletedSuccessfully);
            Assert.Equal("v1", (await stale).Reveal());
        }

        await Eventually.TrueAsync(() => harness.Source.UnderWay == 1);
        harness.Source.Release();
        await Eventually.TrueAsync(() => accessor.Current!.Reveal() == "v2");
        Assert.Equal("v2", (await accessor).Reveal());
        Assert.Equal(2, harness.Source.Requests);
    }

    [Fact]
    public async Task Without_reader_and_watcher_nothing_is_asked()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        await harness.Text("db");

        harness.Clock.Advance(TimeSpan.FromHours(20));

        Assert.Equal(1, harness.Source.Requests);
    }

    [Fact]
    public async Task Value_that_nobody_read_for_longer_than_ExpireAfter_is_asked_for_before_it_is_given()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;
        harness.Source.Set("db", "v2");

        harness.Clock.Advance(TimeSpan.FromHours(25));

        Assert.Null(accessor.Current);
        Assert.Equal("v2", (await accessor).Reveal());
    }

    [Theory]
    [InlineData(0.0, 54)]
    [InlineData(0.5, 60)]
    [InlineData(0.999, 66)]
    public async Task RefreshAfter_varies_by_ten_percent(double random, int minutes)
    {
        await using StoreHarness harness = new(options => options.Randomness = () => random);
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;

        harness.Clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(10));
        await accessor;
        Assert.Equal(1, harness.Source.Requests);

        harness.Clock.Advance(TimeSpan.FromSeconds(20));
        await accessor;
        await Eventually.TrueAsync(() => harness.Source.Requests == 2);
    }

    [Fact]
    public async Task Shortest_RefreshAfter_of_the_definitions_of_a_secret_holds()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> slow = harness.Text("db");
        await slow;
        SecretAccessor<string> quick = harness.Text("db", refreshAfter: TimeSpan.FromMinutes(1));
        await quick;
        await harness.Store.RequestsUnderWay;
        Assert.Equal(2, harness.Source.Requests);
        harness.Source.Set("db", "v2");

        harness.Clock.Advance(TimeSpan.FromSeconds(67));
        await slow;
        await harness.Store.RequestsUnderWay;

        Assert.Equal("v2", (await slow).Reveal());
    }

    [Fact]
    public async Task Secret_that_expires_sooner_is_asked_for_before_its_expiry()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1", expiresOn: harness.Clock.GetUtcNow().AddMinutes(10));
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;
        harness.Source.Set("db", "v2");

        harness.Clock.Advance(TimeSpan.FromMinutes(9.5));

        await accessor;
        await Eventually.TrueAsync(() => accessor.Current!.Reveal() == "v2");
    }

    [Fact]
    public async Task Expired_secret_is_still_given_and_asked_for_at_a_bounded_rate()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1", expiresOn: harness.Clock.GetUtcNow().AddMinutes(-1));
        SecretAccessor<string> accessor = harness.Text("db");

        for (int second = 0; second < 3600; second += 5)
        {
            Assert.Equal("v1", (await accessor).Reveal());
            await harness.Store.RequestsUnderWay;
            harness.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.InRange(harness.Source.Requests, 3, 20);
    }

    [Fact]
    public async Task RefreshAsync_asks_now_and_gives_the_new_version()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;
        harness.Source.Set("db", "v2");

        Assert.Equal("v2", (await accessor.RefreshAsync()).Reveal());
        Assert.Equal("v2", (await accessor).Reveal());
        Assert.Equal(2, harness.Source.Requests);
    }

    [Fact]
    public async Task Concurrent_refreshes_share_one_request()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;
        harness.Source.Hold();

        Task<Secret<string>>[] refreshes = [.. Enumerable.Range(0, 50).Select(_ => accessor.RefreshAsync().AsTask())];
        harness.Source.Release();

        await Eventually.InTimeAsync(Task.WhenAll(refreshes));
        Assert.Equal(2, harness.Source.Requests);
    }

    [Fact]
    public async Task RefreshAsync_does_not_take_the_answer_of_a_request_that_began_before_it()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;
        harness.Clock.Advance(StoreHarness.PastRefresh);
        harness.Source.Hold();
        await accessor;
        await Eventually.TrueAsync(() => harness.Source.UnderWay == 1);

        harness.Source.Set("db", "v2");
        Task<Secret<string>> refresh = accessor.RefreshAsync().AsTask();
        harness.Source.Release();

        Assert.Equal("v2", (await Eventually.InTimeAsync(refresh)).Reveal());
    }

    [Fact]
    public async Task Refresh_never_goes_back_to_an_older_version()
    {
        await using StoreHarness harness = new();
        DateTimeOffset now = harness.Clock.GetUtcNow();
        harness.Source.Set(Version("db", "new", "v2", now));
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;

        harness.Source.Set(Version("db", "old", "v1", now.AddMinutes(-1)));

        Assert.Equal("new", (await accessor.RefreshAsync()).Reveal());
        Assert.Equal("new", (await accessor).Reveal());
        Assert.Contains(harness.Logs.GetSnapshot(), record => record.Id.Id == 1005);
    }

    [Fact]
    public async Task Source_that_stays_with_an_older_version_is_believed_after_ExpireAfter()
    {
        await using StoreHarness harness = new();
        DateTimeOffset now = harness.Clock.GetUtcNow();
        harness.Source.Set(Version("db", "new", "v2", now));
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;
        harness.Source.Set(Version("db", "restored", "v1", now.AddMinutes(-1)));

        for (int hour = 0; hour < 23; hour++)
        {
            harness.Clock.Advance(TimeSpan.FromHours(1));
            Assert.Equal("new", (await accessor).Reveal());
            await harness.Store.RequestsUnderWay;
        }

        harness.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal("restored", (await accessor).Reveal());
    }

    [Fact]
    public async Task Refresh_with_newer_properties_of_the_same_version_keeps_the_value_and_shows_them()
    {
        await using StoreHarness harness = new();
        DateTimeOffset now = harness.Clock.GetUtcNow();
        harness.Source.Set(Version("db", "value", "v1", now));
        SecretAccessor<string> accessor = harness.Text("db");
        Secret<string> before = await accessor;
        KeyVaultSecret extended = Version("db", "value", "v1", now);
        extended.Properties.UpdatedOn = now.AddMinutes(1);
        extended.Properties.ExpiresOn = now.AddDays(30);
        harness.Source.Set(extended);

        Secret<string> after = await accessor.RefreshAsync();

        Assert.Null(before.ExpiresOn);
        Assert.Equal(now.AddDays(30), after.ExpiresOn);
        Assert.Same(before.Reveal(), after.Reveal());
    }

    internal static KeyVaultSecret Version(string name, string value, string version, DateTimeOffset createdOn)
    {
        KeyVaultSecret secret = new(name, value);
        secret.Properties.Version = version;
        secret.Properties.CreatedOn = createdOn;
        secret.Properties.UpdatedOn = createdOn;
        return secret;
    }
}
