using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>Document databases and job stores, which keep whole objects as they are.</summary>
internal static class DocumentStoreApis
{
    public static readonly ApiEntry[] Entries =
    [
        Stored("Microsoft.Azure.Cosmos.Container", "CreateItem* UpsertItem* ReplaceItem*", "item streamPayload"),
        Stored("Microsoft.Azure.Cosmos.PatchOperation", "Add Set Replace", "value"),
        Stored("MongoDB.Driver.IMongoCollection`1", "InsertOne* InsertMany* ReplaceOne* FindOneAndReplace*", "document documents replacement"),
        Stored("MongoDB.Driver.IMongoCollectionExtensions", "ReplaceOne* FindOneAndReplace*", "replacement"),
        Stored("MongoDB.Driver.UpdateDefinitionBuilder`1", "Set SetOnInsert Push AddToSet", "value"),
        Stored("MongoDB.Driver.UpdateDefinitionExtensions", "Set SetOnInsert Push AddToSet", "value"),
        Stored("Amazon.DynamoDBv2.Model.AttributeValue", ".ctor S B", "s"),
        Stored("Azure.Data.Tables.TableEntity", "Add Item .ctor"),
        Stored("Azure.Data.Tables.TableClient", "AddEntity* UpsertEntity* UpdateEntity*", "entity"),
        Stored("Quartz.JobDataMap", "Put* Add Item", "value"),
        Stored("Quartz.JobBuilder", "UsingJobData", "value"),
        Stored("Quartz.TriggerBuilder", "UsingJobData", "value"),
        Stored("Quartz.JobBuilder`1", "UsingJobData", "value"),
        Stored("Quartz.TriggerBuilder`1", "UsingJobData", "value"),
        Stored("Quartz.IJobConfigurator`1", "UsingJobData", "value"),
        Stored("Quartz.ITriggerConfigurator`1", "UsingJobData", "value"),
        ApiEntry.Carrier("MongoDB.Bson.BsonDocument"),
        ApiEntry.Carrier("MongoDB.Bson.BsonElement"),
        ApiEntry.Carrier("MongoDB.Bson.BsonValue"),
        ApiEntry.Carrier("MongoDB.Bson.BsonString"),
    ];

    private static ApiEntry Stored(string type, string members, string? parameters = null) =>
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, type, members, parameters);
}
