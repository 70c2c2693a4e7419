using System.Net;
using Azure;
using Secrets.Client.Tests.Vault.Support;

namespace Secrets.Client.Tests.Vault;

public class SecretClientErrorTests
{
    // Status, code, inner code, the service's message, and a word of the remedy.
    public static TheoryData<HttpStatusCode, string, string?, string, string> DocumentedErrors => new()
    {
        { HttpStatusCode.NotFound, "SecretNotFound", null, "A secret with (name/id) db was not found in this key vault.", "address of the vault" },
        { HttpStatusCode.Forbidden, "Forbidden", "SecretDisabled", "Operation get is not allowed on a disabled secret.", "UpdateSecretProperties" },
        { HttpStatusCode.Forbidden, "Forbidden", "ForbiddenByRbac", "Caller is not authorized to perform action on resource.", "Key Vault Secrets User" },
        { HttpStatusCode.Forbidden, "Forbidden", "AccessDenied", "The user does not have secrets get permission.", "access policy" },
        { HttpStatusCode.Forbidden, "Forbidden", "ForbiddenByFirewall", "Client address is not authorized.", "firewall" },
        { HttpStatusCode.Conflict, "Conflict", "ObjectIsBeingDeleted", "Secret is currently being deleted.", "WaitForCompletion" },
        { HttpStatusCode.Conflict, "Conflict", "ObjectIsDeletedButRecoverable", "Secret db is currently in a deleted but recoverable state.", "StartRecoverDeletedSecret" },
        { HttpStatusCode.Conflict, "Conflict", "ObjectIsBeingRecovered", "Secret is being recovered.", "WaitForCompletion" },
        { HttpStatusCode.BadRequest, "BadParameter", null, "Property has invalid value", "db" },
        { HttpStatusCode.BadRequest, "Malformed backup blob", null, "Backup blob is corrupt.", "BackupSecret" },
        { HttpStatusCode.Unauthorized, "Unauthorized", null, "AKV10032: Invalid issuer.", "tenant" },
        { HttpStatusCode.TooManyRequests, "Throttled", "VaultRequestTypeLimitReached", "Request was not processed because too many requests were received.", "cache" },
    };

    [Theory]
    [MemberData(nameof(DocumentedErrors))]
    public async Task Documented_error_surfaces_with_innermost_code_message_and_remedy(HttpStatusCode status, string code, string? innerCode, string message, string remedy)
    {
        foreach (bool async in new[] { true, false })
        {
            ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Error(status, code, message, innerCode));

            RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => TestClients.Create(vault, async).GetSecret("db"));

            Assert.Equal((int)status, failure.Status);
            Assert.Equal(innerCode ?? code, failure.ErrorCode);
            Assert.Contains("'db'", failure.Message, StringComparison.Ordinal);
            Assert.Contains("https://contoso.vault.azure.net", failure.Message, StringComparison.Ordinal);
            Assert.Contains(message, failure.Message, StringComparison.Ordinal);
            Assert.Contains(remedy, failure.Message, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Innermost_code_wins_at_any_depth_and_in_any_order()
    {
        const string Body = """{"more":[1,{"code":"x"}],"error":{"innererror":{"innererror":{"code":"Deep"},"code":"Middle"},"message":"m","code":"Outer"}}""";
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Json(Body, HttpStatusCode.Forbidden));

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => TestClients.CreateClient(vault).GetSecretAsync("db"));

        Assert.Equal("Deep", failure.ErrorCode);
    }

    [Theory]
    [InlineData("""{"value":"MARKER","error":{"code":"Forbidden"}}""")]
    [InlineData("""{"value":"MARKER"}""")]
    [InlineData("""{"error":"MARKER"}""")]
    [InlineData("""{"error":{"code":"Forbidden","detail":"MARKER"}}""")]
    [InlineData("MARKER")]
    [InlineData("<html>MARKER</html>")]
    [InlineData("")]
    public async Task Body_of_a_failure_is_kept_for_the_caller_and_not_in_the_message(string body)
    {
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Json(body, HttpStatusCode.Forbidden));

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => TestClients.CreateClient(vault).GetSecretAsync("db"));

        Assert.DoesNotContain("MARKER", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(body, failure.GetRawResponse()!.Content.ToString());
    }

    [Fact]
    public async Task Message_of_the_vault_that_repeats_the_value_is_left_out()
    {
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Error(HttpStatusCode.BadRequest, "BadParameter", "Property value MARKER is invalid"));

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => TestClients.CreateClient(vault).SetSecretAsync("db", "MARKER"));

        Assert.DoesNotContain("MARKER", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal("BadParameter", failure.ErrorCode);
    }

    [Fact]
    public async Task Failure_shows_the_headers_of_the_response_to_the_caller()
    {
        HttpResponseMessage throttled = ScriptedVault.Error(HttpStatusCode.TooManyRequests, "Throttled", "Slow down");
        throttled.Headers.Add("Retry-After", "7");
        throttled.Headers.Add("x-ms-request-id", "abc-123");

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => TestClients.CreateClient(ScriptedVault.Answering(throttled)).GetSecretAsync("db"));

        Response response = failure.GetRawResponse()!;
        Assert.True(response.Headers.TryGetValue("Retry-After", out string? retryAfter));
        Assert.Equal("7", retryAfter);
        Assert.Contains(response.Headers, header => header.Name == "Retry-After");
        Assert.Contains("abc-123", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Http_address_is_refused_with_the_address_to_use(bool async)
    {
        ScriptedVault vault = ScriptedVault.Answering();
        AnyClient client = TestClients.Create(vault, async, vaultUri: new Uri("http://contoso.vault.azure.net"));

        InvalidOperationException failure = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetSecret("db"));

        Assert.StartsWith("Bearer token authentication is not permitted for non TLS protected (https) endpoints.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("'https://contoso.vault.azure.net'", failure.Message, StringComparison.Ordinal);
        Assert.Empty(vault.Requests);
    }
}
