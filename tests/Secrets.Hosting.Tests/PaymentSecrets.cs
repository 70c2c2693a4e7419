namespace Secrets.Hosting.Tests;

[VaultSecret(Prefix = "payments-")]
public sealed partial class PaymentSecrets
{
    public partial SecretAccessor<string> ApiKey { get; }

    public partial SecretAccessor<int> RetryLimit { get; }

    public partial SecretAccessor<string?> Note { get; }
}
