using System.Net;
using Azure;
using Secrets.Client.Tests.Vault.Support;

namespace Secrets.Client.Tests.Vault;

public class TryGetSecretTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Secret_that_exists_is_returned(bool async)
    {
        NullableResponse<KeyVaultSecret> response = await TestClients.Create(ScriptedVault.Answering(ScriptedVault.Json(TestClients.SecretJson)), async).TryGetSecret("db");

        Assert.True(response.HasValue);
        Assert.Equal("s3cr3t", response.Value!.Value);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Missing_secret_is_a_response_without_value(bool async)
    {
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Error(HttpStatusCode.NotFound, "SecretNotFound", "A secret with (name/id) db was not found"));

        NullableResponse<KeyVaultSecret> response = await TestClients.Create(vault, async).TryGetSecret("db");

        Assert.False(response.HasValue);
        Assert.Equal(404, response.GetRawResponse().Status);
        Assert.Throws<InvalidOperationException>(() => response.Value);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "Forbidden")]
    [InlineData(HttpStatusCode.NotFound, "VaultNotFound")]
    public async Task Other_failures_are_failed_requests(HttpStatusCode status, string code)
    {
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Error(status, code, "no"));

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => TestClients.CreateClient(vault).TryGetSecretAsync("db"));

        Assert.Equal(code, failure.ErrorCode);
    }

    [Fact]
    public async Task Not_found_of_a_proxy_is_a_failed_request()
    {
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Json("<html>not here</html>", HttpStatusCode.NotFound));

        await Assert.ThrowsAsync<RequestFailedException>(() => TestClients.CreateClient(vault).TryGetSecretAsync("db"));
    }
}
