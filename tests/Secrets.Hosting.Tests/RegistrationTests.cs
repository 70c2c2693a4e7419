using Microsoft.Extensions.Azure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Secrets.Emulator;

namespace Secrets.Hosting.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public async Task Store_and_classes_are_singletons_that_read_the_vault()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(options => options.Seed("payments-api-key", "v1"));
        ServiceCollection services = new();
        services.AddSecretStore(vault.VaultUri, vault.Credential, configureClient: options => vault.ConfigureTransport(options)).AddSecrets<PaymentSecrets>();
        await using ServiceProvider provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        PaymentSecrets secrets = provider.GetRequiredService<PaymentSecrets>();

        Assert.Same(secrets, provider.GetRequiredService<PaymentSecrets>());
        Assert.Same(provider.GetRequiredService<SecretStore>(), provider.GetRequiredService<SecretStore>());
        Assert.Equal("v1", (await secrets.ApiKey).Reveal());
    }

    [Fact]
    public async Task Keyed_stores_serve_several_vaults()
    {
        ServiceCollection services = new();
        services.AddKeyedSecretStore("one", _ => new InMemorySecretSource([new("payments-api-key", "of one")])).AddSecrets<PaymentSecrets>();
        services.AddKeyedSecretStore("two", _ => new InMemorySecretSource([new("payments-api-key", "of two")])).AddSecrets<PaymentSecrets>();
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal("of one", (await provider.GetRequiredKeyedService<PaymentSecrets>("one").ApiKey).Reveal());
        Assert.Equal("of two", (await provider.GetRequiredKeyedService<PaymentSecrets>("two").ApiKey).Reveal());
        Assert.Same(provider.GetRequiredKeyedService<PaymentSecrets>("one"), provider.GetRequiredService<PaymentSecrets>());
        Assert.NotSame(provider.GetRequiredKeyedService<SecretStore>("one"), provider.GetRequiredKeyedService<SecretStore>("two"));
    }

    [Fact]
    public async Task Clock_of_the_container_is_the_stores()
    {
        await using HostingHarness harness = new();
        await harness.Secrets.ApiKey;

        harness.Clock.Advance(TimeSpan.FromMinutes(7));

        Assert.Equal(TimeSpan.FromMinutes(7), harness.Secrets.ApiKey.Status.Age);
    }

    [Fact]
    public async Task Container_that_is_disposed_synchronously_ends_the_store()
    {
        HostingHarness harness = new();
        PaymentSecrets secrets = harness.Secrets;
        await secrets.ApiKey;

        harness.Provider.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => secrets.ApiKey.GetAsync().AsTask());
    }

    [Fact]
    public void Section_gives_the_stores_settings_and_code_wins_over_it()
    {
        ServiceCollection services = new();
        services.AddSecretStore(
            Section(("VaultUri", "https://contoso.vault.azure.net"), ("RefreshAfter", "00:30:00"), ("ExpireAfter", "2.00:00:00"), ("MaxConcurrency", "7"), ("AllowExpired", "true")),
            options => options.MaxConcurrency = 8);
        using ServiceProvider provider = services.BuildServiceProvider();

        SecretStoreOptions options = provider.GetRequiredService<IOptionsMonitor<SecretStoreOptions>>().CurrentValue;

        Assert.Equal((TimeSpan.FromMinutes(30), TimeSpan.FromDays(2), 8, true), (options.RefreshAfter, options.ExpireAfter, options.MaxConcurrency, options.AllowExpired));
        Assert.NotNull(provider.GetRequiredService<SecretStore>());
    }

    [Theory]
    [InlineData("RefreshAfter", "soon", "Vault:RefreshAfter")]
    [InlineData("MaxConcurrency", "-1", "Vault:MaxConcurrency")]
    [InlineData("AllowExpired", "maybe", "Vault:AllowExpired")]
    [InlineData("VaultUri", "contoso", "Vault:VaultUri")]
    public void Section_with_an_unreadable_setting_is_refused_with_its_path(string key, string value, string path)
    {
        ServiceCollection services = new();
        services.AddSecretStore(key == "VaultUri" ? Section((key, value)) : Section(("VaultUri", "https://contoso.vault.azure.net"), (key, value)));
        using ServiceProvider provider = services.BuildServiceProvider();

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(provider.GetRequiredService<SecretStore>);

        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_factory_of_the_Azure_extensions_makes_our_client()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(options => options.Seed("db", "v1"));
        ServiceCollection services = new();
        services.AddAzureClients(clients => clients
            .AddSecretClient(vault.VaultUri)
            .WithCredential(vault.Credential)
            .ConfigureOptions(options => vault.ConfigureTransport(options)));
        await using ServiceProvider provider = services.BuildServiceProvider();

        KeyVaultSecret secret = (await provider.GetRequiredService<SecretClient>().GetSecretAsync("db")).Value;

        Assert.True(secret.Value == "v1");
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>($"Vault:{setting.Key}", setting.Value)))
        .Build()
        .GetSection("Vault");
}
