using Secrets;

namespace Broken;

[VaultSecret]
internal sealed partial class AppSecrets
{
    public partial SecretAccessor<object> Settings { get; }

    public static partial SecretAccessor<string> ApiKey { get; }
}
