using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography.X509Certificates;

namespace Secrets;

/// <summary>All certificates of a PKCS#12 or PEM secret, the one with the private key first.</summary>
internal sealed class CertificateChainConverter : ISecretConverter<X509Certificate2Collection>
{
    public bool TryConvert(KeyVaultSecret secret, [MaybeNullWhen(false)] out X509Certificate2Collection value) => CertificateLoader.TryLoad(secret, out value);
}
