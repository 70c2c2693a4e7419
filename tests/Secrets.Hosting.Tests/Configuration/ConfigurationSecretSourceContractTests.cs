using Microsoft.Extensions.Configuration;
using Secrets.Tests.Store.Sources;

namespace Secrets.Hosting.Tests;

/// <summary>The source on a configuration that changes.</summary>
public sealed class ConfigurationSecretSourceContractTests : SecretSourceContract
{
    private readonly IConfigurationRoot _configuration = new ConfigurationBuilder().AddInMemoryCollection().Build();

    protected override ValueTask<SecretSource> CreateAsync() => new(new ConfigurationSecretSource(_configuration));

    protected override ValueTask SetAsync(string name, string value)
    {
        _configuration[name] = value;
        return default;
    }

    protected override ValueTask DeleteAsync(string name)
    {
        _configuration[name] = null;
        return default;
    }
}
