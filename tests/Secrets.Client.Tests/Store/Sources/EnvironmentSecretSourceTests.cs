namespace Secrets.Tests.Store.Sources;

public sealed class EnvironmentSecretSourceTests : SecretSourceContract
{
    private const string Prefix = "SECRETS_TESTS_";

    [Fact]
    public async Task Hyphens_become_underscores_and_letters_capitals()
    {
        Environment.SetEnvironmentVariable("SECRETS_TESTS_MAPPED_NAME1", "value");

        Assert.True((await Source.GetSecretAsync("mapped-Name1", null, CancellationToken.None))?.Value == "value");
    }

    protected override ValueTask<SecretSource> CreateAsync() => new(new EnvironmentSecretSource(Prefix));

    protected override ValueTask SetAsync(string name, string value)
    {
        Environment.SetEnvironmentVariable(VariableOf(name), value);
        return default;
    }

    protected override ValueTask DeleteAsync(string name)
    {
        Environment.SetEnvironmentVariable(VariableOf(name), null);
        return default;
    }

    private static string VariableOf(string name) => Prefix + name.Replace('-', '_').ToUpperInvariant();
}
