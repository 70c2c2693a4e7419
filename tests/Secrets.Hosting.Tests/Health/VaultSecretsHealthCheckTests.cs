using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Secrets.Hosting.Tests;

public sealed class VaultSecretsHealthCheckTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Secrets_that_were_not_read_are_healthy_and_stay_unread()
    {
        InMemorySecretSource source = TestSecrets.Source(_clock);
        await using ServiceProvider provider = Provider(source);

        HealthReportEntry entry = await CheckAsync(provider);

        Assert.Equal(HealthStatus.Healthy, entry.Status);
        Assert.False(provider.GetRequiredService<PaymentSecrets>().ApiKey.Status.HasValue);
    }

    [Fact]
    public async Task Fresh_value_whose_refresh_failed_is_healthy()
    {
        InMemorySecretSource source = TestSecrets.Source(_clock);
        await using ServiceProvider provider = Provider(source);
        PaymentSecrets secrets = await ReadAllAsync(provider);

        await FailRefreshAsync(source, secrets);

        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(provider)).Status);
    }

    [Fact]
    public async Task Value_past_its_refresh_time_whose_refreshes_fail_is_degraded()
    {
        InMemorySecretSource source = TestSecrets.Source(_clock);
        await using ServiceProvider provider = Provider(source);
        PaymentSecrets secrets = await ReadAllAsync(provider);
        _clock.Advance(TimeSpan.FromMinutes(70));

        await FailRefreshAsync(source, secrets);

        HealthReportEntry entry = await CheckAsync(provider);
        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.Contains("1 of 4 secrets need attention", entry.Description, StringComparison.Ordinal);
        Assert.Contains("refreshes fail (Unreachable)", (string)entry.Data[PaymentSecrets.ApiKeyName], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refresh_time_of_the_secret_itself_counts()
    {
        InMemorySecretSource source = TestSecrets.Source(_clock);
        await using ServiceProvider provider = Provider(source, static store => store.Configure(static options => options.RefreshAfter = TimeSpan.FromHours(3)));
        PaymentSecrets secrets = await ReadAllAsync(provider);
        _clock.Advance(TimeSpan.FromMinutes(70));

        await FailRefreshAsync(source, secrets);
        await Assert.ThrowsAsync<SecretUnavailableException>(async () => await secrets.RetryLimit.RefreshAsync(Cancellation));

        HealthReportEntry entry = await CheckAsync(provider);
        Assert.Contains("which is fresh", (string)entry.Data[PaymentSecrets.ApiKeyName], StringComparison.Ordinal);
        Assert.Contains("refreshes fail", (string)entry.Data[PaymentSecrets.RetryLimitName], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refresh_that_succeeds_again_is_healthy()
    {
        InMemorySecretSource source = TestSecrets.Source(_clock);
        await using ServiceProvider provider = Provider(source);
        PaymentSecrets secrets = await ReadAllAsync(provider);
        _clock.Advance(TimeSpan.FromMinutes(70));
        await FailRefreshAsync(source, secrets);

        source.FailWith(null);
        await secrets.ApiKey.RefreshAsync(Cancellation);

        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(provider)).Status);
    }

    [Fact]
    public async Task Value_past_its_hard_age_is_unhealthy()
    {
        InMemorySecretSource source = TestSecrets.Source(_clock);
        await using ServiceProvider provider = Provider(source);
        PaymentSecrets secrets = await ReadAllAsync(provider);
        _clock.Advance(TimeSpan.FromHours(25));

        await FailRefreshAsync(source, secrets);

        HealthReportEntry entry = await CheckAsync(provider);
        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.Contains("reads fail (Unreachable)", (string)entry.Data[PaymentSecrets.ApiKeyName], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_optional_secret_is_healthy()
    {
        await using ServiceProvider provider = Provider(TestSecrets.Source(_clock));
        await ReadAllAsync(provider);

        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(provider)).Status);
    }

    [Fact]
    public async Task Secret_that_expired_is_degraded_unless_that_is_allowed()
    {
        InMemorySecretSource source = TestSecrets.Source(_clock);
        source.Set(PaymentSecrets.ApiKeyName, TestSecrets.ApiKey, expiresOn: _clock.GetUtcNow().AddDays(-1));
        await using ServiceProvider strict = Provider(source);
        await using ServiceProvider lax = Provider(source, static store => store.Configure(static options => options.AllowExpired = true));
        await ReadAllAsync(strict);
        await ReadAllAsync(lax);

        HealthReportEntry entry = await CheckAsync(strict);
        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.Contains("expired on 2025-12-31 00:00:00 UTC", entry.Description, StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(lax)).Status);
    }

    [Fact]
    public async Task Failure_status_of_the_registration_is_reported_in_place_of_unhealthy()
    {
        InMemorySecretSource source = TestSecrets.Source(_clock);
        ServiceCollection services = Services(source);
        services.AddHealthChecks().AddVaultSecrets("keys", HealthStatus.Degraded, ["ready"], TimeSpan.FromSeconds(1));
        await using ServiceProvider provider = services.BuildServiceProvider();
        PaymentSecrets secrets = await ReadAllAsync(provider);
        _clock.Advance(TimeSpan.FromHours(25));
        await FailRefreshAsync(source, secrets);

        HealthReportEntry entry = await CheckAsync(provider, "keys");

        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.Equal(["ready"], entry.Tags);
    }

    [Fact]
    public async Task Check_of_all_stores_tells_them_apart_and_check_of_one_store_bears_its_key()
    {
        ServiceCollection services = Services(TestSecrets.Source(_clock));
        services.AddKeyedSecretStore("west", TestSecrets.Source(_clock)).AddSecrets<PaymentSecrets>().AddHealthCheck();
        services.AddHealthChecks().AddVaultSecrets();
        await using ServiceProvider provider = services.BuildServiceProvider();

        HealthReportEntry all = await CheckAsync(provider, "vault-secrets");
        HealthReportEntry west = await CheckAsync(provider, "vault-secrets-west");

        Assert.Equal(8, all.Data.Count);
        Assert.Contains($"west/{PaymentSecrets.ApiKeyName}", all.Data.Keys);
        Assert.Equal(4, west.Data.Count);
    }

    [Fact]
    public async Task Check_added_again_with_the_store_is_there_once()
    {
        ServiceCollection services = Services(TestSecrets.Source(_clock));
        services.AddSecretStore(TestSecrets.Source(_clock)).AddHealthCheck();
        services.AddSecretStore(TestSecrets.Source(_clock)).AddHealthCheck();
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(provider)).Status);
    }

    private ServiceProvider Provider(InMemorySecretSource source, Action<SecretStoreBuilder>? configure = null)
    {
        ServiceCollection services = Services(source);
        SecretStoreBuilder store = services.AddSecretStore(source).AddHealthCheck();
        configure?.Invoke(store);
        return services.BuildServiceProvider();
    }

    private ServiceCollection Services(InMemorySecretSource source)
    {
        ServiceCollection services = new();
        services.AddLogging(logging => logging.ClearProviders());
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSecretStore(source, TestSecrets.FailFast).AddSecrets<PaymentSecrets>();
        return services;
    }

    private static async Task<PaymentSecrets> ReadAllAsync(ServiceProvider provider)
    {
        PaymentSecrets secrets = provider.GetRequiredService<PaymentSecrets>();
        await provider.GetRequiredService<SecretStore>().PrefetchAsync(secrets.Accessors, Cancellation);
        return secrets;
    }

    private static async Task FailRefreshAsync(InMemorySecretSource source, PaymentSecrets secrets)
    {
        source.FailWith(TestSecrets.Outage);
        await Assert.ThrowsAsync<SecretUnavailableException>(async () => await secrets.ApiKey.RefreshAsync(Cancellation));
    }

    private static async Task<HealthReportEntry> CheckAsync(ServiceProvider provider, string name = "vault-secrets")
    {
        HealthReport report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Name == name, Cancellation);
        return report.Entries[name];
    }
}
