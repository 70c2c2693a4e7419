using Azure;
using Secrets.Client.Tests.Vault.Support;

namespace Secrets.Client.Tests.Vault;

public class MalformedBodyTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("MARKER", 0)]
    [InlineData("[]", 0)]
    [InlineData("""{"value":"MARKER" """, 18)]
    [InlineData("""{"value":"MARK\qER"}""", 9)]
    [InlineData("""{"value":"MARKER"}""", 17)]
    [InlineData("""{"value":"MARKER","id":"MARKER"}""", 23)]
    [InlineData("""{"value":"MARKER","id":7}""", 23)]
    [InlineData("""{"id":"https://contoso.vault.azure.net/secrets/db/1"}""", 52)]
    [InlineData("""{"value":{"MARKER":1}}""", 9)]
    [InlineData("""{"value":"MARKER","attributes":{"exp":"MARKER"}}""", 38)]
    [InlineData("""{"value":"MARKER","attributes":{"exp":99999999999999}}""", 38)]
    [InlineData("""{"value":"MARKER","attributes":"MARKER"}""", 31)]
    [InlineData("""{"value":"MARKER","tags":["MARKER"]}""", 25)]
    [InlineData("""{"value":"\uD800","id":"https://contoso.vault.azure.net/secrets/db/1"}""", 9)]
    public async Task Malformed_body_is_a_failed_request_with_status_and_position_and_without_value(string body, int position)
    {
        foreach (bool async in new[] { true, false })
        {
            ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Json(body));

            RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => TestClients.Create(vault, async).GetSecret("db"));

            Assert.Equal(200, failure.Status);
            Assert.Contains("db", failure.Message, StringComparison.Ordinal);
            Assert.Contains($"at byte {position}.", failure.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("MARK", failure.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Unknown_members_any_order_nulls_and_a_byte_order_mark_are_read()
    {
        const string Body = "\uFEFF" + """
            {"new":{"a":[1,{"b":null}]},"tags":null,"kid":null,"managed":null,"contentType":null,"previousVersion":null,
             "attributes":{"future":[],"exp":null,"nbf":null,"enabled":null,"recoveryLevel":null,"recoverableDays":null},
             "id":"https://contoso.vault.azure.net/secrets/db/1","value":"v"}
            """;

        KeyVaultSecret secret = await TestClients.CreateClient(ScriptedVault.Answering(ScriptedVault.Json(Body))).GetSecretAsync("db");

        Assert.Equal("v", secret.Value);
        Assert.Equal("1", secret.Properties.Version);
        Assert.Null(secret.Properties.ExpiresOn);
        Assert.Null(secret.Properties.Enabled);
        Assert.Empty(secret.Properties.Tags);
    }

    [Fact]
    public async Task Escaped_member_names_are_read()
    {
        const string Body = """{"\u0076alue":"v","i\u0064":"https:\/\/contoso.vault.azure.net\/secrets\/db\/1"}""";

        KeyVaultSecret secret = await TestClients.CreateClient(ScriptedVault.Answering(ScriptedVault.Json(Body))).GetSecretAsync("db");

        Assert.Equal("v", secret.Value);
        Assert.Equal("db", secret.Name);
    }

    [Theory]
    [InlineData("https://contoso.vault.azure.net:443/secrets/db/1", "1")]
    [InlineData("https://contoso.vault.localhost:8443/secrets/db/1", "1")]
    [InlineData("https://contoso.vault.azure.net/secrets/db", null)]
    [InlineData("https://contoso.vault.azure.net/secrets/db/", null)]
    [InlineData("https://[::1]:8443/secrets/db/1", "1")]
    public async Task Identifiers_of_every_form_are_read(string id, string? version)
    {
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Json($$"""{"value":"v","id":"{{id}}"}"""));

        SecretProperties properties = (await TestClients.CreateClient(vault).GetSecretAsync("db")).Value.Properties;

        Assert.Equal(new Uri(id), properties.Id);
        Assert.Equal(new Uri(new Uri(id).GetLeftPart(UriPartial.Authority)), properties.VaultUri);
        Assert.Equal("db", properties.Name);
        Assert.Equal(version, properties.Version);
    }

    [Fact]
    public async Task Backup_that_is_not_base64url_is_a_failed_request_without_the_text()
    {
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Json("""{"value":"MARKER!"}"""));

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => TestClients.CreateClient(vault).BackupSecretAsync("db"));

        Assert.Contains("base64url", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKER", failure.ToString(), StringComparison.Ordinal);
    }
}
