using Azure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Secrets.Hosting.Tests;

public sealed class ConfigurationTests
{
    [Fact]
    public async Task Secrets_are_keys_of_the_section_and_missing_optional_ones_are_none()
    {
        await using HostingHarness harness = new();
        IConfigurationRoot configuration = Build(harness, "Payments");

        Assert.Equal("v1", configuration["Payments:ApiKey"]);
        Assert.Equal("3", configuration["payments:retrylimit"]);
        Assert.DoesNotContain(configuration.GetSection("Payments").GetChildren(), child => child.Key == "Note");
    }

    [Fact]
    public async Task Keys_without_a_prefix_are_at_the_root()
    {
        await using HostingHarness harness = new();

        Assert.Equal("v1", Build(harness, keyPrefix: null)["ApiKey"]);
    }

    [Fact]
    public async Task Change_reloads_the_configuration_also_after_failures()
    {
        await using HostingHarness harness = new();
        IConfigurationRoot configuration = Build(harness, "Payments");
        int reloads = 0;
        using IDisposable registration = ChangeToken.OnChange(configuration.GetReloadToken, () => Interlocked.Increment(ref reloads));
        harness.Source.FailWith(new RequestFailedException(503, "down"));
        await Assert.ThrowsAsync<SecretUnavailableException>(() => harness.Secrets.ApiKey.RefreshAsync().AsTask());

        harness.Source.FailWith(null);
        harness.Source.Set("payments-api-key", "v2");
        harness.Clock.Advance(TimeSpan.FromMinutes(67));

        await HostingHarness.EventuallyAsync(() => configuration["Payments:ApiKey"] == "v2");
        await HostingHarness.EventuallyAsync(() => Volatile.Read(ref reloads) == 1);
    }

    [Fact]
    public async Task Optional_secret_that_appears_becomes_a_key()
    {
        await using HostingHarness harness = new();
        IConfigurationRoot configuration = Build(harness, "Payments");
        Assert.Null(configuration["Payments:Note"]);

        harness.Source.Set("payments-note", "now");
        await harness.Secrets.Note.RefreshAsync();

        await HostingHarness.EventuallyAsync(() => configuration["Payments:Note"] == "now");
    }

    [Fact]
    public async Task Missing_required_secret_fails_the_build_of_the_configuration()
    {
        await using HostingHarness harness = new();
        harness.Source.Remove("payments-api-key");

        SecretUnavailableException exception = Assert.Throws<SecretUnavailableException>(() => Build(harness, "Payments"));

        Assert.Equal("payments-api-key", exception.Name);
    }

    private static IConfigurationRoot Build(HostingHarness harness, string? keyPrefix) => new ConfigurationBuilder()
        .AddSecrets<PaymentSecrets>(harness.Provider.GetRequiredService<SecretStore>(), keyPrefix)
        .Build();
}
