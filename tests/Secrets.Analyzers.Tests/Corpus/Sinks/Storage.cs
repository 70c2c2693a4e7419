using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using StackExchange.Redis;

namespace Corpus.Sinks;

public class Storage
{
    public async Task Files()
    {
        string key = Vault.Key.Reveal();
        File.WriteAllText("key.txt", key); // KVS1010
        await File.WriteAllTextAsync("key.txt", key); // KVS1010
        File.AppendAllLines("key.txt", [key]); // KVS1010
        File.WriteAllBytes("key.bin", Vault.Bytes.Reveal()); // KVS1010
        using var writer = new StreamWriter("key.txt");
        writer.WriteLine(key); // KVS1010
        using StreamWriter other = File.CreateText("key.txt");
        await other.WriteAsync(key); // KVS1010
        using FileStream stream = File.OpenWrite("key.bin");
        stream.Write(Encoding.UTF8.GetBytes(key)); // KVS1010
        using var gzip = new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionLevel.Fastest);
        gzip.Write(Encoding.UTF8.GetBytes(key)); // KVS1010
        File.WriteAllText("name.txt", Vault.Key.Name);
        string text = File.ReadAllText("public.txt");
        Console.WriteLine(text);
    }

    public async Task Azures(BlobClient blob, QueueClient queue)
    {
        string key = Vault.Key.Reveal();
        await blob.UploadAsync(BinaryData.FromString(key)); // KVS1010
        await blob.UploadAsync(new MemoryStream(Encoding.UTF8.GetBytes(key))); // KVS1010
        await queue.SendMessageAsync(key); // KVS1010
        await queue.SendMessageAsync(Vault.Key.Name);
        var service = new BlobServiceClient(key);
        var other = new QueueClient(key, "queue");
        _ = (service, other);
    }

    public async Task Caches(IMemoryCache memory, IDistributedCache distributed, HybridCache hybrid, ISession session, IDatabase redis, IConfiguration configuration)
    {
        string key = Vault.Key.Reveal();
        memory.Set("key", key); // KVS1010
        memory.GetOrCreate("key", _ => Vault.Key.Reveal()); // KVS1010
        distributed.SetString("key", key); // KVS1010
        await distributed.SetAsync("key", Encoding.UTF8.GetBytes(key)); // KVS1010
        await hybrid.SetAsync("key", key); // KVS1010
        session.SetString("key", key); // KVS1010
        await redis.StringSetAsync("key", key); // KVS1010
        await redis.HashSetAsync("key", [new HashEntry("a", key)]); // KVS1010
        configuration["key"] = key; // KVS1010
        memory.Set("name", Vault.Key.Name);
        memory.Set("secret", Vault.Key);
    }

    public void Mail(System.Net.Mail.SmtpClient smtp, MimeKit.BodyBuilder builder)
    {
        string key = Vault.Key.Reveal();
        smtp.Credentials = new System.Net.NetworkCredential("user", key);
        smtp.Send("a@contoso.com", "b@contoso.com", "subject", "key " + key); // KVS1010
        using var message = new System.Net.Mail.MailMessage { Body = key }; // KVS1010
        builder.TextBody = key; // KVS1010
        builder.TextBody = Vault.Key.Name;
    }
}
