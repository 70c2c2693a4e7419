using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Secrets.Hosting.Tests;

public sealed class ValidationTests
{
    [Fact]
    public async Task Host_starts_when_all_secrets_can_be_used()
    {
        using IHost host = BuildHost(new InMemorySecretSource([new("payments-api-key", "v1"), new("payments-retry-limit", "3")]));

        await host.StartAsync();

        Assert.NotNull(host.Services.GetRequiredService<PaymentSecrets>().ApiKey.Current);
        await host.StopAsync();
    }

    [Fact]
    public async Task Start_fails_with_one_exception_that_lists_every_problem_before_other_services_start()
    {
        using IHost host = BuildHost(new InMemorySecretSource([new("payments-retry-limit", "hunter2")]));

        SecretValidationException exception = await Assert.ThrowsAsync<SecretValidationException>(() => host.StartAsync());

        Assert.Equal(
            [("payments-api-key", SecretUnavailableReason.Missing), ("payments-retry-limit", SecretUnavailableReason.Invalid)],
            exception.Problems.Select(problem => (problem.Name, problem.Reason)));
        Assert.StartsWith("2 secrets can't be used:\n  payments-api-key      Missing  Create the secret", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", exception.ToString(), StringComparison.Ordinal);
        Assert.False(host.Services.GetRequiredService<Witness>().HasStarted);
    }

    [Fact]
    public async Task Store_that_does_not_ask_for_validation_is_not_checked()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSecretStore(_ => new InMemorySecretSource(), options => options.StartupTimeout = TimeSpan.Zero).AddSecrets<PaymentSecrets>();
        builder.Services.AddKeyedSecretStore("other", _ => new InMemorySecretSource()).ValidateOnStart();
        using IHost host = builder.Build();

        await host.StartAsync();
        await host.StopAsync();
    }

    private static IHost BuildHost(SecretSource source)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<Witness>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Witness>());
        builder.Services.AddSecretStore(_ => source, options => options.StartupTimeout = TimeSpan.Zero).AddSecrets<PaymentSecrets>().ValidateOnStart();
        return builder.Build();
    }

    private sealed class Witness : IHostedService
    {
        public bool HasStarted { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken)
        {
            HasStarted = true;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
