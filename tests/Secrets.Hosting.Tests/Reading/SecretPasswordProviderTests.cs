using Npgsql;

namespace Secrets.Hosting.Tests;

public sealed class SecretPasswordProviderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Password_follows_a_rotation()
    {
        InMemorySecretSource source = TestSecrets.Source();
        await using SecretStore store = new(source);
        PaymentSecrets secrets = new(store);
        SecretPasswordProvider provider = secrets.Database.ToPasswordProvider(static credentials => credentials.Password!);
        Assert.Equal("correct horse", await provider.GetPasswordAsync(null, Cancellation));

        source.Set(PaymentSecrets.DatabaseName, """{ "password": "battery staple" }""");
        await secrets.Database.RefreshAsync(Cancellation);

        Assert.Equal("battery staple", await provider.GetPasswordAsync(null, Cancellation));
        Assert.Equal("battery staple", provider.GetPassword(null));
    }

    [Fact]
    public async Task Password_that_was_not_read_is_refused_synchronously_with_the_way_out()
    {
        await using SecretStore store = new(new SilentSource());
        SecretPasswordProvider provider = new PaymentSecrets(store).ApiKey.ToPasswordProvider();

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => provider.GetPassword(null));

        Assert.Contains(PaymentSecrets.ApiKeyName, exception.Message, StringComparison.Ordinal);
        Assert.Contains("ValidateOnStart", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Npgsql_takes_the_provider()
    {
        SecretPasswordProvider provider = SecretAccessor.FromValue("a password").ToPasswordProvider();
        NpgsqlDataSourceBuilder builder = new("Host=127.0.0.1;Port=1;Username=app;Timeout=1");

        builder.UsePasswordProvider(provider.GetPassword, provider.GetPasswordAsync);

        await using NpgsqlDataSource dataSource = builder.Build();
        Assert.NotNull(dataSource);
    }

    private sealed class SilentSource : SecretSource
    {
        public override async ValueTask<KeyVaultSecret?> GetSecretAsync(string name, string? version, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return null;
        }
    }
}
