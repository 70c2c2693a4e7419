namespace Secrets.Tests.Accessors;

public sealed class SecretAccessorFromValueTests
{
    [Fact]
    public async Task Every_verb_gives_the_value()
    {
        SecretAccessor<string> accessor = SecretAccessor.FromValue("key", "value", "v1");

        Assert.Equal("value", (await accessor).Reveal());
        Assert.Equal("value", (await accessor.ConfigureAwait(true)).Reveal());
        Assert.Equal("value", (await accessor.RefreshAsync()).Reveal());
        Assert.Equal("value", accessor.Current!.Reveal());
        Assert.Equal("value", await accessor.UseAsync((value, _) => ValueTask.FromResult(value), _ => true));
        Assert.Equal(("key", "v1", typeof(string), true), (accessor.Name, accessor.Version, accessor.ValueType, accessor.IsRequired));
        Assert.Equal("v1", (await accessor).Version);
        Assert.True(accessor.Status.HasValue);
    }

    [Fact]
    public async Task Rejection_of_a_fixed_value_stands()
    {
        SecretAccessor<string> accessor = SecretAccessor.FromValue("value");

        await Assert.ThrowsAsync<TimeoutException>(() => accessor.UseAsync((_, _) => throw new TimeoutException(), _ => true).AsTask());
    }

    [Fact]
    public async Task Watch_gives_the_value_and_then_waits_for_its_token()
    {
        using CancellationTokenSource cancellation = new();
        await using IAsyncEnumerator<Secret<int>> watch = SecretAccessor.FromValue(5).WatchAsync(cancellation.Token).GetAsyncEnumerator();
        Assert.True(await watch.MoveNextAsync());
        Assert.Equal(5, watch.Current.Reveal());
        ValueTask<bool> next = watch.MoveNextAsync();

        Assert.False(next.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.AsTask());
    }

    [Fact]
    public async Task Null_makes_a_missing_optional_secret()
    {
        SecretAccessor<int?> accessor = SecretAccessor.FromValue<int?>("limit", null);

        Secret<int?> secret = await accessor;

        Assert.False(secret.Exists);
        Assert.Null(secret.Reveal());
        Assert.False(accessor.IsRequired);
    }
}
