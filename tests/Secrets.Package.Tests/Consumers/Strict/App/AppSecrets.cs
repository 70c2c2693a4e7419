using Library;
using Secrets;

namespace App;

/// <summary>The app's own secrets.</summary>
[VaultSecret]
internal sealed partial class AppSecrets : SharedSecrets
{
    /// <summary>The port to listen on.</summary>
    public partial SecretAccessor<int> Port { get; }
}
