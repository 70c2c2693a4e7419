using Azure;

namespace Secrets.Tests.Store;

public sealed class SecretStoreReadTests
{
    [Fact]
    public async Task First_read_asks_the_source_once_and_gives_value_and_properties()
    {
        await using StoreHarness harness = new();
        string version = harness.Source.Set("db", "v1", expiresOn: harness.Clock.GetUtcNow().AddDays(1));

        Secret<string> secret = await harness.Text("db");

        Assert.Equal(("db", "v1", version, true), (secret.Name, secret.Reveal(), secret.Version, secret.Exists));
        Assert.Equal(harness.Clock.GetUtcNow().AddDays(1), secret.ExpiresOn);
        Assert.Equal(1, harness.Source.Requests);
    }

    [Fact]
    public async Task Fresh_read_is_synchronous_and_gives_the_same_object()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        Secret<string> first = await accessor;

        ValueTask<Secret<string>> read = accessor.GetAsync();

        Assert.True(read.IsCompletedSuccessfully);
        Assert.Same(first, await read);
        Assert.Equal(1, harness.Source.Requests);
    }

    [Fact]
    public async Task Fresh_read_allocates_nothing()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;
        Assert.Equal(0, await AllocatedByReadsAsync(accessor));
    }

    [Fact]
    public async Task Read_during_an_outage_allocates_nothing_either()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;
        harness.Source.FailWith(ScriptedSource.Status(503));
        await Assert.ThrowsAsync<SecretUnavailableException>(() => accessor.RefreshAsync().AsTask());
        await accessor;

        Assert.Equal(0, await AllocatedByReadsAsync(accessor));
    }

    [Fact]
    public async Task Concurrent_first_reads_share_one_request()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        harness.Source.Hold();
        SecretAccessor<string> one = harness.Text("db");
        SecretAccessor<string> other = harness.Text("DB");

        Task<Secret<string>>[] reads = [.. Enumerable.Range(0, 50).Select(index => (index % 2 == 0 ? one : other).GetAsync().AsTask())];
        harness.Source.Release();

        Assert.All(await Eventually.InTimeAsync(Task.WhenAll(reads)), secret => Assert.Equal("v1", secret.Reveal()));
        Assert.Equal(1, harness.Source.Requests);
    }

    [Fact]
    public async Task Accessors_of_different_types_share_one_request()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("limit", "5");

        Assert.Equal("5", (await harness.Text("limit")).Reveal());
        Assert.Equal(5, (await harness.Number("limit")).Reveal());
        Assert.Equal(1, harness.Source.Requests);
    }

    [Fact]
    public async Task Cancelled_waiter_leaves_the_shared_request_running()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        harness.Source.Hold();
        SecretAccessor<string> accessor = harness.Text("db");
        using CancellationTokenSource cancellation = new();
        Task<Secret<string>> cancelled = accessor.GetAsync(cancellation.Token).AsTask();
        Task<Secret<string>> patient = accessor.GetAsync(TestContext.Current.CancellationToken).AsTask();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(1, harness.Source.UnderWay);
        harness.Source.Release();
        Assert.Equal("v1", (await Eventually.InTimeAsync(patient)).Reveal());
        Assert.Equal(1, harness.Source.Requests);
    }

    [Fact]
    public async Task Missing_optional_secret_does_not_exist_and_is_remembered_until_refresh()
    {
        await using StoreHarness harness = new();
        SecretAccessor<string> accessor = harness.Text("maybe", isRequired: false);

        Secret<string> absent = await accessor;
        harness.Clock.Advance(TimeSpan.FromMinutes(50));
        await accessor;

        Assert.False(absent.Exists);
        Assert.Null(absent.Reveal());
        Assert.Equal(1, harness.Source.Requests);
    }

    [Fact]
    public async Task Missing_optional_secret_appears_after_refresh()
    {
        await using StoreHarness harness = new();
        SecretAccessor<string> accessor = harness.Text("maybe", isRequired: false);
        await accessor;
        harness.Source.Set("maybe", "now");

        Secret<string> secret = await harness.RefreshByReadingAsync(accessor);

        Assert.True(secret.Exists);
        Assert.Equal("now", secret.Reveal());
    }

    [Fact]
    public async Task Optional_reader_is_answered_while_a_required_one_waits()
    {
        await using StoreHarness harness = new();
        Task<Secret<string>> required = harness.Text("maybe").GetAsync(TestContext.Current.CancellationToken).AsTask();
        Secret<string> optional = await Eventually.InTimeAsync(harness.Text("maybe", isRequired: false).GetAsync(TestContext.Current.CancellationToken));

        Assert.False(optional.Exists);
        Assert.False(required.IsCompleted);
        harness.Source.Set("maybe", "now");
        harness.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("now", (await Eventually.InTimeAsync(required)).Reveal());
    }

    [Fact]
    public async Task Pinned_version_is_fetched_once()
    {
        await using StoreHarness harness = new();
        string version = harness.Source.Set("db", "v1");
        harness.Source.Set("db", "v2");
        SecretAccessor<string> accessor = harness.Text("db", version: version);
        await accessor;

        harness.Clock.Advance(TimeSpan.FromDays(100));
        Secret<string> secret = await accessor.RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Equal("v1", secret.Reveal());
        Assert.Equal("v1", (await accessor).Reveal());
        Assert.Equal(1, harness.Source.Requests);
    }

    [Fact]
    public async Task Current_never_asks_and_holds_the_last_read_value()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");

        Assert.Null(accessor.Current);
        Assert.Equal(0, harness.Source.Requests);
        Secret<string> secret = await accessor;
        Assert.Same(secret, accessor.Current);
    }

    [Fact]
    public async Task Requests_stay_within_MaxConcurrency()
    {
        await using StoreHarness harness = new(options => options.MaxConcurrency = 3);
        SecretAccessor<string>[] accessors = [.. Enumerable.Range(0, 20).Select(index => harness.Text($"s{index}"))];
        Array.ForEach(accessors, accessor => harness.Source.Set(accessor.Name, "v"));
        harness.Source.Hold();
        Task prefetch = harness.Store.PrefetchAsync(accessors, TestContext.Current.CancellationToken);
        Assert.Equal(3, harness.Source.UnderWay);

        harness.Source.Release();
        await Eventually.InTimeAsync(prefetch);

        Assert.Equal(20, harness.Source.Requests);
        Assert.Equal(3, harness.Source.MostUnderWay);
    }

    [Fact]
    public async Task Disabled_secret_and_disabled_attribute_both_read_as_disabled()
    {
        await using StoreHarness harness = new(options => options.StartupTimeout = TimeSpan.Zero);
        harness.Source.Set("off", "v1");
        harness.Source.SetEnabled("off", enabled: false);

        SecretUnavailableException exception = await Assert.ThrowsAsync<SecretUnavailableException>(() => harness.Text("off").GetAsync().AsTask());

        Assert.Equal(SecretUnavailableReason.Disabled, exception.Reason);
        Assert.Equal(403, Assert.IsType<RequestFailedException>(exception.InnerException).Status);
    }

    private static async Task<long> AllocatedByReadsAsync(SecretAccessor<string> accessor)
    {
        // The first rounds run in the interpreter or in code that still counts its calls.
        for (int warmUp = 0; warmUp < 200; warmUp++)
        {
            _ = (await accessor).Name;
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int index = 0; index < 1000; index++)
        {
            _ = accessor.GetAsync().Result.Name;
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
