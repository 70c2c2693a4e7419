using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using Npgsql;
using StackExchange.Redis;
namespace Corpus.Application;

public class ApiKeyHandler(SecretAccessor<string> key) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Secret<string> secret = await key.GetAsync(cancellationToken);
        request.Headers.Remove("x-api-key");
        request.Headers.TryAddWithoutValidation("x-api-key", secret.Reveal());
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            response.Dispose();
            secret = await key.RefreshAsync(cancellationToken);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret.Reveal());
            return await base.SendAsync(request, cancellationToken);
        }

        return response;
    }
}

public sealed class TokenClient(HttpClient http, SecretAccessor<string> clientSecret, ILogger<TokenClient> logger)
{
    private string? _accessToken;
    private DateTimeOffset _expires;

    public async Task<string> GetAsync(CancellationToken token)
    {
        if (_accessToken is not null && _expires > DateTimeOffset.UtcNow) return _accessToken;
        Secret<string> secret = await clientSecret.GetAsync(token);
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_secret"] = secret.Reveal() });
        using HttpResponseMessage response = await http.PostAsync("https://id.example.org/token", content, token);
        logger.LogInformation("token endpoint answered {Status}", response.StatusCode);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<TokenAnswer>(token);
        _accessToken = answer!.AccessToken;
        _expires = DateTimeOffset.UtcNow.AddSeconds(answer.ExpiresIn);
        logger.LogDebug("token valid for {Seconds} s", answer.ExpiresIn);
        return answer.AccessToken;
    }
}

public sealed record TokenAnswer(string AccessToken, int ExpiresIn);

public sealed class WebhookVerifier(SecretAccessor<string> secret)
{
    public async Task<bool> VerifyAsync(string body, string signature, CancellationToken token)
    {
        Secret<string> current = await secret.GetAsync(token);
        byte[] key = Encoding.UTF8.GetBytes(current.Reveal());
        using var hmac = new HMACSHA256(key);
        byte[] computed = hmac.ComputeHash(Encoding.UTF8.GetBytes(body));
        string expected = "sha256=" + Convert.ToHexString(computed).ToLowerInvariant();
        bool valid = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(signature));
        Console.WriteLine(valid ? "valid" : "invalid " + expected);
        CryptographicOperations.ZeroMemory(key);
        return valid;
    }

    public string Encrypt(byte[] plain, Secret<byte[]> key)
    {
        byte[] nonce = RandomNumberGenerator.GetBytes(12), tag = new byte[16], cipher = new byte[plain.Length];
        using var aes = new AesGcm(key.Reveal(), 16);
        aes.Encrypt(nonce, plain, cipher, tag);
        return Convert.ToBase64String(cipher);
    }

    public string EncryptSecret(Secret<string> value, byte[] key)
    {
        using Aes aes = Aes.Create();
        aes.Key = key;
        using ICryptoTransform transform = aes.CreateEncryptor();
        byte[] plain = Encoding.UTF8.GetBytes(value.Reveal());
        return Convert.ToBase64String(transform.TransformFinalBlock(plain, 0, plain.Length));
    }

    public string Protect(IDataProtector protector, Secret<string> value)
    {
        string text = protector.Protect(value.Reveal());
        File.WriteAllText("protected", text);
        return text;
    }
}

public sealed class Connections(SecretAccessor<string> password, ILogger<Connections> logger)
{
    public async Task<SqlConnection> OpenAsync(CancellationToken token)
    {
        var builder = new SqlConnectionStringBuilder { DataSource = "tcp:db.example.org", InitialCatalog = "shop", UserID = "app", Password = (await password.GetAsync(token)).Reveal(), Encrypt = true };
        var connection = new SqlConnection(builder.ConnectionString);
        try
        {
            await connection.OpenAsync(token);
        }
        catch (SqlException e) when (e.Number == 18456)
        {
            logger.LogError(e, "login to {Server}/{Database} as {User} failed with {Number}", builder.DataSource, builder.InitialCatalog, builder.UserID, e.Number);
            throw new InvalidOperationException($"Login to {connection.DataSource} failed.", e);
        }

        logger.LogInformation("opened {Database} {State} {Version}", connection.Database, connection.State, connection.ServerVersion);
        return connection;
    }

    public async Task<IDatabase> RedisAsync(CancellationToken token)
    {
        ConfigurationOptions options = ConfigurationOptions.Parse("cache.example.org:6380");
        options.Ssl = true;
        options.Password = (await password.GetAsync(token)).Reveal();
        logger.LogInformation("connecting to {EndPoints}", string.Join(",", options.EndPoints));
        ConnectionMultiplexer redis = await ConnectionMultiplexer.ConnectAsync(options);
        await redis.GetDatabase().StringSetAsync("started", DateTimeOffset.UtcNow.ToString("O"));
        return redis.GetDatabase();
    }
}

public static class Start
{
    public static async Task<WebApplication> BuildAsync(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        var client = new SecretClient(new Uri("https://v.vault.azure.net"), new DefaultAzureCredential());
        KeyVaultSecret connection = await client.GetSecretAsync("sql-connection");
        builder.Services.AddDbContext<DbContext>(o => o.UseSqlServer(connection.Value));
        builder.Services.AddDbContextFactory<DbContext>(o => o.UseNpgsql(connection.Value, n => n.EnableRetryOnFailure()));
        KeyVaultSecret pfx = await client.GetSecretAsync("tls");
        X509Certificate2 certificate = X509CertificateLoader.LoadPkcs12(Convert.FromBase64String(pfx.Value), null);
        builder.WebHost.ConfigureKestrelLike(certificate);
        builder.Services.AddDataProtection().ProtectKeysWithCertificate(certificate);
        builder.Logging.AddConsole();
        ILogger logger = LoggerFactory.Create(b => b.AddConsole()).CreateLogger("start");
        logger.LogInformation("certificate {Thumbprint} of {Subject} until {NotAfter}", certificate.Thumbprint, certificate.Subject, certificate.NotAfter);
        logger.LogInformation("{Name} {Version} enabled {Enabled} expires {Expires} type {Type}", pfx.Name, pfx.Properties.Version, pfx.Properties.Enabled, pfx.Properties.ExpiresOn, pfx.Properties.ContentType);
        if (string.IsNullOrWhiteSpace(connection.Value))
        {
            throw new InvalidOperationException($"{connection.Name} is empty.");
        }

        int length = connection.Value.Length;
        logger.LogInformation("{Length} characters, {Mask}", length, new string('*', length));
        builder.Services.AddHttpClient("pay", (provider, http) =>
        {
            http.BaseAddress = new Uri("https://pay.example.org");
            http.DefaultRequestHeaders.UserAgent.ParseAdd("shop/1.0");
        }).AddHttpMessageHandler(provider => new ApiKeyHandler(provider.GetRequiredService<SecretAccessor<string>>()));
        builder.Services.AddSingleton(new BlobServiceClient(new Uri("https://a.blob.core.windows.net"), new DefaultAzureCredential()));
        WebApplication app = builder.Build();
        app.MapGet("/health", async (SecretAccessor<string> key, CancellationToken token) =>
        {
            try
            {
                Secret<string> secret = await key.GetAsync(token);
                return Results.Ok(new { secret.Name, secret.Version, Present = secret.Reveal() is { Length: > 0 } });
            }
            catch (RequestFailedException e)
            {
                logger.LogWarning("vault answered {Status} {Code}", e.Status, e.ErrorCode);
                return Results.StatusCode(503);
            }
        });
        app.MapPost("/pay", async (Payment payment, SecretAccessor<string> key, IHttpClientFactory factory, CancellationToken token) =>
        {
            using HttpClient http = factory.CreateClient("pay");
            using var request = new HttpRequestMessage(HttpMethod.Post, "/charges") { Content = JsonContent.Create(payment) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes((await key.GetAsync(token)).Reveal() + ":")));
            using HttpResponseMessage response = await http.SendAsync(request, token);
            Activity.Current?.SetTag("pay.status", (int)response.StatusCode);
            return response.IsSuccessStatusCode ? Results.Ok(await response.Content.ReadFromJsonAsync<Receipt>(token)) : Results.Problem($"payment refused: {response.StatusCode}");
        });
        return app;
    }

    private static void ConfigureKestrelLike(this Microsoft.AspNetCore.Hosting.IWebHostBuilder builder, X509Certificate2 certificate) { }
}

public sealed record Payment(decimal Amount, string Currency);
public sealed record Receipt(string Id);

public class PasswordPolicy
{
    public string PasswordHint { get; set; } = "";
    public int MinimumPasswordLength { get; set; } = 12;
    public bool Check(string password, ILogger logger)
    {
        logger.LogInformation("password of {Length} characters, policy {Policy}", password.Length, this);
        return password.Length >= MinimumPasswordLength;
    }
}

public class Rotation(SecretClient client, ILogger<Rotation> logger)
{
    public async Task RotateAsync(CancellationToken token)
    {
        string fresh = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        KeyVaultSecret set = await client.SetSecretAsync("api-key", fresh, token);
        logger.LogInformation("rotated to {Version}", set.Properties.Version);
        await foreach (SecretProperties version in client.GetPropertiesOfSecretVersionsAsync("api-key", token))
        {
            if (version.Version != set.Properties.Version && version.Enabled == true)
            {
                version.Enabled = false;
                await client.UpdateSecretPropertiesAsync(version, token);
                logger.LogInformation("disabled {Version}", version.Version);
            }
        }
    }

    public async Task CopyAsync(SecretClient other, CancellationToken token)
    {
        await foreach (SecretProperties properties in client.GetPropertiesOfSecretsAsync(token))
        {
            KeyVaultSecret secret = await client.GetSecretAsync(properties.Name, cancellationToken: token);
            await other.SetSecretAsync(secret.Name, secret.Value, token);
        }
    }

    public void Structured(Secret<Login> login)
    {
        Login value = login.Reveal();
        using var connection = new NpgsqlConnection($"Host=db;Port={value.Port};Username={value.User};Password={value.Password};SSL Mode=VerifyFull");
        logger.LogInformation("port {Port}", value.Port);
        logger.LogInformation("{Login}", login);
        using var process = new Process { StartInfo = new ProcessStartInfo("psql") { RedirectStandardInput = true } };
        process.StartInfo.ArgumentList.Add("--host=db");
        process.Start();
        process.StandardInput.WriteLine(value.Password);
    }

    public async Task SocketAsync(Secret<string> key, CancellationToken token)
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", "Bearer " + key.Reveal());
        await socket.ConnectAsync(new Uri("wss://stream.example.org/"), token);
        await socket.SendAsync(Encoding.UTF8.GetBytes("hello"), WebSocketMessageType.Text, true, token);
        logger.LogInformation("{State}", socket.State);
    }

    public async Task Each(IReadOnlyList<SecretAccessor<string>> all, CancellationToken token)
    {
        Secret<string>[] secrets = await Task.WhenAll(all.Select(a => a.GetAsync(token).AsTask()));
        logger.LogInformation("{Names}", string.Join(", ", secrets.Select(s => s.Name)));
        logger.LogInformation("{Lengths}", secrets.Select(s => s.Reveal().Length));
        logger.LogInformation("{Count} set", secrets.Count(s => s.Reveal() != ""));
        logger.LogInformation("{All}", secrets.Cast<object>().ToArray());
        foreach (var pair in secrets.ToDictionary(s => s.Name, s => s.Reveal().Length)) logger.LogInformation("{N}: {L}", pair.Key, pair.Value);
        Dictionary<string, Secret<string>> map = secrets.ToDictionary(s => s.Name);
        if (map.TryGetValue("x", out Secret<string>? found)) logger.LogInformation("{F}", found);
    }
}
