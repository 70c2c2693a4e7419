using System.Security.Cryptography.X509Certificates;
using Secrets;

namespace QuickStart;

/// <summary>What the payment service reads from its vault. The generator writes the other half of this class.</summary>
[VaultSecret(Prefix = "payments-")]
public sealed partial class PaymentSecrets
{
    /// <summary>API key of the card processor.</summary>
    public partial SecretAccessor<string> StripeApiKey { get; } // secret payments-stripe-api-key

    /// <summary>How often a declined payment is tried again.</summary>
    public partial SecretAccessor<int> RetryLimit { get; }

    /// <summary>Only set while the old processor is still in use: a nullable type means that the secret may be missing.</summary>
    public partial SecretAccessor<string?> LegacyApiKey { get; }

    /// <summary>Where the ledger is and how to log on to it: one secret that holds JSON.</summary>
    [VaultSecret("payments-db", JsonContext = typeof(QuickStartJson))]
    public partial SecretAccessor<DbCredentials> Database { get; }

    /// <summary>The certificate that signs settlements: PKCS#12 or PEM, as the secret's content type says.</summary>
    [VaultSecret(RefreshAfter = "06:00:00")]
    public partial SecretAccessor<X509Certificate2> SigningCertificate { get; }
}
