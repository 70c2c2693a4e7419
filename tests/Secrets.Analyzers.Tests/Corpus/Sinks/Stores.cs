using System.Data;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Xml.Serialization;
using Dapper;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Quartz;
using Sentry;
using StackExchange.Redis;
namespace Corpus.Sinks2;

public class Row { public int Id { get; set; } public string Key { get; set; } = ""; }
public class Db(DbContextOptions<Db> options) : DbContext(options) { public DbSet<Row> Rows => Set<Row>(); }

public class Stores(Db db, IMemoryCache memory, IDistributedCache distributed, HybridCache hybrid, IDatabase redis, ISession session, IConfiguration configuration)
{
    public async Task Files()
    {
        string key = Vault.Key.Reveal();
        File.WriteAllText("k", key); // KVS1010
        await File.WriteAllTextAsync("k", key); // KVS1010
        await File.WriteAllLinesAsync("k", [key]); // KVS1010
        await File.AppendAllTextAsync("k", "key=" + key); // KVS1010
        await File.WriteAllBytesAsync("k", Vault.Bytes.Reveal()); // KVS1010
        await using (var stream = new FileStream("k", FileMode.Create)) { await stream.WriteAsync(Encoding.UTF8.GetBytes(key)); } // KVS1010
        await using (var stream = File.OpenWrite("k")) { using var writer = new StreamWriter(stream); writer.Write(key); } // KVS1010
        using (var writer = new StreamWriter("k")) { writer.WriteLine(key); } // KVS1010
        using (var writer = File.CreateText("k")) { await writer.WriteLineAsync(key); } // KVS1010
        await using (var stream = File.Create("k")) { await JsonSerializer.SerializeAsync(stream, new Row { Key = key }); } // KVS1010
        File.WriteAllText("k", Vault.Key.Name);
        File.WriteAllText("k", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(key))));
        using var memoryStream = new MemoryStream(Encoding.UTF8.GetBytes(key));
        await using (var stream = File.Create("k")) { await memoryStream.CopyToAsync(stream); } // KVS1010
        string path = Path.Combine(Path.GetTempPath(), Vault.Key.Name);
    }

    public async Task Caches()
    {
        string key = Vault.Key.Reveal();
        memory.Set("k", key); // KVS1010
        memory.Set("k", key.Length);
        memory.GetOrCreate("k", _ => Vault.Key.Reveal()); // KVS1010
        await memory.GetOrCreateAsync("k", async _ => (await Vault.KeyAccessor).Reveal()); // KVS1010
        memory.Set("k", Vault.Key);
        using (ICacheEntry entry = memory.CreateEntry("k")) { entry.Value = key; } // KVS1010
        await distributed.SetStringAsync("k", key); // KVS1010
        await distributed.SetAsync("k", Encoding.UTF8.GetBytes(key)); // KVS1010
        await hybrid.SetAsync("k", key); // KVS1010
        await hybrid.GetOrCreateAsync("k", async t => (await Vault.KeyAccessor.GetAsync(t)).Reveal()); // KVS1010
        await redis.StringSetAsync("k", key); // KVS1010
        await redis.HashSetAsync("k", [new HashEntry("f", key)]); // KVS1010
        await redis.ListLeftPushAsync("k", key); // KVS1010
        await redis.StringSetAsync("k", Vault.Key.Name);
        session.SetString("k", key); // KVS1010
        session.SetInt32("k", key.Length);
        configuration["k"] = key; // KVS1010
        var builder = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["k"] = key }); // KVS1010
        AppContext.SetData("k", key); // KVS1010
    }

    public async Task Databases(SqlConnection connection, IDbConnection plain)
    {
        string key = Vault.Key.Reveal();
        db.Rows.Add(new Row { Key = key });
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync($"ALTER USER app PASSWORD '{key}'"); // KVS1012
        await db.Database.ExecuteSqlRawAsync("UPDATE t SET k = {0}", key);
        await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE t SET k = {key}");
        await db.Database.ExecuteSqlAsync($"UPDATE t SET k = {key}");
        var rows = db.Rows.FromSqlRaw("SELECT * FROM t WHERE k = '" + key + "'").ToList(); // KVS1012
        var rows2 = db.Rows.FromSqlInterpolated($"SELECT * FROM t WHERE k = {key}").ToList();
        var rows3 = db.Rows.Where(r => r.Key == key).ToList();
        await connection.ExecuteAsync("UPDATE t SET k = @key", new { key });
        await connection.ExecuteAsync($"UPDATE t SET k = '{key}'"); // KVS1012
        var one = await plain.QueryFirstOrDefaultAsync<string>("SELECT n FROM t WHERE k = @key", new { key });
        var two = await plain.QueryAsync<string>(string.Format("SELECT n FROM t WHERE k = '{0}'", key)); // KVS1012
        using SqlCommand command = connection.CreateCommand();
        command.CommandText = "SELECT 1 WHERE x = @k";
        command.Parameters.Add("@k", SqlDbType.NVarChar).Value = key;
        command.CommandText += " OR y = '" + key + "'"; // KVS1012
        var parameters = new DynamicParameters();
        parameters.Add("k", key);
        await connection.ExecuteAsync("UPDATE t SET k = @k", parameters);
    }

    public async Task Calls()
    {
        string key = Vault.Key.Reveal();
        IJobDetail job = JobBuilder.Create<IJob>().UsingJobData("key", key).Build(); // KVS1010
        job.JobDataMap["key"] = key; // KVS1010
        job.JobDataMap["name"] = Vault.Key.Name;
        SentrySdk.CaptureMessage("key " + key); // KVS1001
        SentrySdk.ConfigureScope(s => s.SetTag("key", key)); // KVS1001
        SentrySdk.AddBreadcrumb("key " + key); // KVS1001
        SentrySdk.CaptureMessage("key " + Vault.Key.Name);
    }

    public void Processes()
    {
        string key = Vault.Key.Reveal();
        Process.Start("tool", "--key " + key); // KVS1011
        Process.Start("tool", ["--key", key]); // KVS1011
        var info = new ProcessStartInfo("tool", $"--key {key}"); // KVS1011
        info.ArgumentList.Add(key); // KVS1011
        info.Environment["KEY"] = key; // KVS1011
        info.EnvironmentVariables["KEY"] = key; // KVS1011
        info.Environment["NAME"] = Vault.Key.Name;
        var good = new ProcessStartInfo("tool") { RedirectStandardInput = true, UseShellExecute = false };
        using Process process = Process.Start(good)!;
        process.StandardInput.WriteLine(key);
        Environment.SetEnvironmentVariable("KEY", key); // KVS1011
        Environment.SetEnvironmentVariable("KEY", key, EnvironmentVariableTarget.User); // KVS1011
        Process.Start(new ProcessStartInfo { FileName = "tool", Arguments = key }); // KVS1011
    }

    public async Task Urls(HttpClient http)
    {
        string key = Vault.Key.Reveal();
        await http.GetAsync("https://x/?key=" + key); // KVS1008
        await http.GetStringAsync($"https://x/?key={Uri.EscapeDataString(key)}"); // KVS1008
        await http.GetAsync(new Uri("https://x/?key=" + key)); // KVS1008
        var builder = new UriBuilder("https://x") { Query = "key=" + key }; // KVS1008
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://x/{key}/send"); // KVS1008
        using var good = new HttpRequestMessage(HttpMethod.Get, "https://x/");
        good.Headers.TryAddWithoutValidation("x-api-key", key);
        good.Content = JsonContent(key);
        string url = Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString("https://x", "key", key); // KVS1008
        var query = System.Web.HttpUtility.ParseQueryString("");
        query["key"] = key;
        await http.GetAsync("https://x/?" + query); // KVS1008
        http.BaseAddress = new Uri($"https://user:{key}@x/"); // KVS1008
        await http.GetAsync(Vault.Address.Reveal());
        await http.PostAsync(Vault.Address.Reveal(), new StringContent("x"));
        http.DefaultRequestHeaders.Add("x", key);
    }

    private static StringContent JsonContent(string key) => new(JsonSerializer.Serialize(new { key }), Encoding.UTF8, "application/json");

    public void Serialise(Login login)
    {
        var row = new Row { Key = Vault.Key.Reveal() };
        string a = JsonSerializer.Serialize(row); // KVS1009
        string b = Newtonsoft.Json.JsonConvert.SerializeObject(row); // KVS1009
        using var writer = new StringWriter();
        new XmlSerializer(typeof(Row)).Serialize(writer, row); // KVS1009
        string c = JsonSerializer.Serialize(new { Vault.Key.Name });
        string d = JsonSerializer.Serialize(Vault.Key);
        string e = JsonSerializer.Serialize(new { Key = Vault.Key });
        string f = JsonSerializer.Serialize(login);
        string g = JsonSerializer.Serialize(Vault.Login.Reveal()); // KVS1009
        string h = row.ToString()!;
    }
}
