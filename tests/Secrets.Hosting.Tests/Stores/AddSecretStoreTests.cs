using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Secrets.Hosting.Tests;

public sealed class AddSecretStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Class_added_to_a_store_is_a_singleton_that_reads_through_it()
    {
        ServiceCollection services = new();
        services.AddSecretStore(TestSecrets.Source()).AddSecrets<PaymentSecrets>().AddSecrets<OrderSecrets>();
        await using ServiceProvider provider = services.BuildServiceProvider();

        PaymentSecrets secrets = provider.GetRequiredService<PaymentSecrets>();

        Assert.Same(secrets, provider.GetRequiredService<PaymentSecrets>());
        Assert.Same(provider.GetRequiredService<SecretStore>(), secrets.Store);
        Assert.Equal(TestSecrets.ApiKey, (await secrets.ApiKey.GetAsync(Cancellation)).Reveal());
        Assert.Equal(TestSecrets.ApiKey, (await provider.GetRequiredService<OrderSecrets>().ApiKey.GetAsync(Cancellation)).Reveal());
    }

    [Fact]
    public void Class_added_twice_is_registered_once()
    {
        ServiceCollection services = new();

        services.AddSecretStore(TestSecrets.Source()).AddSecrets<PaymentSecrets>().AddSecrets<PaymentSecrets>();

        Assert.Single(services, static service => service.ServiceType == typeof(PaymentSecrets));
        Assert.Single(services.Select(static service => service.ImplementationInstance).OfType<StoreRegistration>().Single().Secrets);
    }

    [Fact]
    public async Task Test_double_registered_before_stays()
    {
        ServiceCollection services = new();
        await using SecretStore store = new(TestSecrets.Source());
        PaymentSecrets own = new(store);
        services.AddSingleton(own);
        services.AddSecretStore(TestSecrets.Source()).AddSecrets<PaymentSecrets>();
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Same(own, provider.GetRequiredService<PaymentSecrets>());
    }

    [Fact]
    public async Task Second_registration_replaces_where_the_store_reads_and_keeps_the_classes()
    {
        InMemorySecretSource other = TestSecrets.Source();
        other.Set(PaymentSecrets.ApiKeyName, TestSecrets.RotatedApiKey);
        ServiceCollection services = new();
        services.AddSecretStore(TestSecrets.Source()).AddSecrets<PaymentSecrets>();

        services.AddSecretStore(other);

        await using ServiceProvider provider = services.BuildServiceProvider();
        Assert.Single(provider.GetServices<SecretStore>());
        Assert.Equal(TestSecrets.RotatedApiKey, (await provider.GetRequiredService<PaymentSecrets>().ApiKey.GetAsync(Cancellation)).Reveal());
    }

    [Fact]
    public async Task Container_disposes_its_store()
    {
        ServiceCollection services = new();
        services.AddSecretStore(TestSecrets.Source()).AddSecrets<PaymentSecrets>();
        ServiceProvider provider = services.BuildServiceProvider();
        PaymentSecrets secrets = provider.GetRequiredService<PaymentSecrets>();

        await provider.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await secrets.ApiKey);
    }

    [Fact]
    public async Task Container_that_is_disposed_synchronously_ends_its_store_too()
    {
        ServiceCollection services = new();
        services.AddSecretStore(TestSecrets.Source()).AddSecrets<PaymentSecrets>();
        PaymentSecrets secrets;
        using (ServiceProvider provider = services.BuildServiceProvider())
        {
            secrets = provider.GetRequiredService<PaymentSecrets>();
        }

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await secrets.ApiKey);
    }

    [Fact]
    public async Task Container_leaves_a_given_store_open()
    {
        await using SecretStore store = new(TestSecrets.Source());
        ServiceCollection services = new();
        services.AddSecretStore(store).AddSecrets<PaymentSecrets>();
        ServiceProvider provider = services.BuildServiceProvider();
        PaymentSecrets secrets = provider.GetRequiredService<PaymentSecrets>();

        await provider.DisposeAsync();

        Assert.Same(store, secrets.Store);
        Assert.Equal(TestSecrets.ApiKey, (await secrets.ApiKey).Reveal());
    }

    [Fact]
    public async Task Container_disposes_a_source_that_it_made_and_no_other()
    {
        DisposableSource made = new();
        DisposableSource given = new();
        ServiceCollection services = new();
        services.AddKeyedSecretStore("made", _ => made).AddSecrets<OrderSecrets>();
        services.AddKeyedSecretStore("given", given).AddSecrets<OrderSecrets>();
        ServiceProvider provider = services.BuildServiceProvider();
        provider.GetRequiredKeyedService<OrderSecrets>("made");
        provider.GetRequiredKeyedService<OrderSecrets>("given");

        await provider.DisposeAsync();

        Assert.True(made.IsDisposed);
        Assert.False(given.IsDisposed);
    }

    [Fact]
    public async Task Store_uses_the_clock_and_the_logging_of_the_container()
    {
        FakeTimeProvider clock = new();
        FakeLogCollector logs = new();
        InMemorySecretSource source = TestSecrets.Source(clock);
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(clock);
        services.AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(logs)));
        services.AddSecretStore(source).AddSecrets<PaymentSecrets>();
        await using ServiceProvider provider = services.BuildServiceProvider();
        PaymentSecrets secrets = provider.GetRequiredService<PaymentSecrets>();
        await secrets.ApiKey.GetAsync(Cancellation);

        clock.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal(TimeSpan.FromMinutes(20), secrets.ApiKey.Status.Age);
        Assert.Contains(logs.GetSnapshot(), static log => log.Category == "Secrets.SecretStore" && log.Message.Contains(PaymentSecrets.ApiKeyName, StringComparison.Ordinal));
        Assert.DoesNotContain(logs.GetSnapshot(), static log => log.Message.Contains(TestSecrets.ApiKey, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Settings_of_code_add_up_and_the_last_wins()
    {
        FakeTimeProvider own = new();
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider());
        services.AddSecretStore(TestSecrets.Source(), options => options.MaxConcurrency = 2)
            .Configure(options => options.MaxConcurrency = 3)
            .Configure(options => options.TimeProvider = own);
        await using ServiceProvider provider = services.BuildServiceProvider();

        SecretStoreOptions options = StoreOptions.Of(provider);

        Assert.Equal(3, options.MaxConcurrency);
        Assert.Same(own, options.TimeProvider);
    }

    [Fact]
    public async Task Wrong_settings_are_all_told_at_once()
    {
        ServiceCollection services = new();
        services.AddSecretStore(TestSecrets.Source(), options =>
        {
            options.RefreshAfter = TimeSpan.Zero;
            options.MaxConcurrency = 0;
            options.StartupTimeout = TimeSpan.FromSeconds(-1);
        });
        await using ServiceProvider provider = services.BuildServiceProvider();

        string[] problems = StoreOptions.FindProblems(() => provider.GetRequiredService<SecretStore>());

        Assert.Collection(
            problems,
            static problem => Assert.StartsWith("RefreshAfter must be positive", problem, StringComparison.Ordinal),
            static problem => Assert.StartsWith("StartupTimeout must be zero or positive", problem, StringComparison.Ordinal),
            static problem => Assert.StartsWith("MaxConcurrency must be at least 1", problem, StringComparison.Ordinal));
    }
}
