using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Secrets.Hosting.Tests;

internal static class TestCertificates
{
    /// <summary>A self-signed certificate for localhost, as a vault holds it: PKCS#12 in Base64.</summary>
    public static string CreatePkcs12(string commonName)
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new($"CN={commonName}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using X509Certificate2 certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return Convert.ToBase64String(certificate.Export(X509ContentType.Pkcs12));
    }
}
