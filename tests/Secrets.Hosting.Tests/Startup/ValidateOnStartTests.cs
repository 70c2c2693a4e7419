using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace Secrets.Hosting.Tests;

public sealed class ValidateOnStartTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_with_usable_secrets_reads_them_before_other_services_start()
    {
        SecretStatus? status = null;
        using IHost host = TestHost.Build(services =>
        {
            services.AddHostedService(provider => new StartProbe(() => status = provider.GetRequiredService<PaymentSecrets>().ApiKey.Status));
            services.AddSecretStore(TestSecrets.Source()).AddSecrets<PaymentSecrets>().ValidateOnStart();
        });

        await host.StartAsync(Cancellation);

        Assert.True(status!.HasValue);
        await host.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Start_with_unusable_secrets_fails_with_one_table_of_all_of_them()
    {
        InMemorySecretSource source = TestSecrets.Source();
        source.Remove(PaymentSecrets.ApiKeyName);
        source.Set(PaymentSecrets.RetryLimitName, "not a number");
        source.SetEnabled(PaymentSecrets.DatabaseName, enabled: false);
        source.Set(PaymentSecrets.LegacyKeyName, "old", expiresOn: new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero));
        using IHost host = TestHost.Build(services =>
            services.AddSecretStore(source, TestSecrets.FailFast).AddSecrets<PaymentSecrets>().AddSecrets<OrderSecrets>().ValidateOnStart());

        SecretValidationException exception = await Assert.ThrowsAsync<SecretValidationException>(() => host.StartAsync(Cancellation));

        Assert.Equal(
            [
                (PaymentSecrets.ApiKeyName, SecretUnavailableReason.Missing),
                (PaymentSecrets.RetryLimitName, SecretUnavailableReason.Invalid),
                (PaymentSecrets.DatabaseName, SecretUnavailableReason.Disabled),
                (PaymentSecrets.LegacyKeyName, SecretUnavailableReason.Expired),
            ],
            exception.Problems.Select(static problem => (problem.Name, problem.Reason)));
        string[] lines = exception.Message.Split(Environment.NewLine);
        Assert.Equal("4 secrets can't be used:", lines[0]);
        Assert.Equal(6, lines.Length);
        int reason = lines[1].IndexOf("Reason", StringComparison.Ordinal);
        Assert.StartsWith("Missing ", lines[2][reason..], StringComparison.Ordinal);
        Assert.StartsWith("Invalid ", lines[3][reason..], StringComparison.Ordinal);
        Assert.Contains("PaymentSecrets.ApiKey (string), OrderSecrets.ApiKey (string)", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(exception.Problems[0].Remedy, lines[2], StringComparison.Ordinal);
        Assert.DoesNotContain("not a number", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stores_are_validated_together()
    {
        using IHost host = TestHost.Build(services =>
        {
            services.AddSecretStore(new InMemorySecretSource(), TestSecrets.FailFast).AddSecrets<OrderSecrets>().ValidateOnStart();
            services.AddKeyedSecretStore("west", new InMemorySecretSource(), TestSecrets.FailFast).AddSecrets<PaymentSecrets>().ValidateOnStart();
        });

        SecretValidationException exception = await Assert.ThrowsAsync<SecretValidationException>(() => host.StartAsync(Cancellation));

        Assert.Equal(4, exception.Problems.Count);
    }

    [Fact]
    public async Task Store_that_does_not_ask_for_validation_is_not_read_at_start()
    {
        using IHost host = TestHost.Build(services => services.AddSecretStore(new InMemorySecretSource()).AddSecrets<PaymentSecrets>());

        await host.StartAsync(Cancellation);

        Assert.False(host.Services.GetRequiredService<PaymentSecrets>().ApiKey.Status.HasValue);
        await host.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Wrong_settings_fail_the_start()
    {
        IConfiguration empty = new ConfigurationBuilder().Build();
        using IHost host = TestHost.Build(services => services.AddSecretStore(empty.GetSection("Vault")).AddSecrets<PaymentSecrets>().ValidateOnStart());

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancellation));

        Assert.Contains("Vault:VaultUri is missing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelled_start_logs_the_secrets_it_waited_for()
    {
        FakeLogCollector logs = new();
        using CancellationTokenSource impatient = new();
        SilentSource source = new(impatient.Cancel);
        using IHost host = TestHost.Build(services =>
        {
            services.AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(logs)));
            services.AddSecretStore(source).AddSecrets<OrderSecrets>().ValidateOnStart();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.StartAsync(impatient.Token));

        FakeLogRecord log = Assert.Single(logs.GetSnapshot(), static record => record.Id.Id == 2001);
        Assert.Equal(LogLevel.Warning, log.Level);
        Assert.Contains(PaymentSecrets.ApiKeyName, log.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validated_start_is_logged_with_the_number_of_secrets()
    {
        FakeLogCollector logs = new();
        using IHost host = TestHost.Build(services =>
        {
            services.AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(logs)));
            services.AddSecretStore(TestSecrets.Source()).AddSecrets<PaymentSecrets>().ValidateOnStart().ValidateOnStart();
        });

        await host.StartAsync(Cancellation);

        FakeLogRecord log = Assert.Single(logs.GetSnapshot(), static record => record.Category == "Secrets.Hosting");
        Assert.Equal((2000, "All 4 declared secrets were read and can be used."), (log.Id.Id, log.Message));
        await host.StopAsync(Cancellation);
    }

    /// <summary>Looks at something when the host starts.</summary>
    private sealed class StartProbe(Action look) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            look();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    /// <summary>Answers when it is cancelled.</summary>
    private sealed class SilentSource(Action onAsked) : SecretSource
    {
        public override async ValueTask<KeyVaultSecret?> GetSecretAsync(string name, string? version, CancellationToken cancellationToken)
        {
            onAsked();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return null;
        }
    }
}
