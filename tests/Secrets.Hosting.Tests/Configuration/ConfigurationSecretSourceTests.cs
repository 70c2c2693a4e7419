using Microsoft.Extensions.Configuration;

namespace Secrets.Hosting.Tests;

public sealed class ConfigurationSecretSourceTests
{
    private readonly IConfigurationRoot _configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Secrets:payments-api-key"] = TestSecrets.ApiKey,
        ["Secrets:ConnectionStrings:Orders"] = "Host=db1",
        ["Secrets:empty"] = "",
    }).Build();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ConfigurationSecretSource Source => new(_configuration.GetSection("Secrets"));

    [Theory]
    [InlineData("payments-api-key", TestSecrets.ApiKey)]
    [InlineData("PAYMENTS-API-KEY", TestSecrets.ApiKey)]
    [InlineData("ConnectionStrings--Orders", "Host=db1")]
    [InlineData("empty", "")]
    public async Task Secret_is_the_value_of_its_key(string name, string value)
    {
        KeyVaultSecret? secret = await Source.GetSecretAsync(name, version: null, Cancellation);

        Assert.Equal(value, secret!.Value);
        Assert.Equal(name, secret.Name);
    }

    [Theory]
    [InlineData("absent", null)]
    [InlineData("ConnectionStrings", null)]
    [InlineData("payments-api-key", "1")]
    public async Task Secret_without_a_value_or_of_a_version_is_not_there(string name, string? version) =>
        Assert.Null(await Source.GetSecretAsync(name, version, Cancellation));

    [Fact]
    public async Task Changed_configuration_is_read_at_the_next_refresh()
    {
        await using SecretStore store = new(Source);
        SecretAccessor<string> key = store.GetAccessor(new SecretDefinition<string>("payments-api-key", SecretConverters.String));
        await key.GetAsync(Cancellation);

        _configuration["Secrets:payments-api-key"] = TestSecrets.RotatedApiKey;

        Assert.Equal(TestSecrets.RotatedApiKey, (await key.RefreshAsync(Cancellation)).Reveal());
    }

    [Fact]
    public async Task Cancelled_read_is_cancelled() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Source.GetSecretAsync("payments-api-key", null, new CancellationToken(canceled: true)));
}
