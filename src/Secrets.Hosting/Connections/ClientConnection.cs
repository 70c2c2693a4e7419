namespace Secrets.Hosting;

/// <summary>A store that reads a vault through a client.</summary>
internal sealed class ClientConnection : StoreConnection
{
    private readonly Func<IServiceProvider, SecretClient> _createClient;

    public ClientConnection(Func<IServiceProvider, SecretClient> createClient) => _createClient = createClient;

    protected override SecretStore Open(IServiceProvider provider, SecretStoreOptions options) => new(_createClient(provider), options);
}
