extern alias official;

using System.Net;
using Secrets.Emulator.Tests.Clients;
using Secrets.Emulator.Tests.Support;

namespace Secrets.Emulator.Tests.Protocol;

public sealed class ChallengeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Request_without_a_token_is_challenged()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(cancellationToken: Cancellation);
        using RawClient client = new(vault) { Token = null };

        RawResponse response = await client.GetAsync("/secrets/name");

        Assert.Equal(HttpStatusCode.Unauthorized, response.Status);
        Assert.Equal("Unauthorized", response.ErrorCode);
        Assert.StartsWith("AKV10000", response.Message, StringComparison.Ordinal);
        int port = vault.VaultUri.Port;
        Assert.Equal(
            $"Bearer authorization=\"https://login.vault.localhost:{port}/{vault.TenantId}\", resource=\"https://vault.localhost:{port}\"",
            response.Headers["WWW-Authenticate"]);
    }

    [Fact]
    public async Task Token_that_nobody_signed_is_refused()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(cancellationToken: Cancellation);
        using RawClient client = new(vault);
        string[] parts = client.Token!.Split('.');
        foreach (string forged in (string[])["garbage", "a.b.c", $"{parts[0]}.{parts[1]}.", $"{parts[0]}.{parts[1]}.AAAA", $"{parts[0]}..{parts[2]}"])
        {
            client.Token = forged;
            RawResponse response = await client.GetAsync("/secrets");

            Assert.Equal(HttpStatusCode.Unauthorized, response.Status);
            Assert.StartsWith("AKV10046", response.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Token_for_another_resource_is_refused()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(cancellationToken: Cancellation);
        using RawClient client = new(vault) { Token = RawClient.TokenOf(vault, "developer", audience: "https://storage.localhost") };

        RawResponse response = await client.GetAsync("/secrets");

        Assert.Equal(HttpStatusCode.Unauthorized, response.Status);
        Assert.StartsWith("AKV10022", response.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_of_another_tenant_is_refused()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(cancellationToken: Cancellation);
        using RawClient client = new(vault) { Token = RawClient.TokenOf(vault, "developer", tenantId: Guid.NewGuid().ToString()) };

        RawResponse response = await client.GetAsync("/secrets");

        Assert.Equal(HttpStatusCode.Unauthorized, response.Status);
        Assert.StartsWith("AKV10032", response.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_is_refused_once_the_clock_has_passed_its_hour()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(cancellationToken: Cancellation);
        using RawClient client = new(vault);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/secrets")).Status);

        vault.Clock.Jump(TimeSpan.FromHours(1));
        RawResponse response = await client.GetAsync("/secrets");

        Assert.Equal(HttpStatusCode.Unauthorized, response.Status);
        Assert.Contains("TokenExpired", response.Message, StringComparison.Ordinal);
        Assert.Contains("resource=", response.Headers["WWW-Authenticate"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_vaults_of_two_tenants_serve_one_process()
    {
        string other = Guid.NewGuid().ToString();
        await using VaultEmulator first = await VaultEmulator.StartAsync(o => o.Seed("name", "one"), Cancellation);
        await using VaultEmulator second = await VaultEmulator.StartAsync(
            o =>
            {
                o.Name = "second";
                o.TenantId = other;
                o.Seed("name", "two");
            },
            Cancellation);

        Assert.Equal("one", (await OfficialClientTests.ClientFor(first).GetSecretAsync("name", cancellationToken: Cancellation)).Value.Value);
        Assert.Equal("two", (await OfficialClientTests.ClientFor(second).GetSecretAsync("name", cancellationToken: Cancellation)).Value.Value);
        Assert.StartsWith("https://second.vault.localhost:", second.VaultUri.AbsoluteUri, StringComparison.Ordinal);
    }
}
