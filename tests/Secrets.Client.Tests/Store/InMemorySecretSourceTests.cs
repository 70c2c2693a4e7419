using Microsoft.Extensions.Time.Testing;

namespace Secrets.Tests.Store;

public sealed class InMemorySecretSourceTests
{
    [Fact]
    public async Task Rotated_secret_keeps_its_earlier_versions()
    {
        FakeTimeProvider clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        InMemorySecretSource source = new([new("db", "v1")], clock);
        string first = (await source.GetSecretAsync("DB", null, CancellationToken.None))!.Properties.Version!;
        string second = source.Set("db", "v2");

        Assert.Equal("v2", (await source.GetSecretAsync("db", null, CancellationToken.None))!.Value);
        Assert.Equal("v1", (await source.GetSecretAsync("db", first, CancellationToken.None))!.Value);
        Assert.Equal("v2", (await source.GetSecretAsync("db", second, CancellationToken.None))!.Value);
        Assert.Null(await source.GetSecretAsync("db", "none", CancellationToken.None));
        Assert.Equal(clock.GetUtcNow(), (await source.GetSecretAsync("db", null, CancellationToken.None))!.Properties.CreatedOn);
    }

    [Fact]
    public async Task Removed_secret_is_not_there()
    {
        InMemorySecretSource source = new([new("db", "v1")]);

        Assert.True(source.Remove("Db"));
        Assert.False(source.Remove("db"));
        Assert.Null(await source.GetSecretAsync("db", null, CancellationToken.None));
    }

    [Fact]
    public async Task Source_fails_until_told_to_recover()
    {
        InMemorySecretSource source = new([new("db", "v1")]);
        source.FailWith(new TimeoutException());
        await Assert.ThrowsAsync<TimeoutException>(() => source.GetSecretAsync("db", null, CancellationToken.None).AsTask());

        source.FailWith(null);

        Assert.NotNull(await source.GetSecretAsync("db", null, CancellationToken.None));
    }
}
