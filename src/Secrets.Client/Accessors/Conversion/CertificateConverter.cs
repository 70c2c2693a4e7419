using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography.X509Certificates;

namespace Secrets;

/// <summary>The certificate of a PKCS#12 or PEM secret: the one with the private key, else the first.</summary>
internal sealed class CertificateConverter : ISecretConverter<X509Certificate2>
{
    public bool TryConvert(KeyVaultSecret secret, [MaybeNullWhen(false)] out X509Certificate2 value)
    {
        value = null;
        if (!CertificateLoader.TryLoad(secret, out X509Certificate2Collection? certificates))
        {
            return false;
        }

        value = certificates[0];
        foreach (X509Certificate2 rest in certificates.Skip(1))
        {
            rest.Dispose();
        }

        return true;
    }
}
