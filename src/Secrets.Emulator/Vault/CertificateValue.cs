using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Secrets.Emulator.Vault;

/// <summary>The forms in which the secret behind a certificate holds it: PKCS#12 in base64, or PEM.</summary>
internal static class CertificateValue
{
    public const string Pkcs12 = "application/x-pkcs12";
    public const string Pem = "application/x-pem-file";

    public static string ToPkcs12(X509Certificate2 certificate) => Convert.ToBase64String(certificate.Export(X509ContentType.Pkcs12));

    /// <summary>The private key first, then the certificate, as the service writes PEM certificates.</summary>
    public static string ToPem(X509Certificate2 certificate) => $"{KeyPem(certificate)}\n{certificate.ExportCertificatePem()}\n";

    /// <summary>The value of <paramref name="version"/> in <paramref name="outContentType"/>.</summary>
    /// <exception cref="VaultException">It is not PKCS#12, or something other than PEM is asked for.</exception>
    public static SecretVersion Transform(SecretVersion version, string outContentType)
    {
        string from = FormatOf(version.ContentType);
        string to = FormatOf(outContentType);
        if (from == to && from != "Unsupported")
        {
            return version;
        }

        if (from != "PFX" || to != "PEM")
        {
            throw VaultErrors.UnsupportedTransformation(from, to);
        }

        return version with { ContentType = Pem, Value = Pkcs12ToPem(version.Value) };
    }

    private static string FormatOf(string? contentType) => contentType switch
    {
        Pkcs12 => "PFX",
        Pem => "PEM",
        _ => "Unsupported",
    };

    private static string Pkcs12ToPem(string value)
    {
        try
        {
            X509Certificate2Collection chain = X509CertificateLoader.LoadPkcs12Collection(
                Convert.FromBase64String(value), null, X509KeyStorageFlags.Exportable);
            StringBuilder pem = new();
            foreach (X509Certificate2 certificate in chain)
            {
                pem.Append(certificate.ExportCertificatePem()).Append('\n');
            }

            return pem.Append(KeyPem(chain.First(certificate => certificate.HasPrivateKey))).Append('\n').ToString();
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException or InvalidOperationException)
        {
            // The content type promised PKCS#12 and the value is something else.
            throw VaultErrors.UnsupportedTransformation("Unsupported", "PEM");
        }
    }

    private static string KeyPem(X509Certificate2 certificate)
    {
        using AsymmetricAlgorithm? key = (AsymmetricAlgorithm?)certificate.GetRSAPrivateKey() ?? certificate.GetECDsaPrivateKey();
        return key?.ExportPkcs8PrivateKeyPem() ?? throw new ArgumentException("The certificate has no RSA or ECDSA private key to store.", nameof(certificate));
    }
}
