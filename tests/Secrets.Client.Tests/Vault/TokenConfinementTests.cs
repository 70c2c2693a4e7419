using System.Net;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Secrets.Client.Tests.Vault.Support;

namespace Secrets.Client.Tests.Vault;

public class TokenConfinementTests
{
    [Theory]
    [InlineData("https://evil.example/secrets/db", true)]
    [InlineData("https://evil.example/secrets/db", false)]
    [InlineData("https://contoso.vault.azure.net:8443/secrets/db", true)]
    [InlineData("https://contoso.vault.azure.net.evil.example/secrets/db", true)]
    public async Task Redirect_to_a_foreign_host_takes_no_token_there(string location, bool async)
    {
        ScriptedVault vault = ScriptedVault.Challenging(_ => Redirect(location));
        AnyClient client = TestClients.Create(vault, async, configure: FollowRedirects);

        InvalidOperationException failure = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetSecret("db"));

        Assert.Contains(new Uri(location).Host, failure.Message, StringComparison.Ordinal);
        Assert.All(vault.Requests, request => Assert.Equal(TestClients.VaultUri.Authority, request.Uri.Authority));
    }

    [Fact]
    public async Task Redirect_before_the_challenge_is_not_followed_to_a_foreign_host()
    {
        var vault = new ScriptedVault(_ => Redirect("https://evil.example/secrets/db"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => TestClients.CreateClient(vault, configure: FollowRedirects).GetSecretAsync("db"));

        Assert.Single(vault.Requests);
    }

    [Fact]
    public async Task Redirect_to_http_is_not_followed()
    {
        ScriptedVault vault = ScriptedVault.Challenging(_ => Redirect("http://contoso.vault.azure.net/secrets/db"));

        await Assert.ThrowsAsync<RequestFailedException>(() => TestClients.CreateClient(vault, configure: FollowRedirects).GetSecretAsync("db"));

        Assert.All(vault.Requests, request => Assert.Equal("https", request.Uri.Scheme));
    }

    [Fact]
    public async Task Redirect_within_the_verified_domain_is_followed()
    {
        ScriptedVault vault = ScriptedVault.Challenging(request => request.Uri.Host == "contoso.vault.azure.net"
            ? Redirect("https://contoso-secondary.vault.azure.net/secrets/db?api-version=7.6")
            : ScriptedVault.Json(TestClients.SecretJson));

        Assert.Equal("s3cr3t", (await TestClients.CreateClient(vault, configure: FollowRedirects).GetSecretAsync("db")).Value.Value);
    }

    [Fact]
    public async Task Redirect_within_a_domain_that_was_not_verified_is_not_followed()
    {
        ScriptedVault vault = ScriptedVault.Challenging(request => Redirect("https://contoso-secondary.vault.azure.net/secrets/db?api-version=7.6"));
        SecretClient client = TestClients.CreateClient(vault, configure: options =>
        {
            FollowRedirects(options);
            options.DisableChallengeResourceVerification = true;
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetSecretAsync("db"));
    }

    [Theory]
    [InlineData("https://evil.example/secrets?$skiptoken=x", true)]
    [InlineData("https://evil.example/secrets?$skiptoken=x", false)]
    [InlineData("http://contoso.vault.azure.net/secrets?$skiptoken=x", true)]
    [InlineData("https://contoso.vault.azure.net:8443/secrets?$skiptoken=x", true)]
    [InlineData("https://user@contoso.vault.azure.net/secrets?$skiptoken=x", true)]
    [InlineData("/secrets?$skiptoken=x", true)]
    [InlineData("file:///etc/passwd", true)]
    public async Task Next_link_to_a_foreign_place_ends_the_list_with_an_error(string nextLink, bool async)
    {
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Json($$"""{"value":[],"nextLink":"{{nextLink}}"}"""));

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => TestClients.Create(vault, async).GetPropertiesOfSecrets());

        Assert.Contains("contoso.vault.azure.net", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, vault.Requests.Count);
    }

    private static void FollowRedirects(SecretClientOptions options) => options.AddPolicy(new RedirectingPolicy(), HttpPipelinePosition.PerCall);

    private static HttpResponseMessage Redirect(string location)
    {
        var response = new HttpResponseMessage(HttpStatusCode.TemporaryRedirect);
        response.Headers.TryAddWithoutValidation("Location", location);
        return response;
    }

    private sealed class RedirectingPolicy : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message) => RedirectPolicy.SetAllowAutoRedirect(message, true);
    }
}
