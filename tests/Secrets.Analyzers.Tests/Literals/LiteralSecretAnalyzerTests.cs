using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.IdentityModel.Tokens;
using Npgsql;
using Secrets.Analyzers.Literals;
using Secrets.Analyzers.Tests.Handling;

namespace Secrets.Analyzers.Tests.Literals;

public class LiteralSecretAnalyzerTests
{
    private const string Usings = "using Azure.Identity; using Azure.Security.KeyVault.Secrets; using Microsoft.IdentityModel.Tokens; using Npgsql; using System.Net; using System.Text;\n"
        + "using KeyVaultSecret = Azure.Security.KeyVault.Secrets.KeyVaultSecret; using SecretClient = Secrets.SecretClient;\n";

    private static readonly MetadataReference[] Libraries = [RuleTest.From<SymmetricSecurityKey>(), RuleTest.From<SecurityToken>(), RuleTest.From<NpgsqlConnection>()];

    [Theory]
    [InlineData("var a = SecretAccessor.FromValue([|\"sk_live_1\"|]);")]
    [InlineData("var a = SecretAccessor.FromValue(\"payments-key\", [|\"sk_live_1\"|]);")]
    [InlineData("var a = SecretAccessor.FromValue(value: [|\"sk_live_1\"|], name: \"payments-key\");")]
    [InlineData("const string Key = \"sk_\" + \"live\"; var a = SecretAccessor.FromValue([|Key|]);")]
    [InlineData("var a = SecretAccessor.FromValue([|new byte[] { 1, 2, 3 }|]);")]
    [InlineData("var a = SecretAccessor.FromValue<byte[]>([|[1, 2, 3]|]);")]
    [InlineData("var a = SecretAccessor.FromValue([|Convert.FromBase64String(\"c2VjcmV0\")|]);")]
    [InlineData("var s = PaymentSecrets.FromValues(stripeApiKey: [|\"sk_live_1\"|], signingKey: Array.Empty<byte>());")]
    [InlineData("official.SetSecret(\"db\", [|\"hunter2\"|]);")]
    [InlineData("await official.SetSecretAsync(\"db\", [|\"hunter2\"|]);")]
    [InlineData("await official.SetSecretAsync(new KeyVaultSecret(\"db\", [|\"hunter2\"|]));")]
    [InlineData("var s = new Secrets.KeyVaultSecret(\"db\", [|\"hunter2\"|]);")]
    [InlineData("var s = official.GetSecret(\"db\")?.Value?.Value ?? [|\"hunter2\"|];")]
    [InlineData("var s = (await secrets.LegacyApiKey).Reveal() ?? [|\"fallback\"|];")]
    [InlineData("var s = (await secrets.GetTokenAsync()) ?? [|\"fallback\"|];")]
    [InlineData("var s = await secrets.GetTokenAsync().ConfigureAwait(false) ?? [|\"fallback\"|];")]
    [InlineData("string? key = (await secrets.LegacyApiKey).Reveal(); key ??= [|\"fallback\"|];")]
    [InlineData("var legacy = await secrets.LegacyApiKey; var key = legacy.Exists ? legacy.Reveal() : [|\"fallback\"|];")]
    [InlineData("var key = (await secrets.LegacyApiKey).Reveal(); var used = string.IsNullOrEmpty(key) ? [|\"fallback\"|] : key;")]
    [InlineData("var c = new ClientSecretCredential(\"tenant\", \"client\", [|\"hunter2\"|]);")]
    [InlineData("var c = new ClientSecretCredential(\"tenant\", \"client\", Environment.GetEnvironmentVariable(\"S\") ?? [|\"hunter2\"|]);", "whole")]
    [InlineData("var c = new Azure.AzureKeyCredential([|\"hunter2\"|]);")]
    [InlineData("var k = new SymmetricSecurityKey([|Encoding.UTF8.GetBytes(\"a-very-long-signing-key-0123456789\")|]);")]
    [InlineData("var text = \"a-very-long-signing-key-0123456789\"; var k = new SymmetricSecurityKey([|Encoding.UTF8.GetBytes(text)|]);")]
    [InlineData("var k = new SymmetricSecurityKey([|\"a-very-long-signing-key-0123456789\"u8.ToArray()|]);")]
    [InlineData("var n = new NetworkCredential(\"user\", [|\"hunter2\"|]);")]
    [InlineData("var n = new NetworkCredential { Password = [|\"hunter2\"|] };")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder { Host = \"db\", Password = [|\"hunter2\"|] };")]
    [InlineData("var c = new NpgsqlConnection([|\"Host=db;Username=app;Password=hunter2\"|]);")]
    [InlineData("var c = [|\"Server=db;User Id=app;Pwd=hunter2;Encrypt=true\"|];")]
    [InlineData("var host = \"db\"; var c = [|$\"Host={host};Username=app;Password=hunter2\"|];")]
    [InlineData("var host = \"db\"; var c = [|\"Host=\" + host + \";Username=app;Password=hunter2\"|];")]
    [InlineData("var c = [|\"redis.contoso.com:6380,password=hunter2,ssl=True\"|];")]
    [InlineData("var c = [|\"DefaultEndpointsProtocol=https;AccountName=contoso;AccountKey=aHVudGVyMg==\"|];")]
    public async Task Literal_that_serves_as_a_secret_is_found(string statements, string? whole = null)
    {
        string marked = whole is null ? statements : statements.Replace("[|", "").Replace("|]", "").Replace("Environment.", "[|Environment.").Replace("\"hunter2\")", "\"hunter2\"|])");
        await RuleTest.VerifyAsync<LiteralSecretAnalyzer>(Usings + RuleTest.InMethod(marked), Libraries);
    }

    [Theory]
    [InlineData("var name = \"db\"; string value = Guid.NewGuid().ToString(); await official.SetSecretAsync(name, value); await official.SetSecretAsync(\"db\", value);")]
    [InlineData("var s = new KeyVaultSecret(\"db\", Environment.GetEnvironmentVariable(\"DB\")!);")]
    [InlineData("var s = (await secrets.LegacyApiKey).Reveal() ?? \"\";")]
    [InlineData("var s = (await secrets.LegacyApiKey).Reveal() ?? string.Empty;")]
    [InlineData("var s = (await secrets.LegacyApiKey).Reveal() ?? throw new InvalidOperationException(\"payments-legacy is not set\");")]
    [InlineData("var s = (await secrets.LegacyApiKey).Reveal() ?? Environment.GetEnvironmentVariable(\"LEGACY\");")]
    [InlineData("var s = (await secrets.LegacyApiKey).Version ?? \"none\"; var t = official.GetSecret(\"db\").Value.Properties.ContentType ?? \"text/plain\";")]
    [InlineData("var n = Environment.GetEnvironmentVariable(\"X\") ?? \"default\";")]
    [InlineData("var c = new ClientSecretCredential(\"tenant\", \"client\", (await secrets.StripeApiKey).Reveal());")]
    [InlineData("var k = new SymmetricSecurityKey(Encoding.UTF8.GetBytes((await secrets.StripeApiKey).Reveal())) { KeyId = \"v1\" };")]
    [InlineData("var n = new NetworkCredential(\"user\", (await secrets.StripeApiKey).Reveal(), \"domain\");")]
    [InlineData("var password = (await secrets.StripeApiKey).Reveal(); var c = $\"Host=db;Username=app;Password={password}\";")]
    [InlineData("var password = (await secrets.StripeApiKey).Reveal(); var c = \"Host=db;Username=app;Password=\" + password;")]
    [InlineData("var c = \"Host=db;Username=app;Password=\"; var d = \"Host=db;Username=app;Password=<password>\"; var e = \"Server=db;Password={0}\"; var f = \"Server=db;Password=****\";")]
    [InlineData("var c = \"Server=db;Database=x;Authentication=Active Directory Default\"; var d = \"passwordPolicy=strict;maxLength=5\"; var e = \"Password=\";")]
    [InlineData("var c = System.Text.RegularExpressions.Regex.Replace(\"x\", \"Password=[^;]*\", \"Password=***\");")]
    [InlineData("var c = \"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8\"; var d = \"UseDevelopmentStorage=true\";")]
    [InlineData("var a = SecretAccessor.FromValue(Environment.GetEnvironmentVariable(\"KEY\")!); var b = SecretAccessor.FromValue(\"\");")]
    [InlineData("string key = \"\"; key = (await secrets.StripeApiKey).Reveal(); var c = new NetworkCredential(\"user\", key);")]
    public async Task Value_from_elsewhere_is_silent(string statements) =>
        await RuleTest.VerifyAsync<LiteralSecretAnalyzer>(Usings + RuleTest.InMethod(statements), Libraries);

    [Fact]
    public async Task Constants_fields_and_attributes() => await RuleTest.VerifyAsync<LiteralSecretAnalyzer>("""
        using System.ComponentModel;
        using System.Net;
        public class Settings
        {
            private const string Pass = "hunter2";
            private static readonly string Other = "hunter3";
            public const string Connection = [|"Server=db;User Id=app;Password=hunter2"|];
            [DefaultValue("Server=db;User Id=app;Password=hunter2")]
            public string? Given { get; set; }
            public NetworkCredential A() => new("user", [|Pass|]);
            public NetworkCredential B() => new("user", [|Other|]);
            public NetworkCredential C(string given) => new("user", given);
        }
        """);

    [Fact]
    public async Task Test_project_is_silent()
    {
        CSharpAnalyzerTest<LiteralSecretAnalyzer, DefaultVerifier> byReference = RuleTest.Create<LiteralSecretAnalyzer>(
            RuleTest.InMethod("var a = SecretAccessor.FromValue(\"sk_test\");") + "public class Tests { [Xunit.Fact] public void A() { } }", RuleTest.From<FactAttribute>());
        await byReference.RunAsync(TestContext.Current.CancellationToken);

        CSharpAnalyzerTest<LiteralSecretAnalyzer, DefaultVerifier> byProperty = RuleTest.Create<LiteralSecretAnalyzer>(
            RuleTest.InMethod("var a = SecretAccessor.FromValue(\"sk_test\");"));
        byProperty.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.IsTestProject = true"));
        await byProperty.RunAsync(TestContext.Current.CancellationToken);
    }
}
