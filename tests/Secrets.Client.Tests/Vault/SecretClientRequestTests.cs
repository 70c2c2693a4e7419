using Secrets.Client.Tests.Vault.Support;

namespace Secrets.Client.Tests.Vault;

public class SecretClientRequestTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GetSecret_without_version_asks_for_the_name_and_the_service_version(bool async)
    {
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Json(TestClients.SecretJson));

        KeyVaultSecret secret = (await TestClients.Create(vault, async).GetSecret("db")).Value;

        Assert.Equal("s3cr3t", secret.Value);
        Assert.Equal("4387e9f3d6e14c459867679a90fd0f79", secret.Properties.Version);
        Assert.Equal("/secrets/db?api-version=2026-04-01", Assert.Single(vault.Authorized).PathAndQuery);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GetSecret_with_version_and_content_type_asks_for_both(bool async)
    {
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Json(TestClients.SecretJson));

        await TestClients.Create(vault, async).GetSecret("db", "v1", SecretContentType.Pem);

        Assert.Equal("/secrets/db/v1?api-version=2026-04-01&outContentType=application%2Fx-pem-file", Assert.Single(vault.Authorized).PathAndQuery);
    }

    [Theory]
    [InlineData(SecretClientOptions.ServiceVersion.V7_0, "7.0")]
    [InlineData(SecretClientOptions.ServiceVersion.V7_6, "7.6")]
    [InlineData(SecretClientOptions.ServiceVersion.V2025_07_01, "2025-07-01")]
    [InlineData(SecretClientOptions.ServiceVersion.V2026_04_01, "2026-04-01")]
    public async Task Requests_name_the_service_version_of_the_options(SecretClientOptions.ServiceVersion version, string expected)
    {
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Json(TestClients.SecretJson));
        var client = new SecretClient(TestClients.VaultUri, new CountingCredential(), new SecretClientOptions(version) { Transport = vault.CreateTransport() });

        await client.GetSecretAsync("db");

        Assert.Equal($"?api-version={expected}", Assert.Single(vault.Authorized).Uri.Query);
    }

    [Fact]
    public void Options_refuse_an_unknown_service_version()
    {
        Assert.Throws<ArgumentOutOfRangeException>("version", () => new SecretClientOptions((SecretClientOptions.ServiceVersion)99));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("a?c")]
    [InlineData("..")]
    [InlineData("käse")]
    [InlineData("a_b")]
    [InlineData("a.b")]
    public async Task Invalid_name_is_refused_before_any_request(string name)
    {
        ScriptedVault vault = ScriptedVault.Answering();
        SecretClient client = TestClients.CreateClient(vault);

        Action[] calls =
        [
            () => client.GetSecret(name), () => client.TryGetSecret(name), () => client.SetSecret(name, "v"), () => client.UpdateSecretProperties(new SecretProperties(name)),
            () => client.StartDeleteSecret(name), () => client.GetDeletedSecret(name), () => client.PurgeDeletedSecret(name), () => client.StartRecoverDeletedSecret(name),
            () => client.BackupSecret(name), () => client.GetPropertiesOfSecretVersions(name), () => client.GetPropertiesOfSecretVersionsAsync(name),
        ];

        Assert.All(calls, call => Assert.Contains("^[0-9a-zA-Z-]{1,127}$", Assert.Throws<ArgumentException>(call).Message, StringComparison.Ordinal));
        await Assert.ThrowsAsync<ArgumentException>(nameof(name), () => client.GetSecretAsync(name));
        Assert.Empty(vault.Requests);
    }

    [Fact]
    public async Task Name_of_127_characters_is_accepted_and_of_128_refused()
    {
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Json(TestClients.SecretJson));
        SecretClient client = TestClients.CreateClient(vault);

        await client.GetSecretAsync(new string('a', 127));

        Assert.Throws<ArgumentException>("name", () => client.GetSecret(new string('a', 128)));
    }

    [Fact]
    public void Null_and_empty_arguments_are_refused()
    {
        SecretClient client = TestClients.CreateClient(ScriptedVault.Answering());

        Assert.Throws<ArgumentNullException>("name", () => client.GetSecret(null!));
        Assert.Throws<ArgumentException>("name", () => client.GetSecret(string.Empty));
        Assert.Throws<ArgumentNullException>("secret", () => client.SetSecret(null!));
        Assert.Throws<ArgumentNullException>("value", () => client.SetSecret("db", null!));
        Assert.Throws<ArgumentNullException>("properties", () => client.UpdateSecretProperties(null!));
        Assert.Throws<ArgumentNullException>("backup", () => client.RestoreSecretBackup(null!));
        Assert.Throws<ArgumentException>("version", () => client.GetSecret("db", "../other"));
        Assert.Throws<ArgumentNullException>("vaultUri", () => new SecretClient(null!, new CountingCredential()));
        Assert.Throws<ArgumentNullException>("credential", () => new SecretClient(TestClients.VaultUri, null!));
        Assert.Throws<ArgumentException>("vaultUri", () => new SecretClient(new Uri("/vault", UriKind.Relative), new CountingCredential()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SetSecret_sends_value_tags_content_type_and_attributes(bool async)
    {
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Json(TestClients.SecretJson));
        var secret = new KeyVaultSecret("db", "ä\"s3cr3t")
        {
            Properties =
            {
                ContentType = "text/plain",
                Enabled = false,
                NotBefore = DateTimeOffset.FromUnixTimeSeconds(10),
                ExpiresOn = DateTimeOffset.FromUnixTimeSeconds(20),
                Tags = { ["a"] = "1" },
            },
        };

        await TestClients.Create(vault, async).SetSecret(secret);

        VaultRequestRecord sent = Assert.Single(vault.Authorized);
        Assert.Equal("PUT /secrets/db", $"{sent.Method} {sent.Path}");
        Assert.Equal(
            """{"value":"\u00E4\u0022s3cr3t","tags":{"a":"1"},"contentType":"text/plain","attributes":{"enabled":false,"nbf":10,"exp":20}}""",
            sent.Body);
    }

    [Fact]
    public void Value_with_half_a_surrogate_pair_is_refused_without_being_quoted()
    {
        SecretClient client = TestClients.CreateClient(ScriptedVault.Answering());

        ArgumentException failure = Assert.Throws<ArgumentException>(() => client.SetSecret("db", "marker\uD83D"));

        Assert.DoesNotContain("marker", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("D83D", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Value_of_25_kilobytes_arrives_whole(bool async)
    {
        string value = new('x', 25 * 1024);
        ScriptedVault vault = ScriptedVault.Challenging(request => ScriptedVault.Json(TestClients.SecretJson.Replace("s3cr3t", value, StringComparison.Ordinal)));

        Assert.Equal(value, (await TestClients.Create(vault, async).SetSecret("db", value)).Value.Value);
    }
}
