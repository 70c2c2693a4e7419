using Secrets;

namespace Library;

/// <summary>Secrets that several apps read.</summary>
[VaultSecret]
public abstract partial class SharedSecrets
{
    /// <summary>The key of the service.</summary>
    public partial SecretAccessor<string> ApiKey { get; }

    /// <summary>A note that may be missing.</summary>
    [VaultSecret(Optional = true)]
    public partial SecretAccessor<string> Note { get; }
}
