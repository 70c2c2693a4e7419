extern alias official;

using System.Reflection;
using OfficialClient = official::Azure.Security.KeyVault.Secrets.SecretClient;

namespace Secrets.Client.Tests.Vault.Parity;

public class OfficialClientParityTests
{
    // What the product leaves out or keeps in its hosting package.
    private static readonly string[] ExcludedTypes =
    [
        "AzureSecurityKeyVaultSecretsContext", "SecretClientHostExtensions", "SecretClientSettings", "SecretClientBuilderExtensions",
    ];

    public static TheoryData<string> OfficialTypes => new(OfficialAssembly.GetExportedTypes()
        .Where(type => !ExcludedTypes.Contains(type.Name))
        .Select(type => type.FullName!));

    private static Assembly OfficialAssembly => typeof(OfficialClient).Assembly;

    [Theory]
    [MemberData(nameof(OfficialTypes))]
    public void Official_type_has_a_counterpart_with_every_member(string officialName)
    {
        Type theirs = OfficialAssembly.GetType(officialName, throwOnError: true)!;
        Type? ours = typeof(SecretClient).Assembly.GetType("Secrets" + officialName[officialName.LastIndexOf('.')..]);

        Assert.NotNull(ours);
        string[] missing = [.. ApiSurface.Describe(theirs).Where(line => !IsExcluded(line)).Except(ApiSurface.Describe(ours))];
        Assert.True(missing.Length == 0, "Missing:\n" + string.Join('\n', missing));
    }

    [Fact]
    public void Official_assembly_has_the_types_that_are_compared()
    {
        Assert.Equal(11, OfficialTypes.Count);
    }

    [Fact]
    public void Api_surface_tells_a_missing_virtual_from_a_virtual()
    {
        string line = Assert.Single(ApiSurface.Describe(typeof(SecretClient)), line => line.Contains(" PurgeDeletedSecret(", StringComparison.Ordinal));

        Assert.Equal("public virtual Response PurgeDeletedSecret(String name, CancellationToken cancellationToken = null)", line);
    }

    private static bool IsExcluded(string line) => line.Contains("SecretClientSettings", StringComparison.Ordinal);
}
