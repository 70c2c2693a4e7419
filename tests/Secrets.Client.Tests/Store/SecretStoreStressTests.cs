namespace Secrets.Tests.Store;

public sealed class SecretStoreStressTests
{
    private const int Rotations = 300;

    [Fact]
    public async Task Readers_and_watchers_see_every_rotation_in_order_while_many_threads_work()
    {
        InMemorySecretSource source = new([new("db", "0")]);
        await using SecretStore store = new(source);
        SecretDefinition<int> definition = new("db", SecretConverters.Number<int>());
        SecretAccessor<int> accessor = store.GetAccessor(definition);
        await accessor;
        using CancellationTokenSource done = new();
        Task<int>[] watchers = [.. Enumerable.Range(0, 4).Select(_ => WatchAsync(store.GetAccessor(definition)))];
        Task[] readers = [.. Enumerable.Range(0, 4).Select(index => Task.Run(() => ReadAsync(index == 0 ? accessor : store.GetAccessor(definition), done.Token)))];

        for (int value = 1; value <= Rotations; value++)
        {
            source.Set("db", $"{value}");
            Assert.Equal(value, (await accessor.RefreshAsync()).Reveal());
        }

        Assert.All(await Eventually.InTimeAsync(Task.WhenAll(watchers)), count => Assert.Equal(Rotations + 1, count));
        await done.CancelAsync();
        await Eventually.InTimeAsync(Task.WhenAll(readers));
    }

    /// <summary>Counts the versions up to the last one; each must follow the one before.</summary>
    private static async Task<int> WatchAsync(SecretAccessor<int> accessor)
    {
        int count = 0;
        await foreach (Secret<int> secret in accessor.WatchAsync())
        {
            Assert.Equal(count, secret.Reveal());
            count++;
            if (secret.Reveal() == Rotations)
            {
                break;
            }
        }

        return count;
    }

    private static async Task ReadAsync(SecretAccessor<int> accessor, CancellationToken done)
    {
        int last = 0;
        while (!done.IsCancellationRequested)
        {
            int value = (await accessor).Reveal();
            Assert.True(value >= last, $"A reader saw {value} after {last}.");
            last = value;
        }
    }
}
