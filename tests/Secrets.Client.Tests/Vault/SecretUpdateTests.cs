using Secrets.Client.Tests.Vault.Support;

namespace Secrets.Client.Tests.Vault;

public class SecretUpdateTests
{
    private const string FullJson = """
        {"value":"v","id":"https://contoso.vault.azure.net/secrets/db/1","contentType":"text/plain","tags":{"a":"1","b":"2"},
         "attributes":{"enabled":true,"nbf":10,"exp":20,"created":1,"updated":2,"recoveryLevel":"Recoverable","recoverableDays":90}}
        """;

    public static TheoryData<string, Action<SecretProperties>> Changes => new()
    {
        { "{}", _ => { } },
        { """{"contentType":"x"}""", properties => properties.ContentType = "x" },
        { """{"contentType":null}""", properties => properties.ContentType = null },
        { """{"attributes":{"exp":null}}""", properties => properties.ExpiresOn = null },
        { """{"attributes":{"nbf":null}}""", properties => properties.NotBefore = null },
        { """{"attributes":{"exp":30}}""", properties => properties.ExpiresOn = DateTimeOffset.FromUnixTimeSeconds(30).AddMilliseconds(500) },
        { """{"attributes":{"enabled":false}}""", properties => properties.Enabled = false },
        { """{"attributes":{"enabled":true}}""", properties => properties.Enabled = properties.Enabled },
        { """{"tags":{}}""", properties => properties.Tags.Clear() },
        { """{"tags":{"a":"1"}}""", properties => properties.Tags.Remove("b") },
        { """{"tags":{"a":"1","b":"2","c":"3"}}""", properties => properties.Tags.Add("c", "3") },
        { """{"tags":{"a":"9","b":"2"}}""", properties => properties.Tags["a"] = "9" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Update_of_fetched_properties_sends_what_was_assigned_and_nothing_else(string expectedBody, Action<SecretProperties> change)
    {
        foreach (bool async in new[] { true, false })
        {
            ScriptedVault vault = ScriptedVault.Challenging(_ => ScriptedVault.Json(FullJson));
            AnyClient client = TestClients.Create(vault, async);
            SecretProperties properties = (await client.GetSecret("db")).Value.Properties;

            change(properties);
            await client.UpdateSecretProperties(properties);

            VaultRequestRecord sent = vault.Authorized[1];
            Assert.Equal("PATCH /secrets/db/1", $"{sent.Method} {sent.Path}");
            Assert.Equal(expectedBody, sent.Body);
        }
    }

    [Fact]
    public async Task Update_without_version_changes_the_latest()
    {
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Json(FullJson));

        SecretProperties updated = await TestClients.CreateClient(vault).UpdateSecretPropertiesAsync(new SecretProperties("db") { ContentType = "x" });

        Assert.Equal("/secrets/db", Assert.Single(vault.Authorized).Path);
        Assert.Equal("1", updated.Version);
    }

    [Fact]
    public async Task Fetched_secret_that_is_set_again_keeps_all_of_its_properties()
    {
        ScriptedVault vault = ScriptedVault.Challenging(_ => ScriptedVault.Json(FullJson));
        SecretClient client = TestClients.CreateClient(vault);
        KeyVaultSecret secret = await client.GetSecretAsync("db");

        await client.SetSecretAsync(secret);

        Assert.Equal(
            """{"value":"v","tags":{"a":"1","b":"2"},"contentType":"text/plain","attributes":{"enabled":true,"nbf":10,"exp":20}}""",
            vault.Authorized[1].Body);
    }
}
