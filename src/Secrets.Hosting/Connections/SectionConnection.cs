using Azure.Core;
using Microsoft.Extensions.Configuration;

namespace Secrets.Hosting;

/// <summary>A store that a configuration section describes. The section is read when the store is opened, not when it is registered.</summary>
internal sealed class SectionConnection : StoreConnection
{
    private readonly IConfiguration _section;
    private readonly TokenCredential? _credential;

    /// <param name="section">The section.</param>
    /// <param name="credential">The credential, or null for the one that the section describes.</param>
    public SectionConnection(IConfiguration section, TokenCredential? credential)
    {
        _section = section;
        _credential = credential;
    }

    public override void Configure(SecretStoreOptions options) => StoreSection.Apply(new SettingReader(_section), options);

    public override IEnumerable<string> FindProblems()
    {
        SettingReader reader = new(_section);
        VaultSection.ReadAddress(reader);
        VaultSection.ReadClientOptions(reader);
        StoreSection.Apply(reader, new SecretStoreOptions());
        if (_credential is null)
        {
            CredentialSection.Read(reader);
        }

        return reader.Problems;
    }

    /// <summary>Called with options that were validated, and so with a section without problems.</summary>
    protected override SecretStore Open(IServiceProvider provider, SecretStoreOptions options)
    {
        SettingReader reader = new(_section);
        TokenCredential credential = _credential ?? CredentialSection.Read(reader)!.Invoke();
        return new SecretStore(new SecretClient(VaultSection.ReadAddress(reader)!, credential, VaultSection.ReadClientOptions(reader)), options);
    }
}
