using Amazon.Runtime;
using Azure;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Messaging.EventGrid;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Sas;
using Confluent.Kafka;
using Microsoft.Azure.Cosmos;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MongoDB.Driver;
using MySqlConnector;
using Npgsql;
using RabbitMQ.Client;
using SendGrid;
using StackExchange.Redis;
namespace Corpus.Clients;

public class Db(DbContextOptions options) : DbContext(options);

public class Configured(SecretAccessor<string> connection) : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder builder) =>
        builder.UseNpgsql(Vault.Key.Reveal());

    public SecretAccessor<string> Connection => connection;
}

public class Clients(ILogger<Clients> logger)
{
    public async Task Databases(IServiceCollection services)
    {
        string secret = Vault.Key.Reveal();
        await using var source = new NpgsqlDataSourceBuilder("Host=db;Username=app") { ConnectionStringBuilder = { Password = secret } }.Build();
        var builder = new NpgsqlDataSourceBuilder("Host=db");
        builder.UsePeriodicPasswordProvider(async (_, token) => (await Vault.KeyAccessor.GetAsync(token)).Reveal(), TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(5));
        services.AddDbContext<Db>(o => o.UseNpgsql(secret));
        services.AddDbContextFactory<Db>(o => o.UseSqlServer(secret));
        services.AddStackExchangeRedisCacheLike(secret);
        await using var connection = new NpgsqlConnection(secret);
        try
        {
            await connection.OpenAsync();
        }
        catch (NpgsqlException e)
        {
            logger.LogError(e, "cannot open {Database}", connection.Database);
            logger.LogError("cannot open {Connection}", connection.ConnectionString); // KVS1001
            throw new InvalidOperationException("cannot open " + secret, e); // KVS1003
        }

        var sql = new SqlConnectionStringBuilder(secret);
        logger.LogInformation("database {Server}/{Database}", sql.DataSource, sql.InitialCatalog);
        logger.LogInformation("connecting with {Connection}", sql); // KVS1001
        logger.LogInformation("connecting with {Connection}", sql.ConnectionString); // KVS1001
        sql.Password = "";
        var credential = new SqlCredential("user", Secure(secret));
        await using var one = new SqlConnection("Server=tcp:s", credential);
        await using var mine = new MySqlConnection(new MySqlConnectionStringBuilder { Server = "s", Password = secret }.ConnectionString);
        Console.WriteLine(one.DataSource);
        await using var command = new SqlCommand("INSERT INTO t VALUES (@k)", one);
        command.Parameters.AddWithValue("@k", secret);
        command.Parameters.Add(new SqlParameter("@k", secret));
        command.CommandText = $"ALTER LOGIN app WITH PASSWORD = '{secret}'"; // KVS1012
        var settings = MongoClientSettings.FromConnectionString(secret);
        settings.Credential = MongoCredential.CreateCredential("admin", "app", secret);
        var url = new MongoUrlBuilder("mongodb://h") { Password = secret };
        _ = new MongoClient(url.ToMongoUrl());
        var redis = await ConnectionMultiplexer.ConnectAsync(new ConfigurationOptions { EndPoints = { "r:6380" }, Password = secret, Ssl = true });
        services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(secret));
        logger.LogInformation("redis {Endpoint}", redis.GetEndPoints()[0]);
        logger.LogInformation("redis {Configuration}", redis.Configuration);
    }

    private static System.Security.SecureString Secure(string text)
    {
        var secure = new System.Security.SecureString();
        foreach (char c in text)
        {
            secure.AppendChar(c);
        }

        secure.MakeReadOnly();
        return secure;
    }

    public async Task Clouds(HttpClient http)
    {
        string secret = Vault.Key.Reveal();
        var blobs = new BlobServiceClient(secret);
        var container = blobs.GetBlobContainerClient("c");
        logger.LogInformation("container {Uri}", container.Uri);
        var shared = new StorageSharedKeyCredential("account", secret);
        var sas = new BlobSasBuilder { BlobContainerName = "c", Resource = "c", ExpiresOn = DateTimeOffset.UtcNow.AddHours(1) };
        string signature = sas.ToSasQueryParameters(shared).ToString();
        var publisher = new EventGridPublisherClient(new Uri("https://t.eventgrid.azure.net"), new AzureKeyCredential(secret));
        await publisher.SendEventAsync(new EventGridEvent("subject", "type", "1", new { Name = Vault.Key.Name }));
        await publisher.SendEventAsync(new EventGridEvent("subject", "type", "1", new { Key = secret })); // KVS1010
        await publisher.SendEventAsync(new Azure.Messaging.CloudEvent("s", "t", new { Key = secret })); // KVS1010
        var cosmos = new CosmosClient("https://c.documents.azure.com", secret, new CosmosClientOptions { ApplicationName = "a" });
        var cosmos2 = new CosmosClient($"AccountEndpoint=https://c;AccountKey={secret}");
        var database = cosmos.GetContainer("d", "c");
        await database.CreateItemAsync(new { id = "1", key = secret }); // KVS1010
        var aws = new BasicAWSCredentials("access", secret);
        var kafka = new ProducerBuilder<string, string>(new ProducerConfig { BootstrapServers = "k", SaslPassword = secret, SecurityProtocol = SecurityProtocol.SaslSsl }).Build();
        await kafka.ProduceAsync("t", new Message<string, string> { Key = "1", Value = secret }); // KVS1010
        await kafka.ProduceAsync("t", new Message<string, string> { Key = "1", Value = Vault.Key.Name });
        var headers = new Confluent.Kafka.Headers { { "key", System.Text.Encoding.UTF8.GetBytes(secret) } }; // KVS1010
        var factory = new ConnectionFactory { HostName = "r", Password = secret, Ssl = { Enabled = true } };
        await using var rabbit = await factory.CreateConnectionAsync();
        await using var channel = await rabbit.CreateChannelAsync();
        await channel.BasicPublishAsync("e", "k", System.Text.Encoding.UTF8.GetBytes(secret)); // KVS1010
        await channel.BasicPublishAsync("e", "k", System.Text.Encoding.UTF8.GetBytes(Vault.Key.Name));
        var properties = new BasicProperties { Headers = new Dictionary<string, object?> { ["key"] = secret } }; // KVS1010
        Stripe.StripeConfiguration.ApiKey = secret;
        var service = new Stripe.ChargeService(new Stripe.StripeClient(secret));
        var options = new Stripe.ChargeCreateOptions { Description = "key " + secret }; // KVS1010
        var metadata = new Stripe.ChargeCreateOptions { Metadata = new() { ["key"] = secret } }; // KVS1010
        var github = new Octokit.GitHubClient(new Octokit.ProductHeaderValue("p")) { Credentials = new Octokit.Credentials("user", secret) };
        await github.Issue.Create("o", "r", new Octokit.NewIssue("key " + secret)); // KVS1010
        var sendgrid = new SendGridClient(secret);
    }
}

internal static class Extensions
{
    public static void AddStackExchangeRedisCacheLike(this IServiceCollection services, string connection) =>
        services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(connection));
}
