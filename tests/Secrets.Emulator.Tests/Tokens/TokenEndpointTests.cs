using System.Net;
using System.Text.Json.Nodes;
using Azure.Identity;
using Secrets.Emulator.Tests.Support;

namespace Secrets.Emulator.Tests.Tokens;

public sealed class TokenEndpointTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Client_credentials_get_a_token_with_the_rights_of_their_identity()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.Seed("name", "value").AddIdentity("reader", SecretPermissions.Get), Cancellation);
        int port = vault.VaultUri.Port;
        using HttpClient login = new(vault.CreateHandler()) { BaseAddress = new Uri($"https://login.vault.localhost:{port}") };
        JsonNode configuration = JsonNode.Parse(
            await login.GetStringAsync(new Uri($"/{vault.TenantId}/v2.0/.well-known/openid-configuration", UriKind.Relative), Cancellation))!;

        using FormUrlEncodedContent form = new(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "reader",
            ["client_secret"] = "anything",
            ["scope"] = $"https://vault.localhost:{port}/.default",
        });
        using HttpResponseMessage response = await login.PostAsync(new Uri((string)configuration["token_endpoint"]!), form, Cancellation);
        JsonNode token = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!;
        using RawClient client = new(vault) { Token = (string?)token["access_token"] };

        Assert.Equal("Bearer", (string?)token["token_type"]);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/secrets/name")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/secrets")).Status);
        Assert.Equal("reader", vault.Snapshot()[^1].Identity);
    }

    [Fact]
    public async Task Identity_library_signs_in_with_a_client_secret()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.Seed("name", "value").AddIdentity("reader", SecretPermissions.Get), Cancellation);
        ClientSecretCredentialOptions options = vault.ConfigureTransport(new ClientSecretCredentialOptions
        {
            AuthorityHost = new Uri($"https://login.vault.localhost:{vault.VaultUri.Port}"),
            DisableInstanceDiscovery = true,
        });
        SecretClient client = new(vault.VaultUri, new ClientSecretCredential(vault.TenantId, "reader", "anything", options), vault.ClientOptions);

        Assert.Equal("value", (await client.GetSecretAsync("name", cancellationToken: Cancellation)).Value.Value);
        Assert.Equal("reader", vault.Snapshot()[^1].Identity);
    }

    [Theory]
    [InlineData("grant_type=client_credentials&scope=x", "invalid_request")]
    [InlineData("grant_type=client_credentials&client_id=x", "invalid_request")]
    [InlineData("grant_type=password&client_id=x&scope=y", "unsupported_grant_type")]
    public async Task Incomplete_request_is_refused_with_a_reason(string form, string error)
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(cancellationToken: Cancellation);
        using HttpClient login = new(vault.CreateHandler()) { BaseAddress = new Uri($"https://login.vault.localhost:{vault.VaultUri.Port}") };
        using StringContent body = new(form, null, "application/x-www-form-urlencoded");

        using HttpResponseMessage response = await login.PostAsync(new Uri($"/{vault.TenantId}/oauth2/v2.0/token", UriKind.Relative), body, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(error, (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!["error"]);
    }

    [Fact]
    public async Task Managed_identity_endpoint_wants_its_header_and_serves_no_vault()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.IdentityPort = 0, Cancellation);
        using HttpClient http = new();
        string resource = Uri.EscapeDataString($"https://vault.localhost:{vault.VaultUri.Port}");
        Uri address = new($"{vault.IdentityEndpoint}?api-version=2019-08-01&resource={resource}");

        using HttpResponseMessage refused = await http.GetAsync(address, Cancellation);
        using HttpResponseMessage noVault = await http.GetAsync(new Uri(vault.IdentityEndpoint!, "/secrets"), Cancellation);
        http.DefaultRequestHeaders.Add("X-IDENTITY-HEADER", "tests");
        JsonNode token = JsonNode.Parse(await http.GetStringAsync(address, Cancellation))!;
        using RawClient client = new(vault) { Token = (string?)token["access_token"] };

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, noVault.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/secrets")).Status);
    }
}
