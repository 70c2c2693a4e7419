using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Secrets.Hosting.Tests;

public sealed class SectionConnectionTests
{
    private const string Vault = "https://contoso.vault.azure.net";

    [Fact]
    public async Task Section_with_an_address_only_opens_a_store()
    {
        await using ServiceProvider provider = Provider(new() { ["Vault:VaultUri"] = Vault });

        Assert.NotNull(provider.GetRequiredService<SecretStore>());
    }

    [Fact]
    public async Task Section_sets_how_secrets_are_kept_and_code_has_the_last_word()
    {
        Dictionary<string, string?> settings = new()
        {
            ["Vault:VaultUri"] = Vault,
            ["Vault:RefreshAfter"] = "00:30:00",
            ["Vault:ExpireAfter"] = "2.00:00:00",
            ["Vault:DefinitiveFailureGrace"] = "00:01:00",
            ["Vault:StartupTimeout"] = "00:00:10",
            ["Vault:MaxConcurrency"] = "8",
            ["Vault:AllowExpired"] = "true",
        };
        await using ServiceProvider provider = Provider(settings, static options => options.MaxConcurrency = 9);

        SecretStoreOptions options = StoreOptions.Of(provider);

        Assert.Equal(TimeSpan.FromMinutes(30), options.RefreshAfter);
        Assert.Equal(TimeSpan.FromDays(2), options.ExpireAfter);
        Assert.Equal(TimeSpan.FromMinutes(1), options.DefinitiveFailureGrace);
        Assert.Equal(TimeSpan.FromSeconds(10), options.StartupTimeout);
        Assert.Equal(9, options.MaxConcurrency);
        Assert.True(options.AllowExpired);
    }

    [Fact]
    public async Task Section_with_mistakes_tells_all_of_them_by_key_and_none_of_the_values()
    {
        Dictionary<string, string?> settings = new()
        {
            ["Vault:VaultUri"] = "http://contoso",
            ["Vault:RefreshAfter"] = "hunter2",
            ["Vault:MaxConcurrency"] = "hunter2",
            ["Vault:AllowExpired"] = "hunter2",
            ["Vault:Credential:CredentialSource"] = "ClientSecret",
            ["Vault:Credential:ClientSecret"] = "hunter2",
            ["Vault:Options:Retry:MaxRetries"] = "-1",
            ["Vault:Options:Retry:Mode"] = "hunter2",
            ["Vault:Options:Diagnostics:ApplicationId"] = new string('x', 25),
        };
        await using ServiceProvider provider = Provider(settings);

        string[] problems = StoreOptions.FindProblems(provider.GetRequiredService<SecretStore>);

        string[] keys = [.. problems.Select(static problem => problem.Split(' ')[0])];
        Assert.Equal(
            [
                "Vault:VaultUri",
                "Vault:Options:Retry:MaxRetries",
                "Vault:Options:Retry:Mode",
                "Vault:Options:Diagnostics:ApplicationId",
                "Vault:RefreshAfter",
                "Vault:MaxConcurrency",
                "Vault:AllowExpired",
                "Vault:Credential:TenantId",
                "Vault:Credential:ClientId",
            ],
            keys);
        Assert.All(problems, static problem => Assert.DoesNotContain("hunter2", problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Absent_section_says_which_key_to_set_to_what()
    {
        await using ServiceProvider provider = Provider([]);

        string problem = Assert.Single(StoreOptions.FindProblems(provider.GetRequiredService<SecretStore>));

        Assert.Equal("Vault:VaultUri is missing: set it to the vault's address, for example https://contoso.vault.azure.net.", problem);
    }

    [Fact]
    public async Task Section_with_a_given_credential_needs_none_of_its_own()
    {
        Dictionary<string, string?> settings = new() { ["Vault:VaultUri"] = Vault, ["Vault:Credential:CredentialSource"] = "Nonsense" };
        ServiceCollection services = new();
        services.AddSecretStore(Section(settings), new NoCredential());
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<SecretStore>());
    }

    [Fact]
    public async Task Section_is_read_when_the_store_is_opened()
    {
        ConfigurationManager configuration = new();
        ServiceCollection services = new();
        services.AddSecretStore(configuration.GetSection("Vault"));
        configuration.AddInMemoryCollection([new("Vault:VaultUri", Vault)]);
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<SecretStore>());
    }

    [Fact]
    public async Task Replaced_section_is_no_longer_checked()
    {
        ServiceCollection services = new();
        services.AddSecretStore(Section([]));
        services.AddSecretStore(TestSecrets.Source());
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<SecretStore>());
    }

    private static ServiceProvider Provider(Dictionary<string, string?> settings, Action<SecretStoreOptions>? configure = null)
    {
        ServiceCollection services = new();
        services.AddSecretStore(Section(settings), configure);
        return services.BuildServiceProvider();
    }

    private static IConfigurationSection Section(Dictionary<string, string?> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection("Vault");

    private sealed class NoCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
