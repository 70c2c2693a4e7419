using Secrets.Analyzers.Literals;
using Secrets.Analyzers.Tests.Handling;

namespace Secrets.Analyzers.Tests.Literals;

public class OptionsMemberAnalyzerTests
{
    [Theory]
    [InlineData("Password")]
    [InlineData("DbPassword")]
    [InlineData("ApiKey")]
    [InlineData("StripeAPIKey")]
    [InlineData("Apikey")]
    [InlineData("ClientSecret")]
    [InlineData("Secret")]
    [InlineData("SigningKey")]
    [InlineData("PrivateKey")]
    [InlineData("AccessToken")]
    [InlineData("Token")]
    [InlineData("ConnectionString")]
    [InlineData("StorageConnectionString")]
    [InlineData("Pwd")]
    public async Task Secret_like_string_of_an_options_type_is_found(string name)
    {
        await RuleTest.VerifyAsync<OptionsMemberAnalyzer>($"public class SmtpOptions {{ public string? [|{name}|] {{ get; set; }} public string? Host {{ get; set; }} }}");
        await RuleTest.VerifyAsync<OptionsMemberAnalyzer>($"public record SmtpSettings(string [|{name}|], int Port);");
    }

    [Theory]
    [InlineData("PasswordPolicy")]
    [InlineData("TokenEndpoint")]
    [InlineData("SecretName")]
    [InlineData("ClientSecretName")]
    [InlineData("ApiKeyHeader")]
    [InlineData("PublicKey")]
    [InlineData("PartitionKey")]
    [InlineData("CacheKey")]
    [InlineData("Key")]
    [InlineData("ContinuationToken")]
    [InlineData("ConnectionStringName")]
    [InlineData("KeyVaultUri")]
    [InlineData("TokenType")]
    [InlineData("PasswordHash")]
    [InlineData("Secretary")]
    public async Task Name_that_only_speaks_of_secrets_is_silent(string name) =>
        await RuleTest.VerifyAsync<OptionsMemberAnalyzer>($"public class SmtpOptions {{ public string? {name} {{ get; set; }} }}");

    [Theory]
    [InlineData("public class LoginRequest { public string? Password { get; set; } }")]
    [InlineData("public class SmtpOptions { public Secret<string>? Password { get; set; } public SecretAccessor<string>? ApiKey { get; set; } }")]
    [InlineData("public class SmtpOptions { public int Password { get; set; } public bool Token { get; set; } }")]
    [InlineData("public class SmtpOptions { public const string Secret = \"x\"; public static string? Token; private string? Password { get; set; } public string ApiKey => \"\"; }")]
    [InlineData("[VaultSecret] public class Own { public SecretAccessor<DbSettings> Db => null!; } public class DbSettings { public string? Password { get; set; } public PartOptions? Part { get; set; } } public class PartOptions { public string? Secret { get; set; } }")]
    public async Task Other_members_and_types_are_silent(string source) => await RuleTest.VerifyAsync<OptionsMemberAnalyzer>(source);

    [Fact]
    public async Task Project_without_accessors_is_silent()
    {
        var test = RuleTest.Create<OptionsMemberAnalyzer>("public class SmtpOptions { public string? Password { get; set; } }");
        test.TestState.Sources.RemoveAt(1);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
