namespace Secrets.Tests.Store;

public sealed class SecretStoreWatchTests
{
    [Fact]
    public async Task Watch_gives_the_current_value_and_then_each_new_version_once_and_in_order()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        await using IAsyncEnumerator<Secret<string>> watch = accessor.WatchAsync().GetAsyncEnumerator();
        Assert.Equal("v1", await NextAsync(watch));

        // The consumer is slow: versions pile up and none is lost.
        for (int version = 2; version <= 5; version++)
        {
            harness.Source.Set("db", $"v{version}");
            await accessor.RefreshAsync();
            await accessor.RefreshAsync();
        }

        for (int version = 2; version <= 5; version++)
        {
            Assert.Equal($"v{version}", await NextAsync(watch));
        }
    }

    [Fact]
    public async Task Watcher_without_a_reader_keeps_the_secret_fresh()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        await using IAsyncEnumerator<Secret<string>> watch = harness.Text("db").WatchAsync().GetAsyncEnumerator();
        await NextAsync(watch);
        harness.Source.Set("db", "v2");

        harness.Clock.Advance(StoreHarness.PastRefresh);

        Assert.Equal("v2", await NextAsync(watch));
    }

    [Fact]
    public async Task Change_after_failures_reaches_every_watcher()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        await using IAsyncEnumerator<Secret<string>> one = accessor.WatchAsync().GetAsyncEnumerator();
        await using IAsyncEnumerator<Secret<string>> other = harness.Text("db").WatchAsync().GetAsyncEnumerator();
        await NextAsync(one);
        await NextAsync(other);
        harness.Source.FailWith(ScriptedSource.Status(503));
        for (int hour = 0; hour < 30; hour++)
        {
            harness.Clock.Advance(TimeSpan.FromHours(1));
            await harness.Store.RequestsUnderWay;
        }

        Assert.Null(accessor.Current);
        harness.Source.FailWith(null);
        harness.Source.Set("db", "v2");
        harness.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal("v2", await NextAsync(one));
        Assert.Equal("v2", await NextAsync(other));
    }

    [Fact]
    public async Task Watch_passes_over_versions_that_do_not_convert()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("limit", "1");
        SecretAccessor<int> accessor = harness.Number("limit");
        await using IAsyncEnumerator<Secret<int>> watch = accessor.WatchAsync().GetAsyncEnumerator();
        await Eventually.InTimeAsync(watch.MoveNextAsync());
        harness.Source.Set("limit", "oops");
        await Assert.ThrowsAsync<SecretUnavailableException>(() => accessor.RefreshAsync().AsTask());
        harness.Source.Set("limit", "3");
        await accessor.RefreshAsync();

        await Eventually.InTimeAsync(watch.MoveNextAsync());

        Assert.Equal(3, watch.Current.Reveal());
    }

    [Fact]
    public async Task Watch_of_an_optional_secret_tells_when_it_appears()
    {
        await using StoreHarness harness = new();
        SecretAccessor<string> accessor = harness.Text("maybe", isRequired: false);
        await using IAsyncEnumerator<Secret<string>> watch = accessor.WatchAsync().GetAsyncEnumerator();
        await Eventually.InTimeAsync(watch.MoveNextAsync());
        Assert.False(watch.Current.Exists);

        harness.Source.Set("maybe", "now");
        await accessor.RefreshAsync();

        Assert.Equal("now", await NextAsync(watch));
    }

    [Fact]
    public async Task Watch_throws_when_there_is_no_first_value()
    {
        await using StoreHarness harness = new(options => options.StartupTimeout = TimeSpan.Zero);
        harness.Source.FailWith(ScriptedSource.Status(403));
        await using IAsyncEnumerator<Secret<string>> watch = harness.Text("db").WatchAsync().GetAsyncEnumerator();

        await Assert.ThrowsAsync<SecretUnavailableException>(() => Eventually.InTimeAsync(watch.MoveNextAsync()));
    }

    [Fact]
    public async Task Watch_ends_by_its_token()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        using CancellationTokenSource cancellation = new();
        await using IAsyncEnumerator<Secret<string>> watch = harness.Text("db").WatchAsync(cancellation.Token).GetAsyncEnumerator();
        await NextAsync(watch);

        ValueTask<bool> next = watch.MoveNextAsync();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Eventually.InTimeAsync(next));
    }

    [Fact]
    public async Task Ended_watch_no_longer_keeps_the_secret_fresh()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        await using (IAsyncEnumerator<Secret<string>> watch = harness.Text("db").WatchAsync().GetAsyncEnumerator())
        {
            await NextAsync(watch);
        }

        harness.Clock.Advance(StoreHarness.PastRefresh);
        await harness.Store.RequestsUnderWay;

        Assert.Equal(1, harness.Source.Requests);
    }

    [Fact]
    public async Task Listener_hears_of_changes_and_not_of_the_first_load()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        Heard heard = new();
        using IDisposable subscription = accessor.OnChange(heard.Add);
        await accessor;
        harness.Source.Set("db", "v2");
        await accessor.RefreshAsync();
        harness.Source.Set("db", "v3");
        await accessor.RefreshAsync();

        await Eventually.TrueAsync(() => heard.Values.Length == 2);
        Assert.Equal(["v2", "v3"], heard.Values);
    }

    [Fact]
    public async Task Listener_without_a_reader_keeps_the_secret_fresh()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        Heard heard = new();
        using IDisposable subscription = harness.Text("db").OnChange(heard.Add);
        await Eventually.TrueAsync(() => harness.Source.Requests == 1);
        await harness.Store.RequestsUnderWay;
        harness.Source.Set("db", "v2");

        // The timer of the next refresh may be set a moment after the first request has ended, on another thread.
        await Eventually.TrueAsync(() =>
        {
            harness.Clock.Advance(StoreHarness.PastRefresh);
            return heard.Values.Length == 1;
        });
    }

    [Fact]
    public async Task Listener_that_throws_is_logged_and_disturbs_nobody()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;
        Heard heard = new();
        using IDisposable bad = accessor.OnChange(_ => throw new InvalidOperationException("broken"));
        using IDisposable good = accessor.OnChange(heard.Add);
        for (int version = 2; version <= 3; version++)
        {
            harness.Source.Set("db", $"v{version}");
            await accessor.RefreshAsync();
        }

        await Eventually.TrueAsync(() => heard.Values.Length == 2);
        await Eventually.TrueAsync(() => harness.Logs.GetSnapshot().Count(record => record.Id.Id == 1007) == 2);
    }

    [Fact]
    public async Task Slow_listener_blocks_neither_reads_nor_refreshes()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;
        using ManualResetEventSlim entered = new();
        using ManualResetEventSlim leave = new();
        using IDisposable slow = accessor.OnChange(_ =>
        {
            entered.Set();
            leave.Wait();
        });
        harness.Source.Set("db", "v2");
        await accessor.RefreshAsync();
        await Eventually.TrueAsync(() => entered.IsSet);

        harness.Source.Set("db", "v3");
        await Eventually.InTimeAsync(accessor.RefreshAsync());

        Assert.Equal("v3", (await accessor).Reveal());
        leave.Set();
    }

    [Fact]
    public async Task Disposed_subscription_hears_nothing_more()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;
        Heard ended = new();
        Heard going = new();
        IDisposable subscription = accessor.OnChange(ended.Add);
        using IDisposable other = accessor.OnChange(going.Add);
        subscription.Dispose();
        harness.Source.Set("db", "v2");
        await accessor.RefreshAsync();

        await Eventually.TrueAsync(() => going.Values.Length == 1);
        Assert.Empty(ended.Values);
    }

    private static async Task<string> NextAsync(IAsyncEnumerator<Secret<string>> watch)
    {
        Assert.True(await Eventually.InTimeAsync(watch.MoveNextAsync()));
        return watch.Current.Reveal();
    }

    private sealed class Heard
    {
        private readonly List<string> _values = [];

        public string[] Values
        {
            get
            {
                lock (_values)
                {
                    return [.. _values];
                }
            }
        }

        public void Add(Secret<string> secret)
        {
            lock (_values)
            {
                _values.Add(secret.Reveal());
            }
        }
    }
}
