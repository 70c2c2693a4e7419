namespace Secrets.Hosting;

/// <summary>A store that reads a source which the application made itself, and disposes itself.</summary>
internal sealed class GivenSource : StoreConnection
{
    private readonly SecretSource _source;

    public GivenSource(SecretSource source) => _source = source;

    protected override SecretStore Open(IServiceProvider provider, SecretStoreOptions options) => new(_source, options);
}
