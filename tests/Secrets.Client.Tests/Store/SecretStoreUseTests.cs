namespace Secrets.Tests.Store;

public sealed class SecretStoreUseTests
{
    [Fact]
    public async Task Accepted_value_is_used_once()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("key", "v1");
        Target target = new("v1");

        Assert.Equal("v1 ok", await harness.Text("key").UseAsync(target.CallAsync, Target.IsRejection));
        Assert.Equal(1, target.Calls);
        Assert.Equal(1, harness.Source.Requests);
    }

    [Fact]
    public async Task Rejected_value_is_refreshed_and_the_new_version_used_once_more()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("key", "v1");
        SecretAccessor<string> accessor = harness.Text("key");
        await accessor;
        harness.Source.Set("key", "v2");
        Target target = new("v2");

        Assert.Equal("v2 ok", await accessor.UseAsync(target.CallAsync, Target.IsRejection));
        Assert.Equal(2, target.Calls);
    }

    [Fact]
    public async Task Rejection_stands_when_the_version_did_not_change()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("key", "v1");
        Target target = new("v2");

        await Assert.ThrowsAsync<Rejected>(() => harness.Text("key").UseAsync(target.CallAsync, Target.IsRejection).AsTask());
        Assert.Equal(1, target.Calls);
        Assert.Equal(2, harness.Source.Requests);
    }

    [Fact]
    public async Task Rejection_stands_when_the_vault_is_down()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("key", "v1");
        SecretAccessor<string> accessor = harness.Text("key");
        await accessor;
        harness.Source.FailWith(ScriptedSource.Status(503));

        await Assert.ThrowsAsync<Rejected>(() => accessor.UseAsync(new Target("v2").CallAsync, Target.IsRejection).AsTask());
    }

    [Fact]
    public async Task Second_rejection_is_thrown_without_a_third_try()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("key", "v1");
        SecretAccessor<string> accessor = harness.Text("key");
        await accessor;
        harness.Source.Set("key", "v2");
        Target target = new("v3");

        await Assert.ThrowsAsync<Rejected>(() => accessor.UseAsync(target.CallAsync, Target.IsRejection).AsTask());
        Assert.Equal(2, target.Calls);
    }

    [Fact]
    public async Task Other_exceptions_pass_without_a_refresh()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("key", "v1");

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            harness.Text("key").UseAsync((_, _) => throw new InvalidOperationException("other"), Target.IsRejection).AsTask());
        Assert.Equal(1, harness.Source.Requests);
    }

    [Fact]
    public async Task Many_rejections_at_once_share_one_refresh()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("key", "v1");
        SecretAccessor<string> accessor = harness.Text("key");
        await accessor;
        harness.Source.Set("key", "v2");
        harness.Source.Hold();
        Target target = new("v2");

        Task<string>[] uses = [.. Enumerable.Range(0, 30).Select(_ => accessor.UseAsync(target.CallAsync, Target.IsRejection).AsTask())];
        harness.Source.Release();

        Assert.All(await Eventually.InTimeAsync(Task.WhenAll(uses)), result => Assert.Equal("v2 ok", result));
        Assert.Equal(2, harness.Source.Requests);
    }

    [Fact]
    public async Task Rejections_without_a_new_version_ask_the_vault_at_a_bounded_rate()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("key", "v1");
        SecretAccessor<string> accessor = harness.Text("key");
        Target target = new("v2");
        for (int second = 0; second < 600; second++)
        {
            await Assert.ThrowsAsync<Rejected>(() => accessor.UseAsync(target.CallAsync, Target.IsRejection).AsTask());
            harness.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(harness.Source.Requests, 10, 20);
        harness.Source.Set("key", "v2");
        harness.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("v2 ok", await accessor.UseAsync(target.CallAsync, Target.IsRejection));
    }

    [Fact]
    public async Task Use_without_a_result_follows_a_rotation_too()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("key", "v1");
        SecretAccessor<string> accessor = harness.Text("key");
        await accessor;
        harness.Source.Set("key", "v2");
        Target target = new("v2");

        await accessor.UseAsync(async (key, token) => { await target.CallAsync(key, token); }, Target.IsRejection);

        Assert.Equal(2, target.Calls);
    }

    private sealed class Rejected : Exception;

    /// <summary>A service that takes one key.</summary>
    private sealed class Target(string accepted)
    {
        private int _calls;

        public int Calls => _calls;

        public static bool IsRejection(Exception exception) => exception is Rejected;

        public ValueTask<string> CallAsync(string key, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _calls);
            return key == accepted ? ValueTask.FromResult($"{key} ok") : ValueTask.FromException<string>(new Rejected());
        }
    }
}
