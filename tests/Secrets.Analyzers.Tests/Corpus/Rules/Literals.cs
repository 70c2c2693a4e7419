using System.Net;
using System.Text;
using Azure;
using Azure.Identity;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;
using Npgsql;
using StackExchange.Redis;
using Official = Azure.Security.KeyVault.Secrets;
namespace Corpus.Literals;

public class Literals(Official.SecretClient client, SecretClient own, IConfiguration configuration)
{
    private const string Password = "hunter2!A";
    private static readonly string Token = "tok_123456";

    public async Task Run(string given)
    {
        var a = SecretAccessor.FromValue("sk_live_123"); // KVS3001
        var a2 = SecretAccessor.FromValue(given);
        await client.SetSecretAsync("name", "value1"); // KVS3001
        client.SetSecret("name", Password); // KVS3001
        await client.SetSecretAsync("name", given);
        await client.SetSecretAsync(new Official.KeyVaultSecret("name", "value1")); // KVS3001
        await client.SetSecretAsync(new Official.KeyVaultSecret("name", given));
        await own.SetSecretAsync("name", "value1"); // KVS3001
        await own.SetSecretAsync("name", Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)));
        await own.SetSecretAsync("name", Guid.NewGuid().ToString());
        string k1 = Vault.Key.Reveal() ?? "fallback"; // KVS3001
        string k2 = (await client.GetSecretAsync("n")).Value?.Value ?? "fallback"; // KVS3001
        string k3 = Vault.OptionalKey.Reveal() ?? ""; 
        string k4 = Vault.OptionalKey.Reveal() ?? throw new InvalidOperationException("no key");
        string k5 = configuration["Region"] ?? "westeurope";
        var b = new ClientSecretCredential("t", "c", "s3cr3t"); // KVS3001
        var b2 = new ClientSecretCredential("t", "c", given);
        var b3 = new ClientSecretCredential("t", "c", k1);
        string k6 = Vault.Key.Reveal() is { Length: > 3 } long6 ? long6 : "short";
        string read = Vault.Key.Reveal();
        string k7 = read.Length > 20 ? read : "too short";
        string k8 = read.Length > 0 ? read : "fallback"; // KVS3001
        var c = new SymmetricSecurityKey(Encoding.UTF8.GetBytes("0123456789abcdef")); // KVS3001
        var c2 = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Vault.Key.Reveal()));
        var d = new AzureKeyCredential("abc123"); // KVS3001
        var e = new NetworkCredential("user", "hunter2"); // KVS3001
        var e2 = new NetworkCredential("user", given);
        using var f = new SqlConnection("Server=s;User Id=u;Password=hunter2;"); // KVS3001
        using var f2 = new SqlConnection("Server=s;Integrated Security=true;");
        using var f3 = new SqlConnection($"Server=s;User Id=u;Password={Vault.Key.Reveal()};");
        using var g = new NpgsqlConnection("Host=h;Username=u;Pwd=hunter2"); // KVS3001
        var h = new ConfigurationOptions { Password = "hunter2" }; // KVS3001
        var h2 = ConnectionMultiplexer.Connect("r:6380,password=hunter2,ssl=true"); // KVS3001
        var i = new SqlConnectionStringBuilder { Password = Password }; // KVS3001
        var j = new OpenIdConnectOptions { ClientSecret = "secret1" }; // KVS3001
        var k = new OpenIdConnectOptions { ClientSecret = "" };
        var l = new SqlConnectionStringBuilder { Password = "<password>" };
        using var m = new SqlConnection("Server=s;User Id=u;Password={0}");
        string blob = "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=Zm9vYmFyYmF6cXV4;EndpointSuffix=core.windows.net"; // KVS3001
        string bus = "Endpoint=sb://b.servicebus.windows.net/;SharedAccessKeyName=n;SharedAccessKey=Zm9vYmFyYmF6cXV4"; // KVS3001
        string passwordPolicy = "Password=at least 12 characters";
        const string TokenEndpoint = "https://login.example.org/token";
        var n = new UsernamePasswordCredential("u", "p4ss", "t", "c"); // KVS3001
        var o = new Azure.AzureNamedKeyCredential("n", Token); // KVS3001
        string? p = Vault.OptionalKey.Reveal();
        p ??= "default-key"; // KVS3001
        string q = Vault.OptionalKey.Reveal() is { } found ? found : "fallback"; // KVS3001
        string end = Vault.OptionalKey.Reveal() is { Length: > 8 } long1 ? long1[^4..] : "short";
        string tail = Vault.OptionalKey.Reveal() is ['s', 'k', .. var rest] ? rest : "none";
        string r = Environment.GetEnvironmentVariable("X") ?? "fallback";
        var s = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", "eyJabc");
    }
}

[VaultSecret]
public sealed partial class Secrets3 { public partial SecretAccessor<string> StripeApiKey { get; } }

public sealed partial class Secrets3 { public Secrets3(SecretStore store) { } public partial SecretAccessor<string> StripeApiKey => throw null!; } // KVS0005

public class PaymentOptions
{
    public string ApiKey { get; set; } = ""; // KVS3002
    public string? Password { get; set; } // KVS3002
    public string ClientSecret { get; init; } = ""; // KVS3002
    public string ConnectionString { get; set; } = ""; // KVS3002
    public string PasswordPolicy { get; set; } = "";
    public string TokenEndpoint { get; set; } = "";
    public string SecretName { get; set; } = "";
    public string KeyVaultUri { get; set; } = "";
    public Secret<string>? WebhookSecret { get; set; }
    public SecretAccessor<string>? Other { get; set; }
    public int PasswordLength { get; set; }
    public string PublicKey { get; set; } = "";
    public string PrimaryKey { get; set; } = "";
    public string CancellationToken { get; set; } = "";
    public string PasswordHash { get; set; } = "";
    public string ApiKeyHeaderName { get; set; } = "";
    public string Computed => ApiKey;
}

public record SmtpSettings(string Host, string Password); // KVS3002

public class Order { public string Password { get; set; } = ""; }
