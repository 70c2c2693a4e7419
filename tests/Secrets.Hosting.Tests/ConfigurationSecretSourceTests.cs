using Microsoft.Extensions.Configuration;
using Secrets.Tests.Store.Sources;

namespace Secrets.Hosting.Tests;

public sealed class ConfigurationSecretSourceTests : SecretSourceContract
{
    private readonly IConfigurationRoot _configuration = new ConfigurationBuilder().AddInMemoryCollection().Build();

    [Fact]
    public async Task Two_hyphens_are_the_colon_between_sections()
    {
        _configuration["Payments:Db"] = "value";

        Assert.True((await Source.GetSecretAsync("Payments--Db", null, CancellationToken.None))?.Value == "value");
    }

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
