using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>Document databases and key-value stores, which keep whole objects as they are.</summary>
internal static class DocumentStoreApis
{
    public static readonly ApiEntry[] Entries =
    [
        Stored("Microsoft.Azure.Cosmos.Container", "CreateItem* UpsertItem* ReplaceItem*", "item streamPayload"),
        Stored("Microsoft.Azure.Cosmos.PatchOperation", "Add Set Replace", "value"),
        Stored("MongoDB.Driver.IMongoCollection`1", "InsertOne* InsertMany* ReplaceOne* FindOneAndReplace* UpdateOne* UpdateMany* FindOneAndUpdate*", "document documents replacement update"),
        Stored("MongoDB.Driver.IMongoCollectionExtensions", "ReplaceOne* FindOneAndReplace* UpdateOne* UpdateMany* FindOneAndUpdate*", "replacement update"),
        Stored("MongoDB.Driver.UpdateDefinitionBuilder`1", "Set SetOnInsert Push* AddToSet* Max Min", "value values"),
        Stored("MongoDB.Driver.UpdateDefinitionExtensions", "Set SetOnInsert Push* AddToSet* Max Min", "value values"),
        Stored("Amazon.DynamoDBv2.Model.AttributeValue", ".ctor S B", "s"),
        Stored("Azure.Data.Tables.TableEntity", "Add Item .ctor"),
        Stored("Azure.Data.Tables.TableClient", "AddEntity* UpsertEntity* UpdateEntity*", "entity"),
        ApiEntry.Carrier("MongoDB.Bson.BsonDocument"),
        ApiEntry.Carrier("MongoDB.Bson.BsonElement"),
        ApiEntry.Carrier("MongoDB.Bson.BsonValue"),
        ApiEntry.Carrier("MongoDB.Bson.BsonString"),
        Stored("MongoDB.Driver.InsertOneModel`1", ".ctor", "document"),
        Stored("MongoDB.Driver.ReplaceOneModel`1", ".ctor", "replacement"),
        Stored("Amazon.DynamoDBv2.DataModel.IDynamoDBContext", "Save*", "value"),
        Stored("Amazon.DynamoDBv2.DocumentModel.Document", "Add Item", "value"),
        Stored("LiteDB.ILiteCollection`1", "Insert* Update* Upsert*", "entity entities"),
        Stored("Azure.Search.Documents.SearchClient", "Upload* Merge*", "documents"),
        Stored("Azure.Search.Documents.Models.IndexDocumentsBatch", "Upload Merge*", "documents"),
        Stored("Azure.Search.Documents.Models.IndexDocumentsAction", "Upload Merge*", "document"),
        Stored("RocksDbSharp.RocksDb", "Put", "value"),
        Stored("k8s.Models.V1ConfigMap", "Data BinaryData"),
        ApiEntry.Renderer("MongoDB.Bson.BsonExtensionMethods"),
        ApiEntry.Consumer("MongoDB.Driver.FilterDefinitionBuilder`1"),
        ApiEntry.Consumer("MongoDB.Driver.IMongoCollection`1", "Find* Count* Delete* Distinct* Aggregate*"),
        ApiEntry.Consumer("MongoDB.Driver.IMongoCollectionExtensions", "Find* Count* Delete* Distinct* Aggregate*"),
        ApiEntry.Consumer("LiteDB.Query"),
        ApiEntry.Carrier("LiteDB.BsonDocument"),
        ApiEntry.Carrier("LiteDB.BsonValue"),
        ApiEntry.Consumer("k8s.CoreV1OperationsExtensions", "CreateNamespacedSecret* ReplaceNamespacedSecret* PatchNamespacedSecret*"),
        Stored("Microsoft.Azure.Cosmos.Table.TableOperation", "Insert* Merge Replace", "entity"),
        Stored("Microsoft.Azure.Documents.Client.DocumentClient", "CreateDocument* UpsertDocument* ReplaceDocument*", "document"),
        Stored("Microsoft.Azure.Cosmos.TransactionalBatch", "CreateItem* UpsertItem* ReplaceItem*", "item streamPayload"),
    ];

    private static ApiEntry Stored(string type, string members, string? parameters = null) =>
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, type, members, parameters);
}
