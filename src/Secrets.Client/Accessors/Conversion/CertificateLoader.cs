using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Secrets;

/// <summary>
/// Loads certificates as Key Vault stores them: PKCS#12 in base64 without a password, or PEM with the key and the chain. The content type says
/// which; without one the text does.
/// </summary>
internal static class CertificateLoader
{
    private const string Pkcs12ContentType = "application/x-pkcs12";
    private const string PemContentType = "application/x-pem-file";

    /// <summary>
    /// Private keys stay in memory where the platform can use them from there. Windows and macOS can't for TLS, so there the key goes to the user's
    /// key store and leaves it when the certificate is disposed or collected. Keys are not exportable.
    /// </summary>
    private static X509KeyStorageFlags KeyStorage =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;

    public static bool TryLoad(KeyVaultSecret secret, [NotNullWhen(true)] out X509Certificate2Collection? certificates)
    {
        ArgumentNullException.ThrowIfNull(secret);
        certificates = null;
        try
        {
            certificates = IsPem(secret) ? LoadPem(secret.Value) : LoadPkcs12(secret.Value);
            return certificates is { Count: > 0 };
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException or FormatException)
        {
            return false;
        }
    }

    private static bool IsPem(KeyVaultSecret secret) => secret.Properties.ContentType switch
    {
        string type when type.Equals(PemContentType, StringComparison.OrdinalIgnoreCase) => true,
        string type when type.Equals(Pkcs12ContentType, StringComparison.OrdinalIgnoreCase) => false,
        _ => secret.Value.Contains("-----BEGIN ", StringComparison.Ordinal),
    };

    private static X509Certificate2Collection? LoadPkcs12(string text)
    {
        if (!Base64BytesConverter.TryDecode(text, out byte[]? pkcs12))
        {
            return null;
        }

        try
        {
            return KeyFirst(ImportPkcs12(pkcs12));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs12);
        }
    }

    private static X509Certificate2Collection? LoadPem(string text)
    {
        X509Certificate2Collection certificates = [];
        certificates.ImportFromPem(text);
        if (certificates.Count == 0 || !text.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
        {
            return certificates;
        }

        for (int index = 0; index < certificates.Count; index++)
        {
            if (TryAddKey(certificates[index], text) is { } withKey)
            {
                certificates[index].Dispose();
                certificates[index] = ForTls(withKey);
                return KeyFirst(certificates);
            }
        }

        // A key that belongs to none of the certificates.
        return null;
    }

    private static X509Certificate2? TryAddKey(X509Certificate2 certificate, string text)
    {
        try
        {
            return X509Certificate2.CreateFromPem(certificate.ExportCertificatePem(), text);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>On Windows, TLS can't use a key that was joined in memory; one that came by PKCS#12 it can.</summary>
    private static X509Certificate2 ForTls(X509Certificate2 certificate)
    {
        if (!OperatingSystem.IsWindows())
        {
            return certificate;
        }

        byte[] pkcs12 = certificate.Export(X509ContentType.Pkcs12);
        certificate.Dispose();
        try
        {
            return ImportPkcs12(pkcs12)[0];
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs12);
        }
    }

    private static X509Certificate2Collection ImportPkcs12(byte[] pkcs12)
    {
#if NET9_0_OR_GREATER
        return X509CertificateLoader.LoadPkcs12Collection(pkcs12, password: null, KeyStorage);
#else
        X509Certificate2Collection certificates = [];
        certificates.Import(pkcs12, password: null, KeyStorage);
        return certificates;
#endif
    }

    private static X509Certificate2Collection KeyFirst(X509Certificate2Collection certificates)
    {
        X509Certificate2Collection sorted = [];
        sorted.AddRange(certificates.OrderByDescending(static certificate => certificate.HasPrivateKey).ToArray());
        return sorted;
    }
}
