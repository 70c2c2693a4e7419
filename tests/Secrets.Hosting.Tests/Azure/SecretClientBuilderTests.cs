using Microsoft.Extensions.Azure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Secrets.Emulator;

namespace Secrets.Hosting.Tests;

public sealed class SecretClientBuilderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Client_of_azure_clients_reads_the_vault_and_serves_a_store()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(static options => options.Seed(PaymentSecrets.ApiKeyName, TestSecrets.ApiKey), Cancellation);
        ServiceCollection services = new();
        services.AddAzureClients(clients =>
        {
            clients.UseCredential(vault.Credential);
            clients.AddSecretClient(vault.VaultUri).ConfigureOptions(options => vault.ConfigureTransport(options));
        });
        services.AddSecretStore(static provider => provider.GetRequiredService<SecretClient>()).AddSecrets<OrderSecrets>();
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal(TestSecrets.ApiKey, (await provider.GetRequiredService<OrderSecrets>().ApiKey.GetAsync(Cancellation)).Reveal());
    }

    [Fact]
    public async Task Client_of_a_configuration_section_has_its_address()
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Vault:VaultUri", "https://contoso.vault.azure.net"), new("Vault:Retry:MaxRetries", "7")])
            .Build();
        SecretClientOptions? seen = null;
        ServiceCollection services = new();
        services.AddAzureClients(clients => clients.AddSecretClient(configuration.GetSection("Vault")).ConfigureOptions(options => seen = options));
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal(new Uri("https://contoso.vault.azure.net"), provider.GetRequiredService<SecretClient>().VaultUri);
        Assert.Equal(7, seen!.Retry.MaxRetries);
    }
}
