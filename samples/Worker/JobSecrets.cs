using Secrets;

namespace Worker;

/// <summary>What the worker reads from its vault. The generator writes the other half of this class.</summary>
[VaultSecret(Prefix = "jobs-")]
public sealed partial class JobSecrets
{
    /// <summary>The key that signs results: 32 bytes in Base64.</summary>
    public partial SecretAccessor<byte[]> SigningKey { get; } // secret jobs-signing-key
}
