using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Secrets.Analyzers.Literals;
using Secrets.Analyzers.Tests.Handling;

namespace Secrets.Analyzers.Tests.Literals;

public class AppSettingsAnalyzerTests
{
    private const string Bridge = """
        [VaultSecret("Mail--Password")]
        public class Never { }

        [VaultSecret]
        public class MailSecrets
        {
            [VaultSecret("Mail--Password")]
            public SecretAccessor<string> Smtp => null!;
            public SecretAccessor<string> Tls => null!;
            public static void Configure(Builder builder) => builder.AddSecrets<PaymentSecrets>(null!, keyPrefix: "Shop:Pay");
        }

        public class Builder { public void AddSecrets<T>(SecretStore store, string keyPrefix = "") { } }
        """;

    [Theory]
    [InlineData("""{ {|KVS3003:"payments-stripe-api-key"|}: "sk_live" }""")]
    [InlineData("""{ {|KVS3003:"PAYMENTS-STRIPE-API-KEY"|}: "sk_live" }""")]
    [InlineData("""{ "Vault": { "Secrets": { {|KVS3003:"payments-stripe-api-key"|}: "sk_live" } } }""")]
    [InlineData("""{ "Payments": { {|KVS3003:"StripeApiKey"|}: "sk_live" } }""")]
    [InlineData("""{ {|KVS3003:"Payments:StripeApiKey"|}: "sk_live" }""")]
    [InlineData("""{ "Payments": { {|KVS3003:"Pin"|}: 1234 } }""")]
    [InlineData("""{ {|KVS3003:"payments-pin"|}: { "Old": "1", "New": "2" } }""")]
    [InlineData("""{ "Shop": { "Pay": { {|KVS3003:"SigningKey"|}: "AAEC" } } }""")]
    [InlineData("""{ "Mail": { {|KVS3003:"Password"|}: "hunter2" } }""")]
    [InlineData("""{ {|KVS3003:"Mail--Password"|}: "hunter2" }""")]
    [InlineData("""{ {|KVS3003:"Tls"|}: "MII" }""")]
    [InlineData("""
        {
          // a comment, "payments-token": "x"
          "Logging": { "LogLevel": { "Default": "Information", }, },
          /* another */
          {|KVS3003:"payments-token"|} : "eyJ\u0041\"",
          "Last": [1, { {|KVS3003:"payments-pin"|}: true }],
        }
        """)]
    public async Task Declared_secret_with_a_value_is_found_at_its_key(string json) => await VerifyAsync("appsettings.json", json);

    [Theory]
    [InlineData("""{ "payments-stripe-api-key": "" }""")]
    [InlineData("""{ "payments-stripe-api-key": null }""")]
    [InlineData("""{ "payments-stripe-api-key": "<from the vault>" }""")]
    [InlineData("""{ "payments-stripe-api-key": "@Microsoft.KeyVault(SecretUri=https://contoso.vault.azure.net/secrets/x)" }""")]
    [InlineData("""{ "payments-stripe-api-key": {}, "payments-pin": [], "Payments": { "Token": "" } }""")]
    [InlineData("""{ "StripeApiKey": "elsewhere", "Other": { "StripeApiKey": "x" }, "Billing": { "SigningKey": "x" } }""")]
    [InlineData("""{ "KeyVault": { "Uri": "https://contoso.vault.azure.net", "SecretName": "payments-stripe-api-key" } }""")]
    [InlineData("""{ "Kestrel": { "Tls": { "MinVersion": "1.2" } } }""")]
    [InlineData("""{ "payments-stripe-api-key" "broken""")]
    [InlineData("""[ "payments-stripe-api-key" ]""")]
    [InlineData("")]
    public async Task Empty_placeholder_or_other_key_is_silent(string json) => await VerifyAsync("appsettings.json", json);

    [Theory]
    [InlineData("appsettings.Development.json", true)]
    [InlineData("AppSettings.Production.JSON", true)]
    [InlineData("config/appsettings.local.json", true)]
    [InlineData("settings.json", false)]
    [InlineData("appsettings.txt", false)]
    public async Task Only_settings_files_are_read(string file, bool isRead) =>
        await VerifyAsync(file, isRead ? """{ {|KVS3003:"payments-pin"|}: "1" }""" : """{ "payments-pin": "1" }""");

    [Fact]
    public async Task Message_names_key_secret_and_class_and_never_the_value()
    {
        CSharpAnalyzerTest<AppSettingsAnalyzer, DefaultVerifier> test = RuleTest.Create<AppSettingsAnalyzer>(Bridge);
        test.TestState.AdditionalFiles.Add(("appsettings.json", """{ "Payments": { "Pin": "4711" } }"""));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(AppSettingsAnalyzer.Descriptor)
            .WithSpan("appsettings.json", 1, 17, 1, 22)
            .WithMessage("'Payments:Pin' holds the value of secret 'payments-pin', which 'PaymentSecrets' reads from the vault; remove it and change the secret"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static async Task VerifyAsync(string file, string json)
    {
        CSharpAnalyzerTest<AppSettingsAnalyzer, DefaultVerifier> test = RuleTest.Create<AppSettingsAnalyzer>(Bridge);
        test.TestState.AdditionalFiles.Add((file, json));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
