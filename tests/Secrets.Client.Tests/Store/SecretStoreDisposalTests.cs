namespace Secrets.Tests.Store;

public sealed class SecretStoreDisposalTests
{
    [Fact]
    public async Task Every_verb_throws_ObjectDisposedException()
    {
        StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        SecretAccessor<string> unread = harness.Text("other");
        await accessor;

        await harness.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => accessor.GetAsync().AsTask());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => unread.GetAsync().AsTask());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => accessor.RefreshAsync().AsTask());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => accessor.UseAsync((_, _) => default, _ => true).AsTask());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => accessor.WatchAsync().GetAsyncEnumerator().MoveNextAsync().AsTask());
        Assert.Throws<ObjectDisposedException>(() => accessor.OnChange(_ => { }));
        Assert.Throws<ObjectDisposedException>(() => accessor.Current);
        Assert.Throws<ObjectDisposedException>(() => harness.Text("db"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => harness.Store.PrefetchAsync([accessor]));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => harness.Store.ValidateAsync([accessor]));
        Assert.False(accessor.Status.HasValue);
    }

    [Fact]
    public async Task Disposed_store_leaves_no_timer()
    {
        TimerCountingTimeProvider clock = new();
        StoreHarness harness = new(options => options.TimeProvider = clock);
        harness.Source.Set("db", "v1");
        await harness.Text("db");
        Assert.Equal(1, clock.Alive);

        await harness.DisposeAsync();

        Assert.Equal(0, clock.Alive);
    }

    [Fact]
    public async Task Request_under_way_is_cancelled_and_its_reader_told()
    {
        StoreHarness harness = new();
        harness.Source.Hold();
        Task<Secret<string>> read = harness.Text("db").GetAsync().AsTask();
        Assert.Equal(1, harness.Source.UnderWay);

        await Eventually.InTimeAsync(harness.DisposeAsync());

        Assert.Equal(0, harness.Source.UnderWay);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Eventually.InTimeAsync(read));
    }

    [Fact]
    public async Task Disposal_waits_for_a_request_that_takes_time_to_end()
    {
        LingeringSource source = new();
        SecretStore store = new(source);
        Task<Secret<string>> read = store.GetAccessor(new SecretDefinition<string>("db", SecretConverters.String)).GetAsync().AsTask();
        await Eventually.InTimeAsync(source.Asked.Task);

        Task disposal = store.DisposeAsync().AsTask();
        await Eventually.InTimeAsync(source.Cancelled.Task);
        await Task.Yield();
        Assert.False(disposal.IsCompleted);
        source.End.SetResult();

        await Eventually.InTimeAsync(disposal);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Eventually.InTimeAsync(read));
    }

    [Fact]
    public async Task Accessors_made_while_the_store_is_disposed_read_nothing()
    {
        for (int round = 0; round < 100; round++)
        {
            SecretStore store = new(new InMemorySecretSource());
            using Barrier start = new(3);
            Task<SecretAccessor<string>?>[] makers = [.. Enumerable.Range(0, 2).Select(maker => Task.Run(() => MakeUntilDisposed(store, start, maker)))];
            start.SignalAndWait();
            Thread.SpinWait(round * 20);
            await Eventually.InTimeAsync(store.DisposeAsync());

            foreach (SecretAccessor<string> last in (await Eventually.InTimeAsync(Task.WhenAll(makers))).OfType<SecretAccessor<string>>())
            {
                await Assert.ThrowsAsync<ObjectDisposedException>(() => Eventually.InTimeAsync(last.GetAsync()));
            }
        }
    }

    [Fact]
    public async Task Refresh_queued_behind_a_request_is_told_too()
    {
        StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;
        harness.Source.Hold();
        harness.Clock.Advance(StoreHarness.PastRefresh);
        await accessor;
        await Eventually.TrueAsync(() => harness.Source.UnderWay == 1);
        Task<Secret<string>> refresh = accessor.RefreshAsync().AsTask();

        await Eventually.InTimeAsync(harness.DisposeAsync());

        await Assert.ThrowsAsync<ObjectDisposedException>(() => Eventually.InTimeAsync(refresh));
    }

    [Fact]
    public async Task Watch_ends_and_nothing_is_asked_any_more()
    {
        StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        await using IAsyncEnumerator<Secret<string>> watch = harness.Text("db").WatchAsync().GetAsyncEnumerator();
        await Eventually.InTimeAsync(watch.MoveNextAsync());
        ValueTask<bool> next = watch.MoveNextAsync();

        await harness.DisposeAsync();
        harness.Clock.Advance(TimeSpan.FromDays(3));

        Assert.False(await Eventually.InTimeAsync(next));
        Assert.Equal(1, harness.Source.Requests);
    }

    [Fact]
    public async Task Second_disposal_waits_for_the_first()
    {
        StoreHarness harness = new();

        await harness.DisposeAsync();
        await Eventually.InTimeAsync(harness.DisposeAsync());

        Assert.Throws<ObjectDisposedException>(() => harness.Text("db"));
    }

    [Fact]
    public async Task Requests_that_wait_for_a_place_end_with_the_store()
    {
        StoreHarness harness = new(options => options.MaxConcurrency = 1);
        harness.Source.Hold();
        Task<Secret<string>>[] reads = [.. Enumerable.Range(0, 5).Select(index => harness.Text($"s{index}").GetAsync().AsTask())];

        await Eventually.InTimeAsync(harness.DisposeAsync());

        foreach (Task<Secret<string>> read in reads)
        {
            await Assert.ThrowsAsync<ObjectDisposedException>(() => Eventually.InTimeAsync(read));
        }

        Assert.Equal(1, harness.Source.Requests);
    }

    /// <summary>Gives the last accessor that the store made.</summary>
    private static SecretAccessor<string>? MakeUntilDisposed(SecretStore store, Barrier start, int maker)
    {
        SecretAccessor<string>? last = null;
        start.SignalAndWait();
        try
        {
            for (int index = 0; ; index++)
            {
                last = store.GetAccessor(new SecretDefinition<string>($"s-{maker}-{index}", SecretConverters.String));
            }
        }
        catch (ObjectDisposedException)
        {
            return last;
        }
    }

    /// <summary>A source that is not done when it is cancelled.</summary>
    private sealed class LingeringSource : SecretSource
    {
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async ValueTask<KeyVaultSecret?> GetSecretAsync(string name, string? version, CancellationToken cancellationToken)
        {
            using CancellationTokenRegistration registration = cancellationToken.Register(() => Cancelled.TrySetResult());
            Asked.TrySetResult();
            await End.Task;
            return null;
        }
    }
}
