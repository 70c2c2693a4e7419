using System.IdentityModel.Tokens.Jwt;
using System.Net.Mail;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography;
using System.Text;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SQS;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Files.Shares;
using Azure.Storage.Queues;
using Azure.Storage;
using Azure;
using Confluent.Kafka;
using Grpc.Core;
using MQTTnet;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Cosmos;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Azure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Identity.Client;
using Microsoft.IdentityModel.Tokens;
using MongoDB.Driver;
using MySqlConnector;
using NATS.Client.Core;
using Npgsql;
using RabbitMQ.Client;
using Renci.SshNet;
using SendGrid;
using StackExchange.Redis;

namespace Corpus.Credentials;

public class DbC : DbContext { public DbC(DbContextOptions o) : base(o) { } }
public class MyOptions { public string ApiKey { get; set; } }
public class K {
    public async Task Azure_() {
        string k = Vault.Key.Reveal();
        _ = new ClientSecretCredential("t", "c", k);
        _ = new UsernamePasswordCredential("u", k, "t", "c");
        _ = new ClientCertificateCredential("t", "c", X509CertificateLoader.LoadPkcs12(Convert.FromBase64String(k), null));
        _ = new StorageSharedKeyCredential("a", k);
        _ = new AzureKeyCredential(k);
        _ = new AzureSasCredential(k);
        _ = new AzureNamedKeyCredential("n", k);
        _ = new BlobServiceClient(k);
        _ = new BlobContainerClient(k, "c");
        _ = new BlobClient(k, "c", "b");
        _ = new BlobServiceClient(new Uri("https://a.blob.core.windows.net"), new AzureSasCredential(k));
        _ = new BlobServiceClient(new Uri("https://a.blob.core.windows.net"), new StorageSharedKeyCredential("a", k));
        _ = new QueueClient(k, "q");
        _ = new QueueServiceClient(k);
        _ = new TableServiceClient(k);
        _ = new TableClient(k, "t");
        _ = new TableServiceClient(new Uri("https://a"), new TableSharedKeyCredential("a", k));
        _ = new ShareClient(k, "s");
        _ = new System.ClientModel.ApiKeyCredential(k);
        _ = new CosmosClient(k);
        _ = new CosmosClient("https://a", k);
        new AzureKeyCredential("x").Update(k);
        await Vault.OfficialClient.SetSecretAsync("name", k);
        await Vault.Client.SetSecretAsync("name", k);
        _ = new BasicAWSCredentials("a", k);
        _ = new SessionAWSCredentials("a", k, "t");
        _ = new AmazonS3Client("a", k, Amazon.RegionEndpoint.EUWest1);
        _ = new AmazonS3Client(new BasicAWSCredentials("a", k), Amazon.RegionEndpoint.EUWest1);
        _ = new AmazonSQSClient("a", k, Amazon.RegionEndpoint.EUWest1);
        _ = new StorageSharedKeyCredential("a", k).AccountName;
    }
    public async Task Db(IServiceCollection s, DbContextOptionsBuilder b) {
        string k = Vault.Key.Reveal();
        using var c1 = new SqlConnection(k);
        using var c2 = new SqlConnection { ConnectionString = k };
        using var c3 = new NpgsqlConnection($"Host=h;Username=u;Password={k};SSL Mode=VerifyFull");
        using var c4 = new MySqlConnection(k);
        using var c5 = new SqliteConnection("Data Source=x;Password=" + k);
        var sb = new SqlConnectionStringBuilder { DataSource = "s", UserID = "u", Password = k, Encrypt = true };
        using var c6 = new SqlConnection(sb.ConnectionString);
        var nb = new NpgsqlConnectionStringBuilder { Password = k };
        using var c7 = new NpgsqlConnection(nb.ToString());
        var ds = new NpgsqlDataSourceBuilder(k).Build();
        var ds2 = NpgsqlDataSource.Create(k);
        _ = new MongoClient(k);
        _ = new MongoClient(new MongoUrl(k));
        _ = new MongoClient(MongoClientSettings.FromConnectionString(k));
        _ = MongoCredential.CreateCredential("db", "u", k);
        _ = ConnectionMultiplexer.Connect(k);
        _ = await ConnectionMultiplexer.ConnectAsync($"h:6380,ssl=true,password={k}");
        _ = ConnectionMultiplexer.Connect(new ConfigurationOptions { Password = k, Ssl = true });
        var co = ConfigurationOptions.Parse("h:6380,ssl=true"); co.Password = k;
        s.AddDbContext<DbC>(o => o.UseSqlServer(k));
        s.AddDbContextPool<DbC>(o => o.UseSqlServer($"Server=s;Password={k}", x => x.EnableRetryOnFailure()));
        b.UseSqlServer(k);
        b.UseSqlServer(new SqlConnection(k));
        s.AddHealthChecks();
    }
    public async Task Brokers(IServiceCollection s) {
        string k = Vault.Key.Reveal();
        var cf = new ConnectionFactory { HostName = "h", UserName = "u", Password = k };
        _ = new ConnectionFactory { Uri = new Uri(k) };
        cf.Password = k;
        var pc = new ProducerConfig { SaslUsername = "u", SaslPassword = k, SecurityProtocol = Confluent.Kafka.SecurityProtocol.SaslSsl };
        _ = new ProducerBuilder<string, string>(pc).Build();
        _ = new ConsumerConfig { SslKeyPassword = k };
        _ = new MqttClientOptionsBuilder().WithCredentials("u", k).Build();
        _ = new NatsOpts { AuthOpts = new NatsAuthOpts { Token = k } };
        _ = new SendGridClient(k);
        _ = new SendGridClient(new SendGridClientOptions { ApiKey = k });
        Stripe.StripeConfiguration.ApiKey = k;
        _ = new Stripe.StripeClient(k);
        _ = new Stripe.RequestOptions { ApiKey = k };
        _ = new Octokit.GitHubClient(new Octokit.ProductHeaderValue("x")) { Credentials = new Octokit.Credentials(k) };
        Stripe.EventUtility.ConstructEvent("json", "sig", k);
    }
    public async Task Crypto(byte[] data, IServiceCollection s, KestrelServerOptions ks, ListenOptions lo) {
        string k = Vault.Key.Reveal(); byte[] b = Encoding.UTF8.GetBytes(k);
        var sk = new SymmetricSecurityKey(b);
        var sc = new SigningCredentials(sk, SecurityAlgorithms.HmacSha256);
        var tvp = new TokenValidationParameters { IssuerSigningKey = new SymmetricSecurityKey(b) };
        string jwt = new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(signingCredentials: sc));
        Console.WriteLine(jwt.Length);
        using var h = new HMACSHA256(b);
        byte[] mac = h.ComputeHash(data);
        Console.WriteLine(Convert.ToHexString(mac));
        Console.WriteLine(Convert.ToHexString(HMACSHA256.HashData(b, data)));
        Console.WriteLine(Convert.ToHexString(SHA256.HashData(b)));
        using var aes = Aes.Create(); aes.Key = b;
        using var gcm = new AesGcm(b, 16);
        using var enc = aes.CreateEncryptor(b, aes.IV);
        using var rsa = RSA.Create(); rsa.ImportFromPem(k);
        rsa.ImportPkcs8PrivateKey(b, out _);
        using var ec = ECDsa.Create(); ec.ImportFromPem(k);
        rsa.ImportFromEncryptedPem("pem", k);
        Console.WriteLine(Convert.ToBase64String(rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)));
        byte[] derived = Rfc2898DeriveBytes.Pbkdf2(k, data, 1000, HashAlgorithmName.SHA256, 32);
        string hash = new PasswordHasher<object>().HashPassword(new object(), k);
        using var cert = new X509Certificate2(b, "pw");
        using var cert2 = X509CertificateLoader.LoadPkcs12(Convert.FromBase64String(k), "");
        using var cert3 = X509Certificate2.CreateFromPem("cert", k);
        Console.WriteLine(cert.Thumbprint);
        Console.WriteLine(cert2.Subject + cert2.NotAfter);
        lo.UseHttps(cert);
        lo.UseHttps("f.pfx", k);
        ks.ConfigureHttpsDefaults(o => o.ServerCertificate = cert);
        var hh = new HttpClientHandler(); hh.ClientCertificates.Add(cert);
        var sh = new SocketsHttpHandler { Credentials = new NetworkCredential("u", k) };
        hh.Credentials = new NetworkCredential("u", k);
        hh.Proxy = new WebProxy("https://p") { Credentials = new NetworkCredential("u", k) };
        _ = CryptographicOperations.FixedTimeEquals(b, data);
        _ = Vault.Key.FixedTimeEquals("x");
        _ = ConfidentialClientApplicationBuilder.Create("c").WithClientSecret(k).Build();
        _ = ConfidentialClientApplicationBuilder.Create("c").WithCertificate(cert).Build();
        CryptographicOperations.ZeroMemory(b);
    }
    public async Task Auth(IServiceCollection s, HttpClient http, WebApplicationBuilder wb) {
        string k = Vault.Key.Reveal();
        s.AddAuthentication().AddOAuth("x", o => o.ClientSecret = k);
        s.Configure<MyOptions>(o => o.ApiKey = k); // KVS2001
        s.PostConfigure<MyOptions>(o => o.ApiKey = k); // KVS2001
        s.AddOptions<MyOptions>().Configure(o => o.ApiKey = k); // KVS2001
        s.AddHttpClient("x", c => c.DefaultRequestHeaders.Add("x-api-key", k));
        s.AddHttpClient("y").ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler { Credentials = new NetworkCredential("u", k) });
        s.AddDataProtection();
        wb.Services.AddSingleton(new AzureKeyCredential(k));
        wb.Services.AddSingleton<TokenCredential>(new ClientSecretCredential("t", "c", k));
        var smtp = new SmtpClient("h") { Credentials = new NetworkCredential("u", k), EnableSsl = true };
        using var mk = new MailKit.Net.Smtp.SmtpClient(); await mk.AuthenticateAsync("u", k);
        using var im = new MailKit.Net.Imap.ImapClient(); im.Authenticate("u", k);
        using var ssh = new SshClient("h", "u", k);
        using var sftp = new SftpClient(new ConnectionInfo("h", "u", new PasswordAuthenticationMethod("u", k)));
        _ = new PrivateKeyFile(new MemoryStream(Encoding.UTF8.GetBytes(k)));
        var creds = CallCredentials.FromInterceptor((c, m) => { m.Add("Authorization", "Bearer " + k); return Task.CompletedTask; });
        var md = new Grpc.Core.Metadata { { "x-api-key", k } };
        md.Add("Authorization", $"Bearer {k}");
        var login = System.Text.Json.JsonSerializer.Deserialize<Login>(k); await mk.AuthenticateAsync(login!.User, login.Password);
        await http.PostAsync("https://x", new StringContent(System.Text.Json.JsonSerializer.Serialize(new { client_secret = k }), Encoding.UTF8, "application/json"));
        using var req = new HttpRequestMessage(HttpMethod.Post, "https://x") { Content = new StringContent(Newtonsoft.Json.JsonConvert.SerializeObject(new { k })) };
        var body = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { k }); using var bc = new ByteArrayContent(body); await http.PostAsync("https://x", bc);
        try { await Vault.OfficialClient.GetSecretAsync("x"); } catch (RequestFailedException ex) { Console.WriteLine(ex.Status + ex.ErrorCode); }
    }
}
