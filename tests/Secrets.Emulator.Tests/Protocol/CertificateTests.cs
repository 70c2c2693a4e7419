using System.Net;
using System.Security.Cryptography.X509Certificates;
using Secrets.Emulator.Tests.Support;

namespace Secrets.Emulator.Tests.Protocol;

public sealed class CertificateTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Plain_secret_cannot_be_had_as_pem()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.Seed("name", "value"), Cancellation);
        using RawClient client = new(vault);

        RawResponse response = await client.GetAsync("/secrets/name?outContentType=application%2Fx-pem-file");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal("The 'Unsupported' to 'PEM' transformation is not supported. Only PFX to PEM transformation is supported.", response.Message);
    }

    [Fact]
    public async Task Older_versions_do_not_know_the_out_content_type()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.Seed("name", "value"), Cancellation);
        using RawClient client = new(vault);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/secrets/name?outContentType=application%2Fx-pem-file", "7.6")).Status);
    }

    [Theory]
    [InlineData("7.6", false)]
    [InlineData("2025-07-01", true)]
    public async Task Second_version_of_a_certificate_names_the_previous(string apiVersion, bool isTold)
    {
        using X509Certificate2 certificate = TestCertificates.Create();
        await using VaultEmulator vault = await VaultEmulator.StartAsync(cancellationToken: Cancellation);
        string first = vault.SeedCertificate("tls", certificate);
        vault.SeedCertificate("tls", certificate);
        using RawClient client = new(vault);

        RawResponse response = await client.GetAsync("/secrets/tls", apiVersion);

        Assert.Equal(isTold ? first : null, (string?)response.Body!["previousVersion"]);
    }

    [Fact]
    public async Task Pem_certificate_loads_and_shows_up_as_managed_in_lists()
    {
        using X509Certificate2 certificate = TestCertificates.Create();
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.SeedCertificate("tls", certificate, CertificateFormat.Pem), Cancellation);
        using RawClient client = new(vault);

        string pem = (string)(await client.GetAsync("/secrets/tls")).Body!["value"]!;
        using X509Certificate2 read = X509Certificate2.CreateFromPem(pem, pem);
        Assert.Equal(certificate.Thumbprint, read.Thumbprint);
        Assert.True((bool?)(await client.GetAsync("/secrets")).Body!["value"]![0]!["managed"]);
    }
}
