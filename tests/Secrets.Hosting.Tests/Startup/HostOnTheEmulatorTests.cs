using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Secrets.Emulator;

namespace Secrets.Hosting.Tests;

/// <summary>The whole chain over HTTPS: host, store, client, challenge and vault.</summary>
public sealed class HostOnTheEmulatorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Host_reads_its_secrets_with_the_right_to_get_and_one_challenge()
    {
        await using VaultEmulator vault = await StartAsync(static options => options.AddIdentity("app", SecretPermissions.Get));
        using IHost host = TestHost.Build(services => services
            .AddSecretStore(vault.VaultUri, vault.CredentialFor("app"), vault.ClientOptions, TestSecrets.FailFast)
            .AddSecrets<PaymentSecrets>()
            .AddSecrets<OrderSecrets>()
            .ValidateOnStart()
            .AddHealthCheck());

        await host.StartAsync(Cancellation);

        HealthReport health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancellation);
        Assert.Equal(HealthStatus.Healthy, health.Status);
        VaultRequest[] requests = [.. vault.Snapshot().Where(static request => request.Path.StartsWith("/secrets/", StringComparison.Ordinal))];
        Assert.Equal(PaymentSecrets.Manifest.Secrets.Count + 1, requests.Length);
        Assert.All(requests, static request => Assert.Equal("GET", request.Method));
        await host.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Host_names_what_the_vault_refuses()
    {
        await using VaultEmulator vault = await StartAsync();
        vault.Faults.Deny(new FaultScope { SecretName = PaymentSecrets.ApiKeyName });
        using IHost host = TestHost.Build(services => services
            .AddSecretStore(vault.VaultUri, vault.Credential, vault.ClientOptions, TestSecrets.FailFast)
            .AddSecrets<PaymentSecrets>()
            .ValidateOnStart());

        SecretValidationException exception = await Assert.ThrowsAsync<SecretValidationException>(() => host.StartAsync(Cancellation));

        SecretProblem problem = Assert.Single(exception.Problems);
        Assert.Equal((PaymentSecrets.ApiKeyName, SecretUnavailableReason.Forbidden), (problem.Name, problem.Reason));
        Assert.Contains("Key Vault Secrets User", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_described_by_a_section_reads_the_vault()
    {
        await using VaultEmulator vault = await StartAsync();
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Vault:VaultUri", vault.VaultUri.ToString()), new("Vault:Options:DisableChallengeResourceVerification", "true")])
            .Build();
        ServiceCollection services = new();

        services.AddSecretStore(configuration.GetSection("Vault"), vault.Credential);

        await using ServiceProvider provider = services.BuildServiceProvider();
        SectionConnection section = (SectionConnection)services.Select(static service => service.ImplementationInstance).OfType<StoreRegistration>().Single().Connection;
        Assert.Empty(section.FindProblems());
        Assert.NotNull(provider.GetRequiredService<SecretStore>());
    }

    [Fact]
    public async Task Client_follows_a_rotation_of_vault_and_target()
    {
        await using VaultEmulator vault = await StartAsync();
        using KeyCheckingTarget target = new(TestSecrets.ApiKey);
        ServiceCollection services = new();
        services.AddSecretStore(vault.VaultUri, vault.Credential, vault.ClientOptions).AddSecrets<PaymentSecrets>();
        services.AddHttpClient("stripe", static client => client.BaseAddress = new Uri("https://api.example.com"))
            .ConfigurePrimaryHttpMessageHandler(() => target)
            .AddSecretBearerToken<PaymentSecrets>(static secrets => secrets.ApiKey);
        await using ServiceProvider provider = services.BuildServiceProvider();
        using HttpClient client = provider.GetRequiredService<IHttpClientFactory>().CreateClient("stripe");
        (await client.GetAsync("/", Cancellation)).Dispose();

        vault.Rotate(PaymentSecrets.ApiKeyName, TestSecrets.RotatedApiKey);
        target.Key = TestSecrets.RotatedApiKey;
        using HttpResponseMessage response = await client.GetAsync("/", Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(3, target.Seen.Count);
    }

    private static Task<VaultEmulator> StartAsync(Action<VaultEmulatorOptions>? configure = null) => VaultEmulator.StartAsync(
        options =>
        {
            options.Seed(PaymentSecrets.ApiKeyName, TestSecrets.ApiKey);
            options.Seed(PaymentSecrets.RetryLimitName, "3");
            options.Seed(PaymentSecrets.DatabaseName, TestSecrets.DatabaseJson);
            configure?.Invoke(options);
        },
        Cancellation);
}
