using System.Text.Json;
using Azure;

namespace Secrets.Client.Tests.Vault;

public class SecretModelTests
{
    private static readonly JsonSerializerOptions WithFields = new() { IncludeFields = true };

    [Fact]
    public void Value_is_in_no_text_and_no_json_of_a_secret()
    {
        var secret = new KeyVaultSecret("db", "MARKER");
        DeletedSecret deleted = SecretModelFactory.DeletedSecret(new SecretProperties("db"), "MARKER");
        Response<KeyVaultSecret> response = Response.FromValue(secret, null!);
        string[] texts =
        [
            secret.ToString(), deleted.ToString(), $"{secret}", JsonSerializer.Serialize(secret), JsonSerializer.Serialize<object>(secret), JsonSerializer.Serialize(deleted),
            JsonSerializer.Serialize<KeyVaultSecret>(deleted), JsonSerializer.Serialize(new { secret, list = new[] { secret } }), JsonSerializer.Serialize(new DerivedSecret("MARKER")),
            JsonSerializer.Serialize(new Dictionary<string, KeyVaultSecret> { ["a"] = secret }), JsonSerializer.Serialize(secret, WithFields),
            response.ToString()!,
        ];

        Assert.All(texts, text => Assert.DoesNotContain("MARKER", text, StringComparison.Ordinal));
        Assert.Equal("KeyVaultSecret(db)", secret.ToString());
        Assert.Contains("\"name\":\"db\"", JsonSerializer.Serialize(secret), StringComparison.Ordinal);
    }

    [Fact]
    public void Secret_is_not_read_from_json()
    {
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<KeyVaultSecret>("""{"name":"db","value":"v"}"""));
    }

    [Fact]
    public void Properties_of_a_name_have_no_identifier()
    {
        var properties = new SecretProperties("db");

        Assert.Equal("db", properties.Name);
        Assert.Null(properties.Id);
        Assert.Null(properties.VaultUri);
        Assert.Null(properties.Version);
        Assert.Empty(properties.Tags);
    }

    [Fact]
    public void Properties_of_an_identifier_have_its_parts()
    {
        var properties = new SecretProperties(new Uri("https://contoso.vault.azure.net:8443/secrets/db/1"));

        Assert.Equal(("db", "1"), (properties.Name, properties.Version));
        Assert.Equal(new Uri("https://contoso.vault.azure.net:8443"), properties.VaultUri);
    }

    [Theory]
    [InlineData("https://contoso.vault.azure.net/secrets/db", "db", null)]
    [InlineData("https://contoso.vault.azure.net/deletedsecrets/db/1", "db", "1")]
    [InlineData("https://contoso.vault.azure.net/keys/db/1", "db", "1")]
    public void Identifier_is_read_with_any_collection(string id, string name, string? version)
    {
        var identifier = new KeyVaultSecretIdentifier(new Uri(id));

        Assert.Equal((name, version), (identifier.Name, identifier.Version));
        Assert.Equal(id, identifier.SourceId.AbsoluteUri);
        Assert.Equal(id, identifier.ToString());
        Assert.True(identifier == new KeyVaultSecretIdentifier(new Uri(id)));
        Assert.Equal(identifier.GetHashCode(), new KeyVaultSecretIdentifier(new Uri(id)).GetHashCode());
    }

    [Theory]
    [InlineData("https://contoso.vault.azure.net")]
    [InlineData("https://contoso.vault.azure.net/secrets")]
    [InlineData("https://contoso.vault.azure.net/secrets/a/b/c")]
    public void Address_that_is_no_identifier_is_refused(string id)
    {
        Assert.False(KeyVaultSecretIdentifier.TryCreate(new Uri(id), out _));
        Assert.Throws<ArgumentException>(nameof(id), () => new KeyVaultSecretIdentifier(new Uri(id)));
        Assert.Throws<ArgumentException>(() => new SecretProperties(new Uri(id)));
    }

    [Fact]
    public void Default_identifier_and_null_are_handled()
    {
        KeyVaultSecretIdentifier none = default;

        Assert.False(KeyVaultSecretIdentifier.TryCreate(null, out _));
        Assert.Throws<ArgumentNullException>("id", () => new KeyVaultSecretIdentifier(null!));
        Assert.Equal(string.Empty, none.ToString());
        Assert.Equal(0, none.GetHashCode());
        Assert.True(none.Equals(default));
    }

    [Fact]
    public void Content_types_compare_without_case()
    {
        SecretContentType pem = "APPLICATION/X-PEM-FILE";

        Assert.Equal(SecretContentType.Pem, pem);
        Assert.True(pem == SecretContentType.Pem);
        Assert.True(pem != SecretContentType.Pkcs12);
        Assert.Equal(SecretContentType.Pem.GetHashCode(), pem.GetHashCode());
        Assert.Equal("application/x-pkcs12", SecretContentType.Pkcs12.ToString());
        Assert.Equal(string.Empty, default(SecretContentType).ToString());
        Assert.Throws<ArgumentNullException>("value", () => new SecretContentType(null!));
    }

    [Fact]
    public void Factory_makes_models_with_every_member()
    {
        DateTimeOffset now = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.FromHours(1));
        var id = new Uri("https://contoso.vault.azure.net/secrets/db/1");
        SecretProperties properties = SecretModelFactory.SecretProperties(
            id, new Uri("https://contoso.vault.azure.net"), "db", "1", managed: true, keyId: new Uri("https://contoso.vault.azure.net/keys/db/1"), createdOn: now, updatedOn: now,
            recoveryLevel: "Recoverable", recoverableDays: 90, previousVersion: "0");
        DeletedSecret deleted = SecretModelFactory.DeletedSecret(properties, recoveryId: id, deletedOn: now, scheduledPurgeDate: now);

        Assert.Equal((id, "db", "1", true, now, "Recoverable", 90, "0"), (properties.Id, properties.Name, properties.Version, properties.Managed, properties.CreatedOn, properties.RecoveryLevel, properties.RecoverableDays, properties.PreviousVersion));
        Assert.Equal((id, now, now), (deleted.RecoveryId, deleted.DeletedOn, deleted.ScheduledPurgeDate));
        Assert.Equal("v", SecretModelFactory.KeyVaultSecret(properties, "v").Value);
        Assert.Null(deleted.Value);
    }

    [Fact]
    public void Client_can_be_mocked()
    {
        var client = new MockedClient();

        Assert.Equal("mocked", client.GetSecret("db").Value.Value);
        Assert.Contains("mocking", Assert.Throws<InvalidOperationException>(() => client.GetDeletedSecret("db")).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => client.VaultUri);
    }

    [Fact]
    public void Tags_behave_as_a_dictionary()
    {
        IDictionary<string, string> tags = new SecretProperties("db").Tags;
        tags.Add(new KeyValuePair<string, string>("a", "1"));
        tags["b"] = "2";

        Assert.Throws<ArgumentException>(() => tags.Add("a", "2"));
        Assert.True(tags.TryGetValue("a", out string? value) && value == "1");
        Assert.True(tags.ContainsKey("b") && !tags.ContainsKey("A") && tags.Contains(new KeyValuePair<string, string>("b", "2")));
        Assert.False(tags.Remove(new KeyValuePair<string, string>("a", "x")));
        Assert.True(tags.Remove(new KeyValuePair<string, string>("a", "1")));
        Assert.Equal(["b"], tags.Keys);
        Assert.Equal(["2"], tags.Values);
        Assert.False(tags.IsReadOnly);
        var copy = new KeyValuePair<string, string>[1];
        tags.CopyTo(copy, 0);
        Assert.Equal("b", copy[0].Key);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(90000)]
    public void Polling_interval_out_of_range_is_refused(int seconds)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SecretClientOptions { OperationPollingInterval = TimeSpan.FromSeconds(seconds) });
    }

    private sealed class DerivedSecret(string value) : KeyVaultSecret("db", value);

    private sealed class MockedClient : SecretClient
    {
        public override Response<KeyVaultSecret> GetSecret(
            string name, string? version = null, SecretContentType? outContentType = default, CancellationToken cancellationToken = default) =>
            Response.FromValue(SecretModelFactory.KeyVaultSecret(new SecretProperties(name), "mocked"), null!);
    }
}
