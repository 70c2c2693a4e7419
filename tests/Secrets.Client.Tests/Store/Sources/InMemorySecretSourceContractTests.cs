namespace Secrets.Tests.Store.Sources;

public sealed class InMemorySecretSourceContractTests : VersionedSecretSourceContract
{
    private readonly InMemorySecretSource _source = new();

    protected override ValueTask<SecretSource> CreateAsync() => new(_source);

    protected override ValueTask SetAsync(string name, string value)
    {
        _source.Set(name, value);
        return default;
    }

    protected override ValueTask DeleteAsync(string name)
    {
        _source.Remove(name);
        return default;
    }
}
