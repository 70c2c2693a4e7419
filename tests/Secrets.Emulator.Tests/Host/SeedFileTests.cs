using System.Net;
using System.Security.Cryptography.X509Certificates;
using Secrets.Emulator.Host;
using Secrets.Emulator.Tests.Support;

namespace Secrets.Emulator.Tests.Host;

public sealed class SeedFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<SeedEntry> Read(string json)
    {
        string path = _folder.File("seed.json");
        File.WriteAllText(path, json);
        return SeedFile.Read(path);
    }

    [Fact]
    public async Task Texts_json_attributes_and_certificates_are_seeded()
    {
        using X509Certificate2 certificate = TestCertificates.Create();
        await File.WriteAllBytesAsync(_folder.File("tls.pfx"), certificate.Export(X509ContentType.Pkcs12, "pass"), TestContext.Current.CancellationToken);
        IReadOnlyList<SeedEntry> entries = Read(
            """
            {
              // Comments are allowed.
              "plain": "text",
              "json": { "value": { "user": "u" }, "contentType": "application/json", "tags": { "a": "1" }, "expiresOn": "2027-01-31T00:00:00Z" },
              "off": { "value": "v", "enabled": false },
              "tls": { "certificate": "tls.pfx", "password": "pass", "format": "pem" },
            }
            """);
        await using VaultEmulator vault = await VaultEmulator.StartAsync(
            o =>
            {
                foreach (SeedEntry entry in entries)
                {
                    entry.AddTo(o);
                }
            },
            TestContext.Current.CancellationToken);
        using RawClient client = new(vault);

        Assert.Equal("text", (string?)(await client.GetAsync("/secrets/plain")).Body!["value"]);
        RawResponse json = await client.GetAsync("/secrets/json");
        Assert.Equal("""{ "user": "u" }""", (string?)json.Body!["value"]);
        Assert.Equal("value,contentType,id,attributes,tags", json.Members);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/secrets/off")).Status);
        Assert.Equal("application/x-pem-file", (string?)(await client.GetAsync("/secrets/tls")).Body!["contentType"]);
    }

    [Theory]
    [InlineData("[]", "one object")]
    [InlineData("{ \"a\": ", "not JSON")]
    [InlineData("""{ "a": 5 }""", "'a'")]
    [InlineData("""{ "a": {} }""", "'a'")]
    [InlineData("""{ "a": { "value": "do-not-show", "expiresOn": "do-not-show" } }""", "expiresOn")]
    [InlineData("""{ "a": { "value": "do-not-show", "tags": { "t": 1 } } }""", "tags")]
    public void Wrong_file_is_told_without_a_value(string json, string expected)
    {
        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => Read(json));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("do-not-show", exception.ToString(), StringComparison.Ordinal);
    }
}
