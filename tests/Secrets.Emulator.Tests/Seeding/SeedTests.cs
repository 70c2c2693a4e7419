using System.Net;
using Secrets.Emulator.Tests.Support;

namespace Secrets.Emulator.Tests.Seeding;

public sealed class SeedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rotate_makes_a_version_with_the_same_content_type_and_tags()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(
            o => o.Seed("name", "old", s =>
            {
                s.ContentType = "text/plain";
                s.Tags["a"] = "1";
            }),
            Cancellation);
        using RawClient client = new(vault);

        string version = vault.Rotate("name", "new");

        RawResponse read = await client.GetAsync("/secrets/name");
        Assert.EndsWith($"/secrets/name/{version}", (string?)read.Body!["id"], StringComparison.Ordinal);
        Assert.Equal("new", (string?)read.Body["value"]);
        Assert.Equal("text/plain", (string?)read.Body["contentType"]);
        Assert.Equal("1", (string?)read.Body["tags"]!["a"]);
    }

    [Fact]
    public async Task Rotate_of_an_unknown_secret_says_what_to_do()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(cancellationToken: Cancellation);

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => vault.Rotate("unknown", "value"));

        Assert.Contains("seed it first", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("with_underscore")]
    [InlineData("")]
    public async Task Seed_with_an_invalid_name_is_an_argument_error(string name) =>
        await Assert.ThrowsAsync<ArgumentException>(() => VaultEmulator.StartAsync(o => o.Seed(name, "value"), Cancellation));

    [Fact]
    public async Task Seed_over_a_limit_is_an_argument_error_without_the_value()
    {
        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(
            () => VaultEmulator.StartAsync(o => o.Seed("name", new string('v', 30_000)), Cancellation));

        Assert.DoesNotContain("vvv", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("1abc")]
    [InlineData("name.with.dots")]
    public async Task Vault_name_that_azure_would_refuse_is_an_argument_error(string name) =>
        await Assert.ThrowsAsync<ArgumentException>(() => VaultEmulator.StartAsync(o => o.Name = name, Cancellation));

    [Fact]
    public async Task Port_that_is_taken_is_an_io_error_that_names_it()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(cancellationToken: Cancellation);

        IOException exception = await Assert.ThrowsAsync<IOException>(() => VaultEmulator.StartAsync(o => o.Port = vault.VaultUri.Port, Cancellation));

        Assert.Contains($"{vault.VaultUri.Port}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_of_a_disposed_vault_sees_a_refused_connection()
    {
        VaultEmulator vault = await VaultEmulator.StartAsync(o => o.Seed("name", "value"), Cancellation);
        using RawClient client = new(vault);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/secrets/name")).Status);

        await vault.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("/secrets/name"));
    }
}
