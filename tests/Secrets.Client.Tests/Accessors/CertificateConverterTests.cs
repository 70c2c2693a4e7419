using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Secrets.Tests.Accessors;

public sealed class CertificateConverterTests : IDisposable
{
    private readonly X509Certificate2 _root;
    private readonly X509Certificate2 _leaf;
    private readonly ECDsa _leafKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public CertificateConverterTests()
    {
        DateTimeOffset start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using ECDsa rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest rootRequest = new("CN=root", rootKey, HashAlgorithmName.SHA256);
        rootRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        _root = rootRequest.CreateSelfSigned(start, start.AddYears(10));
        using X509Certificate2 leaf = new CertificateRequest("CN=leaf", _leafKey, HashAlgorithmName.SHA256)
            .Create(_root, start, start.AddYears(1), [1, 2, 3]);
        _leaf = leaf.CopyWithPrivateKey(_leafKey);
    }

    private string Pkcs12 => Convert.ToBase64String(new X509Certificate2Collection { PublicOnly(_root), _leaf }.Export(X509ContentType.Pkcs12)!);

    private string Pem => $"{_leafKey.ExportPkcs8PrivateKeyPem()}\n{_leaf.ExportCertificatePem()}\n{_root.ExportCertificatePem()}\n";

    [Theory]
    [InlineData("application/x-pkcs12")]
    [InlineData("application/X-PKCS12")]
    [InlineData(null)]
    public void Pkcs12_gives_the_certificate_with_its_key(string? contentType) => AssertLeaf(Pkcs12, contentType);

    [Fact]
    public void Pkcs12_may_have_line_breaks() => AssertLeaf(Pkcs12.Insert(64, "\r\n") + "\n", "application/x-pkcs12");

    [Theory]
    [InlineData("application/x-pem-file")]
    [InlineData(null)]
    [InlineData("text/plain")]
    public void Pem_gives_the_certificate_with_its_key(string? contentType) => AssertLeaf(Pem, contentType);

    [Fact]
    public void Pem_finds_the_certificate_of_the_key_wherever_it_stands() =>
        AssertLeaf($"{_root.ExportCertificatePem()}\n{_leaf.ExportCertificatePem()}\n{_leafKey.ExportPkcs8PrivateKeyPem()}", "application/x-pem-file");

    [Fact]
    public void Pem_without_a_key_gives_the_certificate_alone()
    {
        Assert.True(TryConvert(_root.ExportCertificatePem(), "application/x-pem-file", out X509Certificate2? certificate));
        using (certificate)
        {
            Assert.Equal("CN=root", certificate!.Subject);
            Assert.False(certificate.HasPrivateKey);
        }
    }

    [Fact]
    public void Chain_has_the_certificate_with_the_key_first()
    {
        foreach ((string text, string contentType) in (IEnumerable<(string, string)>)[(Pkcs12, "application/x-pkcs12"), (Pem, "application/x-pem-file")])
        {
            Assert.True(SecretConverters.CertificateChain.TryConvert(Secret(text, contentType), out X509Certificate2Collection? chain));
            Assert.Equal(["CN=leaf", "CN=root"], chain!.Select(certificate => certificate.Subject));
            Assert.Equal([true, false], chain!.Select(certificate => certificate.HasPrivateKey));
        }
    }

    [Fact]
    public void What_is_no_certificate_does_not_convert()
    {
        using ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string protectedPkcs12 = Convert.ToBase64String(_leaf.Export(X509ContentType.Pkcs12, "password"));
        (string Text, string? ContentType)[] values =
        [
            ("", null),
            ("not base64!", "application/x-pkcs12"),
            ("AAAA", "application/x-pkcs12"),
            (Pem, "application/x-pkcs12"),
            (Pkcs12, "application/x-pem-file"),
            (protectedPkcs12, "application/x-pkcs12"),
            (_leafKey.ExportPkcs8PrivateKeyPem(), "application/x-pem-file"),
            ($"{_leaf.ExportCertificatePem()}\n{other.ExportPkcs8PrivateKeyPem()}", "application/x-pem-file"),
            ("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", null),
        ];

        Assert.All(values, value => Assert.False(TryConvert(value.Text, value.ContentType, out _)));
    }

    public void Dispose()
    {
        _root.Dispose();
        _leaf.Dispose();
        _leafKey.Dispose();
    }

    private static void AssertLeaf(string text, string? contentType)
    {
        Assert.True(TryConvert(text, contentType, out X509Certificate2? certificate));
        using (certificate)
        {
            Assert.Equal("CN=leaf", certificate!.Subject);
            using ECDsa key = certificate.GetECDsaPrivateKey()!;
            byte[] data = [1, 2, 3];
            byte[] signature = key.SignData(data, HashAlgorithmName.SHA256);
            using ECDsa publicKey = certificate.GetECDsaPublicKey()!;
            Assert.True(publicKey.VerifyData(data, signature, HashAlgorithmName.SHA256));
        }
    }

    private static bool TryConvert(string text, string? contentType, out X509Certificate2? certificate) =>
        SecretConverters.Certificate.TryConvert(Secret(text, contentType), out certificate);

    private static KeyVaultSecret Secret(string text, string? contentType)
    {
        KeyVaultSecret secret = new("tls", text);
        secret.Properties.ContentType = contentType;
        return secret;
    }

    private static X509Certificate2 PublicOnly(X509Certificate2 certificate) => X509Certificate2.CreateFromPem(certificate.ExportCertificatePem());
}
