namespace Secrets.Analyzers.Catalog;

/// <summary>Certificates: what is public about them is no secret, exports of the private key are.</summary>
internal static class CertificateApis
{
    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.ReadBack("System.Security.Cryptography.X509Certificates.X509Certificate", "Export*"),
        ApiEntry.ReadBack("System.Security.Cryptography.AsymmetricAlgorithm", "ExportPkcs8PrivateKey* ExportEncryptedPkcs8PrivateKey*"),
        ApiEntry.ReadBack("System.Security.Cryptography.RSA", "ExportRSAPrivateKey*"),
        ApiEntry.ReadBack("System.Security.Cryptography.ECAlgorithm", "ExportECPrivateKey*"),
        ApiEntry.Sanitizer("System.Security.Cryptography.X509Certificates.X509Certificate"),
        ApiEntry.Sanitizer("System.Security.Cryptography.X509Certificates.X509Certificate2"),
        ApiEntry.Sanitizer("System.Security.Cryptography.X509Certificates.X509Certificate2Collection"),
        ApiEntry.Consumer("System.Security.Cryptography.X509Certificates.X509CertificateLoader"),
    ];
}
