using MongoDB.Bson;
using MongoDB.Driver;

namespace Corpus.UntypedDocuments;

public class Store(IMongoCollection<BsonDocument> all)
{
    public void Leak()
    {
        string key = Vault.Key.Reveal();
        all.InsertOne(new BsonDocument("key", key)); // KVS1010
        all.InsertOne(new BsonDocument { ["key"] = key }); // KVS1010
        all.InsertOne(new BsonDocument { { "key", key } }); // KVS1010
        all.InsertOne(new BsonDocument("key", new BsonString(key))); // KVS1010
        all.InsertOne(BsonDocument.Parse("{ \"key\": \"" + key + "\" }")); // KVS1010
        all.UpdateOne(new BsonDocument("id", 1), new BsonDocument("$set", new BsonDocument("key", key))); // KVS1010
        all.InsertOne(new Login { Password = key }.ToBsonDocument()); // KVS1010
        var document = new BsonDocument();
        document.Add("key", key);
        all.InsertOne(document); // KVS1010
    }

    public void Find()
    {
        string key = Vault.Key.Reveal();
        all.Find(new BsonDocument("key", key)).ToList();
        all.Find(Builders<BsonDocument>.Filter.Eq("key", key)).ToList();
        all.InsertOne(new BsonDocument("name", Vault.Key.Name));
    }
}
