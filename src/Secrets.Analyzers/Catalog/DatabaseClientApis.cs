namespace Secrets.Analyzers.Catalog;

/// <summary>Databases, brokers and caches: calls that take a connection string or a password, which is where one belongs.</summary>
internal static class DatabaseClientApis
{
    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Consumer("Microsoft.EntityFrameworkCore.SqlServerDbContextOptionsExtensions"),
        ApiEntry.Consumer("Microsoft.EntityFrameworkCore.NpgsqlDbContextOptionsBuilderExtensions"),
        ApiEntry.Consumer("Microsoft.EntityFrameworkCore.SqliteDbContextOptionsBuilderExtensions"),
        ApiEntry.Consumer("Microsoft.EntityFrameworkCore.CosmosDbContextOptionsExtensions"),
        ApiEntry.Consumer("Microsoft.EntityFrameworkCore.MySqlDbContextOptionsBuilderExtensions"),
        ApiEntry.Consumer("Microsoft.EntityFrameworkCore.MySQLDbContextOptionsExtensions"),
        ApiEntry.Consumer("Microsoft.EntityFrameworkCore.OracleDbContextOptionsExtensions"),
        ApiEntry.Consumer("Microsoft.EntityFrameworkCore.FbDbContextOptionsBuilderExtensions"),
        ApiEntry.Consumer("Microsoft.EntityFrameworkCore.MongoDbContextOptionsExtensions"),
        ApiEntry.Consumer("Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions", "SetConnectionString"),
        ApiEntry.Consumer("Microsoft.Extensions.DependencyInjection.SqlServerServiceCollectionExtensions"),
        ApiEntry.Consumer("Microsoft.Extensions.DependencyInjection.NpgsqlServiceCollectionExtensions"),
        ApiEntry.Consumer("Microsoft.Extensions.DependencyInjection.SqliteServiceCollectionExtensions"),
        ApiEntry.Consumer("Npgsql.NpgsqlDataSource", "Create"),
        ApiEntry.Consumer("Npgsql.NpgsqlDataSourceBuilder", "Use*"),
        ApiEntry.Consumer("Npgsql.NpgsqlSlimDataSourceBuilder", "Use*"),
        ApiEntry.Consumer("MongoDB.Driver.MongoClientSettings", "From*"),
        ApiEntry.Consumer("MongoDB.Driver.MongoUrl", "Create"),
        ApiEntry.Consumer("MongoDB.Driver.MongoUrlBuilder", "Parse"),
        ApiEntry.Consumer("MongoDB.Driver.MongoCredential", "Create* With*"),
        ApiEntry.Consumer("Microsoft.Azure.Cosmos.CosmosClient", "CreateAndInitializeAsync"),
        ApiEntry.Consumer("StackExchange.Redis.ConnectionMultiplexer", "Connect* Sentinel*"),
        ApiEntry.Consumer("StackExchange.Redis.ConfigurationOptions", "Parse"),
        ApiEntry.Consumer("Microsoft.Extensions.DependencyInjection.StackExchangeRedisDependencyInjectionExtensions"),
        ApiEntry.Consumer("Microsoft.Extensions.DependencyInjection.AzureSignalRDependencyInjectionExtensions"),
        ApiEntry.Consumer("MQTTnet.MqttClientOptionsBuilder", "With*"),
        ApiEntry.Consumer("MQTTnet.Client.MqttClientOptionsBuilder", "With*"),
        ApiEntry.Consumer("MassTransit.IRabbitMqHostConfigurator"),
        ApiEntry.Consumer("Confluent.Kafka.Config", "Set"),
        ApiEntry.Consumer("Hangfire.SqlServerStorageExtensions"),
        ApiEntry.Consumer("Microsoft.Extensions.DependencyInjection.SqlServerHealthCheckBuilderExtensions"),
        ApiEntry.Consumer("Microsoft.Extensions.DependencyInjection.NpgSqlHealthCheckBuilderExtensions"),
        ApiEntry.Consumer("Microsoft.Extensions.DependencyInjection.RedisHealthCheckBuilderExtensions"),
        ApiEntry.Consumer("Microsoft.Extensions.DependencyInjection.RabbitMQHealthCheckBuilderExtensions"),
        ApiEntry.Consumer("Microsoft.Extensions.Azure.BlobClientBuilderExtensions"),
        ApiEntry.Consumer("Microsoft.Extensions.Azure.QueueClientBuilderExtensions"),
        ApiEntry.Consumer("Microsoft.Extensions.Azure.ShareClientBuilderExtensions"),
        ApiEntry.Consumer("Microsoft.Extensions.Azure.TableClientBuilderExtensions"),
        ApiEntry.Consumer("Microsoft.Extensions.Azure.ServiceBusClientBuilderExtensions"),
        ApiEntry.Consumer("Microsoft.Extensions.Azure.EventHubClientBuilderExtensions"),
    ];
}
