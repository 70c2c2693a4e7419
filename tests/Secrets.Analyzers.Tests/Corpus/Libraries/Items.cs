using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;
using Amazon.DynamoDBv2.DocumentModel;
using Amazon.DynamoDBv2.Model;

namespace Corpus.Items;

public class Store(IAmazonDynamoDB client, IDynamoDBContext context)
{
    public async Task LeakAsync()
    {
        string key = Vault.Key.Reveal();
        await context.SaveAsync(new Login { Password = key }); // KVS1010
        await client.PutItemAsync("table", new Dictionary<string, AttributeValue> { ["key"] = new() { S = key } }); // KVS1010
        var value = new AttributeValue(key); // KVS1010
        var document = new Document();
        document["key"] = key; // KVS1010
        document.Add("other", key); // KVS1010
    }

    public async Task SaveAsync()
    {
        string key = Vault.Key.Reveal();
        var made = new AmazonDynamoDBClient(new Amazon.Runtime.BasicAWSCredentials("access", key), Amazon.RegionEndpoint.EUWest1);
        await context.SaveAsync(new Login { Password = "none", User = Vault.Key.Name });
        await made.PutItemAsync("table", new Dictionary<string, AttributeValue> { ["name"] = new() { S = Vault.Key.Name } });
    }
}
