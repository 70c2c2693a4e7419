using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Amazon.Runtime;
using Azure.Identity;

using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

using Microsoft.Extensions.DependencyInjection;

using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.IdentityModel.Tokens;
using StackExchange.Redis;

namespace Corpus.Correct;

internal class Consumers(ILogger<Consumers> logger, HttpClient http)
{
    public async Task Headers()
    {
        Secret<string> secret = await Vault.KeyAccessor;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret.Reveal());
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.contoso.com/charges");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("user:" + secret.Reveal())));
        request.Headers.Add("X-Api-Key", secret.Reveal());
        request.Headers.TryAddWithoutValidation("X-Api-Key", secret.Reveal());
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["client_secret"] = secret.Reveal() });
        using HttpResponseMessage response = await http.SendAsync(request);
        logger.LogInformation("Called with {Name}: {Status}", secret.Name, response.StatusCode);
        string body = await response.Content.ReadAsStringAsync();
        logger.LogInformation("Answer {Body}", body);
        logger.LogInformation("Request {Uri}", request.RequestUri);
    }

    public async Task Databases(IServiceCollection services)
    {
        Secret<string> connection = await Vault.KeyAccessor;
        services.AddDbContext<DbContext>(options => options.UseSqlServer(connection.Reveal()));
        await using var sql = new SqlConnection(connection.Reveal());
        await sql.OpenAsync();
        logger.LogInformation("Connected to {Database}", sql.Database);
        await using var npgsql = new Npgsql.NpgsqlConnection(connection.Reveal());
        await using Npgsql.NpgsqlDataSource source = Npgsql.NpgsqlDataSource.Create(connection.Reveal());
        ConnectionMultiplexer redis = await ConnectionMultiplexer.ConnectAsync(connection.Reveal());
        IDatabase database = redis.GetDatabase();
        await database.StringSetAsync("name", "public");
        var factory = new RabbitMQ.Client.ConnectionFactory { UserName = "me", Password = connection.Reveal() };
        logger.LogInformation("Broker {User} {Host}", factory.UserName, factory.HostName);
    }

    public void Keys(byte[] data)
    {
        byte[] key = Encoding.UTF8.GetBytes(Vault.Key.Reveal());
        using var hmac = new HMACSHA256(key);
        logger.LogInformation("Signature {Signature}", Convert.ToHexString(hmac.ComputeHash(data)));
        logger.LogInformation("Signature {Signature}", Convert.ToBase64String(HMACSHA256.HashData(key, data)));
        logger.LogInformation("Hash {Hash}", Convert.ToHexString(SHA256.HashData(key)));
        var signing = new SymmetricSecurityKey(key);
        var credentials = new SigningCredentials(signing, SecurityAlgorithms.HmacSha256);
        logger.LogInformation("Signing with {Algorithm}", credentials.Algorithm);
        using Aes aes = Aes.Create();
        aes.Key = Vault.Bytes.Reveal();
        byte[] encrypted = aes.EncryptCbc(data, aes.IV);
        logger.LogInformation("Encrypted {Data}", Convert.ToBase64String(encrypted));
        CryptographicOperations.ZeroMemory(key);
    }

    public void Certificates()
    {
        using X509Certificate2 certificate = X509CertificateLoader.LoadPkcs12(Vault.Bytes.Reveal(), null);
        logger.LogInformation("Certificate {Thumbprint} until {NotAfter}", certificate.Thumbprint, certificate.NotAfter);
        using var handler = new HttpClientHandler();
        handler.ClientCertificates.Add(certificate);
        using X509Certificate2 pem = X509Certificate2.CreateFromPem(Vault.Key.Reveal());
        logger.LogInformation("Certificate {Subject}", pem.Subject);
        logger.LogInformation("Certificate {Hash}", pem.GetCertHashString());
    }

    public void Credentials()
    {
        var client = new ClientSecretCredential("tenant", "client", Vault.Key.Reveal());
        var network = new NetworkCredential("user", Vault.Key.Reveal());
        logger.LogInformation("User {User}", network.UserName);
        var aws = new BasicAWSCredentials("id", Vault.Key.Reveal());
        IConfidentialClientApplication app = ConfidentialClientApplicationBuilder.Create("client").WithClientSecret(Vault.Key.Reveal()).Build();
        logger.LogInformation("App {Id}", app.AppConfig.ClientId);
        var azure = new Azure.AzureKeyCredential(Vault.Key.Reveal());
        var shared = new Azure.Storage.StorageSharedKeyCredential("account", Vault.Key.Reveal());
        logger.LogInformation("Account {Name}", shared.AccountName);
        using var smtp = new MailKit.Net.Smtp.SmtpClient();
        smtp.Authenticate("user", Vault.Key.Reveal());
        _ = (client, aws, azure);
    }

    public void Options(WebApplicationBuilder builder)
    {
        builder.Services.Configure<TokenValidationParameters>(parameters => parameters.IssuerSigningKey = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Vault.Key.Reveal())));
        builder.Services.Configure<OAuthOptions>(options => options.ClientSecret = Vault.Key.Reveal());
        builder.Services.AddHttpClient("api", client => client.DefaultRequestHeaders.Add("X-Api-Key", Vault.Key.Reveal()));
        builder.Services.AddStackExchangeRedis(Vault.Key.Reveal());
    }

    public async Task Writing(string name)
    {
        await Vault.OfficialClient.SetSecretAsync(name, Vault.Key.Reveal());
        Azure.Security.KeyVault.Secrets.KeyVaultSecret written = await Vault.OfficialClient.SetSecretAsync(new Azure.Security.KeyVault.Secrets.KeyVaultSecret(name, System.Text.Json.JsonSerializer.Serialize(new { key = Vault.Key.Reveal() })));
        logger.LogInformation("Wrote {Name} {Version}", written.Name, written.Properties.Version);
    }

    public async Task Guards(CancellationToken cancellationToken)
    {
        try
        {
            Secret<string?> optional = Vault.OptionalKey;
            string key = optional.Reveal() ?? throw new InvalidOperationException($"The secret {optional.Name} is missing.");
            ArgumentException.ThrowIfNullOrWhiteSpace(key);
            if (key.Length < 16)
            {
                throw new InvalidOperationException($"{optional.Name} has {key.Length} characters.");
            }

            await Task.Delay(1, cancellationToken);
        }
        catch (Azure.RequestFailedException failure)
        {
            logger.LogError(failure, "Failed with {Status} {ErrorCode}", failure.Status, failure.ErrorCode);
        }

        logger.LogInformation("Exists {Exists} expires {Expires} mask {Mask}", Vault.Key.Exists, Vault.Key.ExpiresOn, new string('*', 8));
        logger.LogInformation("Type {Type} hash {Hash}", Vault.Key.Reveal().GetType(), Vault.Key.Name.GetHashCode(StringComparison.Ordinal));
    }
}

internal static class Extensions
{
    public static IServiceCollection AddStackExchangeRedis(this IServiceCollection services, string configuration) =>
        services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(configuration));
}
