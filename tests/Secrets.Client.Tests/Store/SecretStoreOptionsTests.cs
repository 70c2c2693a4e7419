namespace Secrets.Tests.Store;

public sealed class SecretStoreOptionsTests
{
    public static TheoryData<string, Action<SecretStoreOptions>> Wrong => new()
    {
        { "RefreshAfter must be positive", options => options.RefreshAfter = TimeSpan.Zero },
        { "RefreshAfter must be positive", options => options.RefreshAfter = TimeSpan.FromSeconds(-1) },
        { "ExpireAfter must be positive", options => options.ExpireAfter = TimeSpan.Zero },
        { "ExpireAfter must not be shorter than RefreshAfter", options => options.ExpireAfter = TimeSpan.FromMinutes(59) },
        { "DefinitiveFailureGrace must be zero or positive", options => options.DefinitiveFailureGrace = TimeSpan.FromTicks(-1) },
        { "StartupTimeout must be zero or positive", options => options.StartupTimeout = Timeout.InfiniteTimeSpan },
        { "MaxConcurrency must be at least 1", options => options.MaxConcurrency = 0 },
        { "TimeProvider", options => options.TimeProvider = null! },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Store_with_a_wrong_option_is_refused_with_a_message_that_names_it(string message, Action<SecretStoreOptions> configure)
    {
        SecretStoreOptions options = new();
        configure(options);

        ArgumentException exception = Assert.ThrowsAny<ArgumentException>(() => new SecretStore(new InMemorySecretSource(), options));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Largest_durations_mean_never()
    {
        await using StoreHarness harness = new(options =>
        {
            options.RefreshAfter = TimeSpan.MaxValue;
            options.ExpireAfter = TimeSpan.MaxValue;
            options.DefinitiveFailureGrace = TimeSpan.MaxValue;
            options.StartupTimeout = TimeSpan.MaxValue;
        });
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;

        harness.Clock.Advance(TimeSpan.FromDays(10_000));

        Assert.Equal("v1", (await accessor).Reveal());
        Assert.Equal(1, harness.Source.Requests);
    }

    [Fact]
    public async Task Options_changed_later_change_nothing()
    {
        SecretStoreOptions? kept = null;
        await using StoreHarness harness = new(options => kept = options);
        kept!.RefreshAfter = TimeSpan.FromSeconds(1);
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;

        harness.Clock.Advance(TimeSpan.FromMinutes(10));
        await accessor;

        Assert.Equal(1, harness.Source.Requests);
    }

    [Fact]
    public void Defaults_are_those_of_the_documentation()
    {
        SecretStoreOptions options = new();

        Assert.Equal(TimeSpan.FromHours(1), options.RefreshAfter);
        Assert.Equal(TimeSpan.FromHours(24), options.ExpireAfter);
        Assert.Equal(TimeSpan.FromMinutes(5), options.DefinitiveFailureGrace);
        Assert.Equal(TimeSpan.FromSeconds(30), options.StartupTimeout);
        Assert.Equal(32, options.MaxConcurrency);
        Assert.Same(TimeProvider.System, options.TimeProvider);
        Assert.Null(options.LoggerFactory);
        Assert.False(options.AllowExpired);
    }
}
