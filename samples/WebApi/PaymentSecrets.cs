using System.Security.Cryptography.X509Certificates;
using Secrets;

namespace WebApi;

/// <summary>What the service reads from its vault. The generator writes the other half of this class.</summary>
[VaultSecret(Prefix = "payments-")]
public sealed partial class PaymentSecrets
{
    /// <summary>The key that the card processor knows this service by.</summary>
    public partial SecretAccessor<string> ProcessorApiKey { get; } // secret payments-processor-api-key

    /// <summary>The certificate of this service. Two seconds make the sample quick; hours suit a certificate.</summary>
    [VaultSecret(RefreshAfter = "00:00:02")]
    public partial SecretAccessor<X509Certificate2> TlsCertificate { get; } // secret payments-tls-certificate
}
