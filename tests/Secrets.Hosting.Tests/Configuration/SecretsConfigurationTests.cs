using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Extensions.Time.Testing;

namespace Secrets.Hosting.Tests;

public sealed class SecretsConfigurationTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Secrets_are_configuration_under_their_members_names()
    {
        await using SecretStore store = Store(TestSecrets.Source());

        IConfiguration configuration = new ConfigurationBuilder().AddSecrets<PaymentSecrets>(store, keyPrefix: "Payments").Build();

        Assert.Equal(TestSecrets.ApiKey, configuration["Payments:ApiKey"]);
        Assert.Equal("3", configuration["Payments:RetryLimit"]);
        Assert.Null(configuration["Payments:LegacyKey"]);
        Assert.DoesNotContain(configuration.GetSection("Payments").GetChildren(), static child => child.Key == "LegacyKey");
    }

    [Fact]
    public async Task Secret_that_holds_json_is_a_section()
    {
        await using SecretStore store = Store(TestSecrets.Source());

        IConfiguration configuration = new ConfigurationBuilder().AddSecrets<PaymentSecrets>(store).Build();

        Assert.Equal("db1", configuration["Database:Host"]);
        Assert.Equal("db3", configuration["Database:Replicas:1"]);
        Assert.Null(configuration["Database"]);
    }

    [Fact]
    public async Task Text_secret_that_looks_like_json_stays_a_text()
    {
        InMemorySecretSource source = TestSecrets.Source();
        source.Set(PaymentSecrets.ApiKeyName, """{ "a": 1 }""");
        await using SecretStore store = Store(source);

        IConfiguration configuration = new ConfigurationBuilder().AddSecrets<PaymentSecrets>(store).Build();

        Assert.Equal("""{ "a": 1 }""", configuration["ApiKey"]);
    }

    [Fact]
    public async Task Only_declared_secrets_are_asked_for_and_each_once()
    {
        CountingSource source = new(TestSecrets.Source());
        await using SecretStore store = Store(source);

        new ConfigurationBuilder().AddSecrets<PaymentSecrets>(store).Build();

        Assert.Equal(PaymentSecrets.Manifest.Secrets.Count, source.Requests);
    }

    [Fact]
    public async Task Unusable_secrets_fail_the_build_with_a_table()
    {
        InMemorySecretSource source = TestSecrets.Source();
        source.Remove(PaymentSecrets.ApiKeyName);
        source.Set(PaymentSecrets.RetryLimitName, "many");
        await using SecretStore store = Store(source);

        SecretValidationException exception =
            Assert.Throws<SecretValidationException>(() => new ConfigurationBuilder().AddSecrets<PaymentSecrets>(store).Build());

        Assert.Equal(2, exception.Problems.Count);
        Assert.Contains("PaymentSecrets.GetRetryLimitAsync (int)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rotation_changes_the_value_and_fires_the_token()
    {
        InMemorySecretSource source = TestSecrets.Source();
        await using SecretStore store = Store(source);
        using ConfigurationManager configuration = new();
        configuration.AddSecrets<PaymentSecrets>(store, "Payments");
        Task reloaded = NextReload(configuration);

        source.Set(PaymentSecrets.ApiKeyName, TestSecrets.RotatedApiKey);
        await new PaymentSecrets(store).ApiKey.RefreshAsync(Cancellation);

        await reloaded.WaitAsync(Limit, Cancellation);
        Assert.Equal(TestSecrets.RotatedApiKey, configuration["Payments:ApiKey"]);
        Assert.Equal("3", configuration["Payments:RetryLimit"]);
    }

    [Fact]
    public async Task Reload_without_a_reader_still_comes_after_refreshes_that_failed()
    {
        InMemorySecretSource source = TestSecrets.Source(_clock);
        await using SecretStore store = Store(source);
        using ConfigurationManager configuration = new();
        configuration.AddSecrets<PaymentSecrets>(store, "Payments");
        PaymentSecrets secrets = new(store);
        source.FailWith(TestSecrets.Outage);
        for (int hour = 0; hour < 3; hour++)
        {
            await Assert.ThrowsAsync<SecretUnavailableException>(async () => await secrets.ApiKey.RefreshAsync(Cancellation));
            _clock.Advance(TimeSpan.FromHours(1));
        }

        Task reloaded = NextReload(configuration);
        source.Set(PaymentSecrets.ApiKeyName, TestSecrets.RotatedApiKey);
        source.FailWith(null);
        while (!reloaded.IsCompleted)
        {
            // Nobody reads the secret: the store's own clock is all that moves.
            _clock.Advance(TimeSpan.FromMinutes(1));
            await Task.WhenAny(reloaded, Task.Delay(TimeSpan.FromMilliseconds(5), Cancellation));
        }

        Assert.Equal(TestSecrets.RotatedApiKey, configuration["Payments:ApiKey"]);
    }

    [Fact]
    public async Task Failing_listener_of_a_reload_does_not_end_reloads()
    {
        InMemorySecretSource source = TestSecrets.Source();
        await using SecretStore store = Store(source);
        using ConfigurationManager configuration = new();
        configuration.AddSecrets<PaymentSecrets>(store);
        using IDisposable failing = ChangeToken.OnChange(((IConfiguration)configuration).GetReloadToken, static () => throw new InvalidOperationException("mine"));
        PaymentSecrets secrets = new(store);
        source.Set(PaymentSecrets.ApiKeyName, "second");
        await secrets.ApiKey.RefreshAsync(Cancellation);

        Task reloaded = NextReload(configuration, "ApiKey", "third");
        source.Set(PaymentSecrets.ApiKeyName, "third");
        await secrets.ApiKey.RefreshAsync(Cancellation);

        await reloaded.WaitAsync(Limit, Cancellation);
    }

    [Fact]
    public async Task Options_bound_to_the_section_follow_a_rotation()
    {
        InMemorySecretSource source = TestSecrets.Source();
        await using SecretStore store = Store(source);
        using ConfigurationManager configuration = new();
        configuration.AddSecrets<PaymentSecrets>(store, "Payments");
        ServiceCollection services = new();
        services.Configure<DbCredentials>(configuration.GetSection("Payments:Database"));
        await using ServiceProvider provider = services.BuildServiceProvider();
        IOptionsMonitor<DbCredentials> options = provider.GetRequiredService<IOptionsMonitor<DbCredentials>>();
        Assert.Equal("correct horse", options.CurrentValue.Password);
        TaskCompletionSource<string?> changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using IDisposable? subscription = options.OnChange(credentials => changed.TrySetResult(credentials.Password));

        source.Set(PaymentSecrets.DatabaseName, """{ "host": "db1", "password": "battery staple" }""");
        await new PaymentSecrets(store).Database.RefreshAsync(Cancellation);

        Assert.Equal("battery staple", await changed.Task.WaitAsync(Limit, Cancellation));
        Assert.Empty(options.CurrentValue.Replicas);
    }

    [Fact]
    public async Task Optional_secret_that_comes_and_goes_comes_and_goes()
    {
        InMemorySecretSource source = TestSecrets.Source();
        await using SecretStore store = new(source, new SecretStoreOptions { StartupTimeout = TimeSpan.Zero, DefinitiveFailureGrace = TimeSpan.Zero, TimeProvider = _clock });
        using ConfigurationManager configuration = new();
        configuration.AddSecrets<PaymentSecrets>(store);
        PaymentSecrets secrets = new(store);
        Task came = NextReload(configuration, "LegacyKey", "old");
        source.Set(PaymentSecrets.LegacyKeyName, "old");
        await secrets.LegacyKey.RefreshAsync(Cancellation);
        await came.WaitAsync(Limit, Cancellation);

        Task went = NextReload(configuration, "LegacyKey", null);
        source.Remove(PaymentSecrets.LegacyKeyName);
        await secrets.LegacyKey.RefreshAsync(Cancellation);

        await went.WaitAsync(Limit, Cancellation);
    }

    [Theory]
    [InlineData("StripeApiKey", "StripeApiKey")]
    [InlineData("GetStripeApiKeyAsync", "StripeApiKey")]
    [InlineData("GetAsync", "GetAsync")]
    [InlineData("GetawayAsyncKey", "GetawayAsyncKey")]
    public void Member_names_its_key(string member, string expected) => Assert.Equal(expected, MemberName.WithoutVerb(member));

    private SecretStore Store(SecretSource source) => new(source, new SecretStoreOptions { StartupTimeout = TimeSpan.Zero, TimeProvider = _clock });

    private static Task NextReload(ConfigurationManager configuration) => ReloadWhen(configuration, static () => true);

    private static Task NextReload(ConfigurationManager configuration, string key, string? value) => ReloadWhen(configuration, () => configuration[key] == value);

    private static Task ReloadWhen(ConfigurationManager configuration, Func<bool> isDone)
    {
        TaskCompletionSource reloaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
        ChangeToken.OnChange(((IConfiguration)configuration).GetReloadToken, () =>
        {
            if (isDone())
            {
                reloaded.TrySetResult();
            }
        });
        return reloaded.Task;
    }
}
