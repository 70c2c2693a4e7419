using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace Secrets.Hosting.Tests;

public sealed class CredentialSectionTests
{
    public static TheoryData<string, Type> Sources => new()
    {
        { "Default", typeof(DefaultAzureCredential) },
        { "DefaultAzureCredential", typeof(DefaultAzureCredential) },
        { "ManagedIdentity", typeof(ManagedIdentityCredential) },
        { "managedidentitycredential", typeof(ManagedIdentityCredential) },
        { "WorkloadIdentity", typeof(WorkloadIdentityCredential) },
        { "Environment", typeof(EnvironmentCredential) },
        { "ClientSecret", typeof(ClientSecretCredential) },
        { "ClientCertificate", typeof(ClientCertificateCredential) },
        { "AzureCli", typeof(AzureCliCredential) },
        { "AzureCliCredential", typeof(AzureCliCredential) },
        { "AzureDeveloperCli", typeof(AzureDeveloperCliCredential) },
        { "AzurePowerShell", typeof(AzurePowerShellCredential) },
        { "VisualStudio", typeof(VisualStudioCredential) },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void Credential_source_makes_its_credential(string source, Type expected)
    {
        Assert.IsType(expected, Read(Parameters(new() { ["Credential:CredentialSource"] = source }, "Credential:")));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Credential_as_a_text_has_its_parameters_beside_it(string source, Type expected)
    {
        Assert.IsType(expected, Read(Parameters(new() { ["credential"] = source }, "")));
    }

    [Fact]
    public void Absent_credential_is_the_default_one() => Assert.IsType<DefaultAzureCredential>(Read([]));

    [Fact]
    public void Chain_makes_its_sources_in_order()
    {
        Dictionary<string, string?> settings = new()
        {
            ["Credential:CredentialSource"] = "ChainedToken",
            ["Credential:Sources:0:CredentialSource"] = "ManagedIdentity",
            ["Credential:Sources:1:CredentialSource"] = "AzureCli",
        };

        Assert.IsType<ChainedTokenCredential>(Read(settings));
    }

    [Theory]
    [InlineData("Nonsense", "Credential:CredentialSource must be one of Default, ManagedIdentity,")]
    [InlineData("ChainedToken", "Credential:Sources must list at least one credential")]
    [InlineData("ClientCertificate", "Credential:ClientCertificatePath is missing")]
    public void Wrong_credential_names_the_key(string source, string expected)
    {
        SettingReader reader = Reader(new() { ["Credential:CredentialSource"] = source, ["Credential:TenantId"] = "t", ["Credential:ClientId"] = "c" });

        Assert.Null(CredentialSection.Read(reader));
        Assert.StartsWith(expected, Assert.Single(reader.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Identity_named_twice_is_refused()
    {
        SettingReader reader = Reader(new()
        {
            ["Credential:CredentialSource"] = "ManagedIdentity",
            ["Credential:ClientId"] = "c",
            ["Credential:ManagedIdentityObjectId"] = "o",
        });

        Assert.Null(CredentialSection.Read(reader));
        Assert.StartsWith("Credential:ClientId must not be set together", Assert.Single(reader.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Authority_over_http_is_refused()
    {
        SettingReader reader = Reader(new() { ["Credential:CredentialSource"] = "Default", ["Credential:AuthorityHost"] = "http://login" });

        CredentialSection.Read(reader);

        Assert.StartsWith("Credential:AuthorityHost must be an absolute https address", Assert.Single(reader.Problems), StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Parameters(Dictionary<string, string?> settings, string prefix)
    {
        settings[prefix + "TenantId"] = "00000000-0000-0000-0000-000000000001";
        settings[prefix + "ClientId"] = "00000000-0000-0000-0000-000000000002";
        settings[prefix + "ClientSecret"] = "a client secret";
        settings[prefix + "ClientCertificatePath"] = "/certificates/app.pem";
        settings[prefix + "TokenFilePath"] = "/tokens/app";
        return settings;
    }

    private static TokenCredential Read(Dictionary<string, string?> settings)
    {
        SettingReader reader = Reader(settings);
        Func<TokenCredential>? create = CredentialSection.Read(reader);
        Assert.Empty(reader.Problems);
        return create!.Invoke();
    }

    private static SettingReader Reader(Dictionary<string, string?> settings) => new(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
}
