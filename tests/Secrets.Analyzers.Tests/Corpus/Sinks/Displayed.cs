using System.Diagnostics;

namespace Corpus.Sinks.Displayed;

[DebuggerDisplay("{secret.Reveal()}")] // KVS1009
public sealed class Shown(Secret<string> secret)
{
    public string Name => secret.Name;
}

[DebuggerDisplay("{secret.Name}")]
public sealed class Named(Secret<string> secret)
{
    public string Name => secret.Name;
}

[DebuggerDisplay("{Count}", Name = "{_secret.Value,nq}")] // KVS1009
public sealed class Held(Azure.Security.KeyVault.Secrets.KeyVaultSecret secret)
{
    private readonly Azure.Security.KeyVault.Secrets.KeyVaultSecret _secret = secret;

    public int Count => _secret.Name.Length;
}

[DebuggerDisplay("{_lazy.Value}")]
public sealed class Other
{
    private readonly Lazy<string> _lazy = new(() => "none");

    public string Text => _lazy.Value;
}
