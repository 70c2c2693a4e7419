using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using QuickStart;
using Secrets;

using ILoggerFactory loggerFactory = LoggerFactory.Create(logging => logging.AddSimpleConsole(console => console.SingleLine = true));
ILogger logger = loggerFactory.CreateLogger("QuickStart");

await using DemoVault vault = await DemoVault.OpenAsync();
Console.WriteLine($"Vault    {vault.Description}");

// One second makes the sample quick; the default of one hour suits a service.
await using var store = new SecretStore(vault.Client, new SecretStoreOptions { RefreshAfter = TimeSpan.FromSeconds(1) });
var secrets = new PaymentSecrets(store);

// Fetches every declared secret at once and says what is wrong with each, so that an incomplete vault is found before the first payment.
IReadOnlyList<SecretProblem> problems = await store.ValidateAsync(secrets.Accessors);
if (problems.Count > 0)
{
    foreach (SecretProblem problem in problems)
    {
        Console.Error.WriteLine($"{problem.Name}: {problem.Reason}. {problem.Remedy}");
    }

    return 1;
}

await SecretTable.PrintAsync(secrets);

// The wrapper prints the secret's name. `key.Reveal()` in this line would not compile: KVS1001.
Secret<string> key = await secrets.StripeApiKey;
logger.LogInformation("Paying with {Key}", key);

// A revealed value belongs where it is used: here, in the header of the request that needs it.
using HttpRequestMessage request = new(HttpMethod.Post, "https://api.stripe.example/v1/charges");
request.Headers.Authorization = new("Bearer", key.Reveal());

DbCredentials database = (await secrets.Database).Reveal();
X509Certificate2 certificate = (await secrets.SigningCertificate).Reveal();
Secret<string?> legacyKey = await secrets.LegacyApiKey;
Console.WriteLine($"Signing with {certificate.Thumbprint}; database {(database.Password.Length > 0 ? "ready" : "without a password")}; legacy key {(legacyKey.Exists ? "set" : "not set")}");

await Rotation.ShowAsync(vault, secrets.StripeApiKey);
return 0;
