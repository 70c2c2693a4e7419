using Microsoft.Extensions.DependencyInjection;

namespace Secrets.Hosting.Tests;

public sealed class AddKeyedSecretStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stores_under_different_keys_read_different_sources()
    {
        ServiceCollection services = new();
        services.AddKeyedSecretStore("west", Source("west")).AddSecrets<PaymentSecrets>();
        services.AddKeyedSecretStore("east", Source("east")).AddSecrets<PaymentSecrets>();
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal("west", await ReadAsync(provider.GetRequiredKeyedService<PaymentSecrets>("west")));
        Assert.Equal("east", await ReadAsync(provider.GetRequiredKeyedService<PaymentSecrets>("east")));
        Assert.NotSame(provider.GetRequiredKeyedService<SecretStore>("west"), provider.GetRequiredKeyedService<SecretStore>("east"));
    }

    [Fact]
    public async Task Class_of_one_keyed_store_is_also_injected_without_a_key()
    {
        ServiceCollection services = new();
        services.AddKeyedSecretStore("west", Source("west")).AddSecrets<PaymentSecrets>();
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Same(provider.GetRequiredKeyedService<PaymentSecrets>("west"), provider.GetRequiredService<PaymentSecrets>());
    }

    [Fact]
    public async Task Class_of_several_keyed_stores_injected_without_a_key_is_refused_with_their_names()
    {
        ServiceCollection services = new();
        services.AddKeyedSecretStore("west", Source("west")).AddSecrets<PaymentSecrets>();
        services.AddKeyedSecretStore("east", Source("east")).AddSecrets<PaymentSecrets>();
        await using ServiceProvider provider = services.BuildServiceProvider();

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(provider.GetRequiredService<PaymentSecrets>);

        Assert.Contains("'west', 'east'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("FromKeyedServices", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Store_without_a_key_wins_without_a_key_whatever_the_order()
    {
        ServiceCollection services = new();
        services.AddKeyedSecretStore("west", Source("west")).AddSecrets<PaymentSecrets>();
        services.AddSecretStore(Source("main")).AddSecrets<PaymentSecrets>();
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal("main", await ReadAsync(provider.GetRequiredService<PaymentSecrets>()));
        Assert.Equal("west", await ReadAsync(provider.GetRequiredKeyedService<PaymentSecrets>("west")));
    }

    [Fact]
    public async Task Second_registration_of_a_key_replaces_that_store_only()
    {
        ServiceCollection services = new();
        services.AddKeyedSecretStore("west", Source("west")).AddSecrets<PaymentSecrets>();
        services.AddKeyedSecretStore("east", Source("east")).AddSecrets<PaymentSecrets>();

        services.AddKeyedSecretStore("west", Source("replaced"));

        await using ServiceProvider provider = services.BuildServiceProvider();
        Assert.Equal("replaced", await ReadAsync(provider.GetRequiredKeyedService<PaymentSecrets>("west")));
        Assert.Equal("east", await ReadAsync(provider.GetRequiredKeyedService<PaymentSecrets>("east")));
    }

    [Fact]
    public async Task Settings_belong_to_one_key()
    {
        ServiceCollection services = new();
        services.AddKeyedSecretStore("west", Source("west"), options => options.MaxConcurrency = 5);
        services.AddKeyedSecretStore("east", Source("east"));
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal(5, StoreOptions.Of(provider, "west").MaxConcurrency);
        Assert.Equal(new SecretStoreOptions().MaxConcurrency, StoreOptions.Of(provider, "east").MaxConcurrency);
    }

    [Fact]
    public void Key_without_a_text_is_refused() =>
        Assert.Throws<ArgumentException>("serviceKey", () => new ServiceCollection().AddKeyedSecretStore("", Source("west")));

    private static InMemorySecretSource Source(string apiKey) => new([new(PaymentSecrets.ApiKeyName, apiKey)]);

    private static async Task<string> ReadAsync(PaymentSecrets secrets) => (await secrets.ApiKey.GetAsync(Cancellation)).Reveal();
}
