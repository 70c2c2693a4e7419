using Azure;

namespace Secrets.Tests.Store.Sources;

public sealed class FallbackSecretSourceTests : VersionedSecretSourceContract
{
    private readonly InMemorySecretSource _first = new();
    private readonly InMemorySecretSource _second = new();

    [Fact]
    public async Task First_source_that_has_the_secret_wins()
    {
        _first.Set("both", "first");
        _second.Set("both", "second");

        Assert.True((await Source.GetSecretAsync("both", null, CancellationToken.None))?.Value == "first");
    }

    [Fact]
    public async Task Source_that_fails_is_passed_over()
    {
        _first.FailWith(new RequestFailedException(503, "down"));
        _second.Set("db", "second");

        Assert.True((await Source.GetSecretAsync("db", null, CancellationToken.None))?.Value == "second");
    }

    [Fact]
    public async Task Failure_stands_when_no_other_source_has_the_secret()
    {
        _first.FailWith(new RequestFailedException(503, "down"));

        RequestFailedException exception =
            await Assert.ThrowsAsync<RequestFailedException>(() => Source.GetSecretAsync("db", null, CancellationToken.None).AsTask());

        Assert.Equal(503, exception.Status);
    }

    [Fact]
    public void Chain_without_a_source_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new FallbackSecretSource());
        Assert.Throws<ArgumentException>(() => new FallbackSecretSource(_first, null!));
    }

    protected override ValueTask<SecretSource> CreateAsync() => new(new FallbackSecretSource(_first, _second));

    protected override ValueTask SetAsync(string name, string value)
    {
        _second.Set(name, value);
        return default;
    }

    protected override ValueTask DeleteAsync(string name)
    {
        _second.Remove(name);
        return default;
    }
}
