using System.IO.Compression;
using System.IO.IsolatedStorage;
using System.IO.MemoryMappedFiles;
using System.Net.Mail;
using System.Text;
using Amazon.S3.Model;
using Amazon.S3;
using Amazon.SQS;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Blobs;
using Azure.Storage.Files.Shares;
using Azure.Storage.Queues;
using Confluent.Kafka;
using MassTransit;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Cosmos;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using MimeKit;
using MongoDB.Bson;
using MongoDB.Driver;
using RabbitMQ.Client;
using StackExchange.Redis;
using ZiggyCreatures.Caching.Fusion;

namespace Corpus.StorageOverloads;

public class Row { public int Id { get; set; } public string Value { get; set; } public string Name { get; set; } }
public class Ctx : DbContext { public DbSet<Row> Rows { get; set; } }
public class P {
    public async Task Files(FileInfo fi, Stream s) {
        string k = Vault.Key.Reveal(); byte[] b = Encoding.UTF8.GetBytes(k);
        File.WriteAllText("f", k); // KVS1010
        File.WriteAllText("f", $"key={k}", Encoding.UTF8); // KVS1010
        await File.WriteAllTextAsync("f", k); // KVS1010
        File.WriteAllBytes("f", b); // KVS1010
        await File.WriteAllBytesAsync("f", Vault.Bytes.Reveal()); // KVS1010
        File.WriteAllLines("f", new[] { k }); // KVS1010
        File.WriteAllLines("f", new List<string> { "a", k }); // KVS1010
        await File.WriteAllLinesAsync("f", new[] { k }); // KVS1010
        File.AppendAllText("f", k); // KVS1010
        await File.AppendAllTextAsync("f", k); // KVS1010
        File.AppendAllLines("f", new[] { k }); // KVS1010
        File.AppendAllBytes("f", b); // KVS1010
        using (var sw = new StreamWriter("f")) sw.WriteLine(k); // KVS1010
        using (var sw = new StreamWriter("f", append: true)) await sw.WriteAsync(k); // KVS1010
        using (var sw = File.CreateText("f")) sw.Write(k); // KVS1010
        using (var sw = File.AppendText("f")) sw.WriteLine("k {0}", k); // KVS1010
        using (var fs = File.OpenWrite("f")) fs.Write(b, 0, b.Length); // KVS1010
        using (var fs = File.Create("f")) await fs.WriteAsync(b); // KVS1010
        using (var fs = new FileStream("f", FileMode.Create)) { using var sw = new StreamWriter(fs); sw.Write(k); } // KVS1010
        using (var fs = new FileStream("f", FileMode.Create)) { using var bw = new BinaryWriter(fs); bw.Write(k); } // KVS1010
        using (var fs = fi.OpenWrite()) fs.Write(b); // KVS1010
        using (var sw = fi.CreateText()) sw.Write(k); // KVS1010
        RandomAccess.Write(File.OpenHandle("f"), b, 0); // KVS1010
        using (var ms = new MemoryStream(b)) using (var fs = File.Create("f")) ms.CopyTo(fs); // KVS1010
        using (var g = new GZipStream(File.Create("f"), CompressionMode.Compress)) g.Write(b); // KVS1010
        using (var iso = IsolatedStorageFile.GetUserStoreForApplication()) using (var w = new StreamWriter(iso.CreateFile("f"))) w.Write(k); // KVS1010
        File.WriteAllText("f", Vault.Key.Name);
        File.WriteAllText("f", k.Length.ToString());
        using (var ms = new MemoryStream()) { using var sw = new StreamWriter(ms); sw.Write(k); }
        using (var ms = new MemoryStream()) ms.Write(b);
        using var sr = new StringReader(k); sr.ReadLine();
        File.WriteAllText("f", "x");
    }
    public async Task Caches(IMemoryCache m, IDistributedCache d, HybridCache h, ISession se, IFusionCache fc, IDatabase db, IDatabaseAsync dba, HttpContext hc) {
        string k = Vault.Key.Reveal(); byte[] b = Encoding.UTF8.GetBytes(k);
        m.Set("k", k); // KVS1010
        m.Set("k", k, TimeSpan.FromMinutes(1)); // KVS1010
        m.Set("k", new Row { Value = k }); // KVS1010
        m.GetOrCreate("k", e => Vault.Key.Reveal()); // KVS1010
        await m.GetOrCreateAsync("k", async e => Vault.Key.Reveal()); // KVS1010
        await m.GetOrCreateAsync("k", e => Task.FromResult(k)); // KVS1010
        using (var e = m.CreateEntry("k")) e.Value = k; // KVS1010
        m.CreateEntry("k").SetValue(k); // KVS1010
        d.Set("k", b); // KVS1010
        d.Set("k", b, new DistributedCacheEntryOptions()); // KVS1010
        await d.SetAsync("k", b); // KVS1010
        d.SetString("k", k); // KVS1010
        await d.SetStringAsync("k", k); // KVS1010
        await d.SetStringAsync("k", k, new DistributedCacheEntryOptions()); // KVS1010
        await h.SetAsync("k", k); // KVS1010
        await h.GetOrCreateAsync("k", async ct => Vault.Key.Reveal()); // KVS1010
        await h.GetOrCreateAsync("k", 1, async (s, ct) => Vault.Key.Reveal()); // KVS1010
        se.SetString("k", k); // KVS1010
        se.Set("k", b); // KVS1010
        se.SetInt32("k", Vault.Pin.Reveal()); // KVS1010
        fc.Set("k", k); // KVS1010
        await fc.SetAsync("k", k); // KVS1010
        fc.GetOrSet("k", k); // KVS1010
        await fc.GetOrSetAsync<string>("k", async ct => Vault.Key.Reveal()); // KVS1010
        db.StringSet("k", k); // KVS1010
        await db.StringSetAsync("k", k); // KVS1010
        await db.StringSetAsync("k", k, TimeSpan.FromMinutes(1)); // KVS1010
        await db.StringSetAsync(new[] { new KeyValuePair<RedisKey, RedisValue>("k", k) }); // KVS1010
        db.HashSet("h", "f", k); // KVS1010
        db.HashSet("h", new[] { new HashEntry("f", k) }); // KVS1010
        await db.HashSetAsync("h", "f", k); // KVS1010
        db.ListLeftPush("l", k); // KVS1010
        db.ListRightPush("l", k); // KVS1010
        db.SetAdd("s", k); // KVS1010
        db.SortedSetAdd("s", k, 1); // KVS1010
        db.StringGetSet("s", k); // KVS1010
        db.StringAppend("s", k); // KVS1010
        db.StreamAdd("s", "f", k); // KVS1010
        db.Publish(RedisChannel.Literal("c"), k); // KVS1010
        await dba.StringSetAsync("k", k); // KVS1010
        db.Execute("SET", "k", k); // KVS1010
        db.ScriptEvaluate("return 1", null, new RedisValue[] { k }); // KVS1010
        db.Multiplexer.GetSubscriber().Publish(RedisChannel.Literal("c"), k); // KVS1010
        m.Set("k", Vault.Key);
        m.Set("k", Vault.Key.Name);
        m.Set("has", k.Length > 0);
        m.GetOrCreate("k", e => Vault.Key);
        await d.SetStringAsync("n", Vault.Key.Name);
        db.StringSet("n", Vault.Key.Name);
        db.StringGet("n");
        se.SetString("n", Vault.Key.Name);
        await h.GetOrCreateAsync("k", async ct => Vault.Key.Name);
        await m.GetOrCreateAsync("tok", async e => { using var c = new HttpClient(); c.DefaultRequestHeaders.Add("x-api-key", Vault.Key.Reveal()); return await c.GetStringAsync("https://x/token"); });
    }
    public async Task Azure_(BlobClient bc, BlobContainerClient bcc, BlockBlobClient bbc, AppendBlobClient abc, QueueClient qc, TableClient tc, ShareFileClient sf, Container cos) {
        string k = Vault.Key.Reveal(); byte[] b = Encoding.UTF8.GetBytes(k);
        bc.Upload(BinaryData.FromString(k)); // KVS1010
        await bc.UploadAsync(new BinaryData(k)); // KVS1010
        await bc.UploadAsync(new BinaryData(b), overwrite: true); // KVS1010
        await bc.UploadAsync(new MemoryStream(b)); // KVS1010
        await bc.UploadAsync(new MemoryStream(Encoding.UTF8.GetBytes(k)), true); // KVS1010
        await bcc.UploadBlobAsync("n", BinaryData.FromBytes(b)); // KVS1010
        await bcc.UploadBlobAsync("n", new MemoryStream(b)); // KVS1010
        await bbc.UploadAsync(new MemoryStream(b)); // KVS1010
        await abc.AppendBlockAsync(new MemoryStream(b)); // KVS1010
        bc.SetMetadata(new Dictionary<string, string> { ["k"] = k }); // KVS1010
        bc.SetTags(new Dictionary<string, string> { ["k"] = k }); // KVS1010
        qc.SendMessage(k); // KVS1010
        await qc.SendMessageAsync(k); // KVS1010
        await qc.SendMessageAsync(BinaryData.FromString(k)); // KVS1010
        await qc.SendMessageAsync(System.Text.Json.JsonSerializer.Serialize(k)); // KVS1010
        await qc.UpdateMessageAsync("i", "r", k); // KVS1010
        await tc.AddEntityAsync(new TableEntity("p", "r") { ["k"] = k }); // KVS1010
        await tc.UpsertEntityAsync(new TableEntity("p", "r") { { "k", k } }); // KVS1010
        await tc.UpdateEntityAsync(new TableEntity(new Dictionary<string, object> { ["k"] = k }), Azure.ETag.All); // KVS1010
        await sf.UploadAsync(new MemoryStream(b)); // KVS1010
        await cos.CreateItemAsync(new Row { Value = k }); // KVS1010
        await cos.UpsertItemAsync(new { id = 1, k }); // KVS1010
        await cos.ReplaceItemAsync(new Row { Value = k }, "id"); // KVS1010
        await cos.CreateItemStreamAsync(new MemoryStream(b), PartitionKey.None); // KVS1010
        await cos.PatchItemAsync<Row>("id", PartitionKey.None, new[] { PatchOperation.Set("/k", k) }); // KVS1010
        await qc.SendMessageAsync(Vault.Key.Name);
        await bc.UploadAsync(BinaryData.FromString(Vault.Key.Name));
        await tc.AddEntityAsync(new TableEntity("p", Vault.Key.Name));
    }
    public async Task Others(IAmazonS3 s3, IAmazonSQS sqs, IProducer<string, string> kp, IChannel ch, IMongoCollection<Row> mc, IMongoCollection<BsonDocument> mb, IBus bus, IPublishEndpoint pe, Ctx ctx, SmtpClient smtp, IConfiguration cfg, Microsoft.Win32.RegistryKey rk, NATS.Client.Core.INatsConnection nats, MQTTnet.IMqttClient mq) {
        string k = Vault.Key.Reveal(); byte[] b = Encoding.UTF8.GetBytes(k);
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "b", Key = "x", ContentBody = k }); // KVS1010
        await s3.PutObjectAsync(new PutObjectRequest { InputStream = new MemoryStream(b) }); // KVS1010
        await sqs.SendMessageAsync("q", k); // KVS1010
        await sqs.SendMessageAsync(new Amazon.SQS.Model.SendMessageRequest("q", k)); // KVS1010
        await kp.ProduceAsync("t", new Message<string, string> { Key = "a", Value = k }); // KVS1010
        kp.Produce("t", new Message<string, string> { Value = k }); // KVS1010
        await ch.BasicPublishAsync("e", "r", b); // KVS1010
        await ch.BasicPublishAsync("e", "r", false, new BasicProperties(), b); // KVS1010
        await mc.InsertOneAsync(new Row { Value = k }); // KVS1010
        mc.InsertMany(new[] { new Row { Value = k } }); // KVS1010
        await mc.ReplaceOneAsync(r => r.Id == 1, new Row { Value = k }); // KVS1010
        await mc.UpdateOneAsync(r => r.Id == 1, Builders<Row>.Update.Set(r => r.Value, k)); // KVS1010
        await bus.Publish(new Row { Value = k }); // KVS1010
        await pe.Publish<Row>(new { Value = k }); // KVS1010
        ctx.Rows.Add(new Row { Value = k });
        await ctx.AddAsync(new Row { Value = k });
        smtp.Send("a@b", "c@d", "s", k); // KVS1010
        await smtp.SendMailAsync("a@b", "c@d", k, "b"); // KVS1010
        var mm = new MailMessage("a@b", "c@d", "s", "key " + k); // KVS1010
        mm.Body = k; // KVS1010
        mm.Subject = k; // KVS1010
        var mi = new MimeMessage();
        mi.Subject = k; // KVS1010
        mi.Body = new TextPart("plain") { Text = k }; // KVS1010
        var bb = new BodyBuilder { TextBody = k }; // KVS1010
        bb.HtmlBody = "<b>" + k; // KVS1010
        SendGrid.Helpers.Mail.MailHelper.CreateSingleEmail(new("a@b"), new("c@d"), "s", k, "h"); // KVS1010
        cfg["k"] = k; // KVS1010
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string> { ["k"] = k }); // KVS1010
        rk.SetValue("k", k); // KVS1010
        Microsoft.Win32.Registry.SetValue("HKCU\\x", "k", k); // KVS1010
        await nats.PublishAsync("s", k); // KVS1010
        await mq.PublishAsync(new MQTTnet.MqttApplicationMessageBuilder().WithTopic("t").WithPayload(k).Build()); // KVS1010
        AppContext.SetData("k", k); // KVS1010
        await kp.ProduceAsync("t", new Message<string, string> { Value = Vault.Key.Name });
        await ch.BasicPublishAsync("e", "r", Encoding.UTF8.GetBytes(Vault.Key.Name));
        ctx.Rows.Add(new Row { Name = Vault.Key.Name });
        cfg["k"] = Vault.Key.Name;
        smtp.Credentials = new System.Net.NetworkCredential("u", k);
        mm.Body = "The secret " + Vault.Key.Name + " expires";
    }
}
