using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Secrets.Emulator.Tests.Support;

/// <summary>Certificates made for a test.</summary>
internal static class TestCertificates
{
    private static readonly DateTimeOffset ValidFrom = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static X509Certificate2 Create(string subject = "CN=tests")
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(ValidFrom, ValidFrom.AddYears(10));
    }
}
