using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection;
using MySqlConnector;
using Npgsql;
using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Security;
using System.Net;
using System.Text;
using System.Xml.Linq;

namespace Corpus.SentContent;

public class Sends(IHttpClientFactory factory)
{
    private const string Plain = "http://api.example.org";
    private const string Safe = "https://api.example.org";

    public async Task Requests(HttpClient http)
    {
        string key = Vault.Key.Reveal();
        using var a = new HttpRequestMessage(HttpMethod.Get, "http://api.example.org/");
        a.Headers.Add("x-api-key", key); // KVS1013
        using var b = new HttpRequestMessage(HttpMethod.Get, Plain + "/x");
        b.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key); // KVS1013
        using var c = new HttpRequestMessage(HttpMethod.Get, Safe + "/x");
        c.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var d = new HttpRequestMessage(HttpMethod.Get, "http://localhost:5000/");
        d.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var e = new HttpRequestMessage(HttpMethod.Post, new Uri("http://api.example.org/")) { Content = new StringContent(key) }; // KVS1013
        using var f = new HttpRequestMessage(HttpMethod.Post, new Uri("http://127.0.0.1:8080/")) { Content = new StringContent(key) };
        await http.PostAsync("http://api.example.org/", new StringContent(key)); // KVS1013
        await http.PostAsync("https://api.example.org/", new StringContent(key));
        await http.PostAsJsonAsync("http://api.example.org/", new { key }); // KVS1013
        await http.PostAsJsonAsync("https://api.example.org/", new { key });
        await http.PostAsync("http://api.example.org/", new FormUrlEncodedContent(new Dictionary<string, string> { ["client_secret"] = key })); // KVS1013
        await http.PostAsync("http://api.example.org/", new StringContent("hello"));
        using var g = new HttpClient { BaseAddress = new Uri("http://api.example.org") };
        g.DefaultRequestHeaders.Add("x-api-key", key); // KVS1013
        using var h = new HttpClient { BaseAddress = new Uri(Safe) };
        h.DefaultRequestHeaders.Add("x-api-key", key);
        using var i = new HttpClient();
        i.DefaultRequestHeaders.Authorization = new("Bearer", key); // KVS1013
        await i.GetAsync("http://api.example.org/");
        using var j = new HttpClient();
        j.DefaultRequestHeaders.Authorization = new("Bearer", key);
        await j.GetAsync("https://api.example.org/");
    }

    public void Handlers()
    {
        string key = Vault.Key.Reveal();
        var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };
        using var client = new HttpClient(handler);
        client.DefaultRequestHeaders.Add("x-api-key", key); // KVS1013
        var checkedHandler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => errors == SslPolicyErrors.None };
        using var good = new HttpClient(checkedHandler);
        good.DefaultRequestHeaders.Add("x-api-key", key);
        var sockets = new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true } };
        using var bad = new HttpClient(sockets);
        bad.DefaultRequestHeaders.Authorization = new("Bearer", key); // KVS1013
        using var withCredentials = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true, Credentials = new NetworkCredential("u", key) }; // KVS1013
    }

    public void Registered(IServiceCollection services)
    {
        services.AddHttpClient("a", client =>
        {
            client.BaseAddress = new Uri("http://api.example.org");
            client.DefaultRequestHeaders.Add("x-api-key", Vault.Key.Reveal()); // KVS1013
        });
        services.AddHttpClient("b", client =>
        {
            client.BaseAddress = new Uri("https://api.example.org");
            client.DefaultRequestHeaders.Add("x-api-key", Vault.Key.Reveal());
        });
    }

    public void Connections()
    {
        string key = Vault.Key.Reveal();
        using var a = new SqlConnection($"Server=s;User=u;Password={key};TrustServerCertificate=true"); // KVS1013
        using var b = new SqlConnection($"Server=s;User=u;Password={key};Encrypt=False"); // KVS1013
        using var c = new SqlConnection($"Server=s;User=u;Password={key};Encrypt=Strict");
        var d = new SqlConnectionStringBuilder { DataSource = "s", Password = key, TrustServerCertificate = true }; // KVS1013
        var e = new SqlConnectionStringBuilder { DataSource = "s", Password = key, Encrypt = SqlConnectionEncryptOption.Optional }; // KVS1013
        var f = new SqlConnectionStringBuilder { DataSource = "s", Password = key, Encrypt = SqlConnectionEncryptOption.Mandatory };
        using var g = new NpgsqlConnection($"Host=h;Password={key};SSL Mode=Disable"); // KVS1013
        using var h = new NpgsqlConnection($"Host=h;Password={key};SSL Mode=VerifyFull");
        var i = new NpgsqlConnectionStringBuilder { Host = "h", Password = key, SslMode = Npgsql.SslMode.Disable }; // KVS1013
        var j = new MySqlConnectionStringBuilder { Server = "h", Password = key, SslMode = MySqlSslMode.None }; // KVS1013
        var k = new MySqlConnectionStringBuilder { Server = "h", Password = key, SslMode = MySqlSslMode.VerifyFull };
        var l = new SqlConnectionStringBuilder(key) { TrustServerCertificate = true }; // KVS1013
        using var m = new SqlConnection(key + ";TrustServerCertificate=True"); // KVS1013
        
    }

    public async Task Factory()
    {
        HttpClient client = factory.CreateClient("x");
        using var request = new HttpRequestMessage(HttpMethod.Get, new UriBuilder("http", "api.example.org", 80, "/x").Uri);
        request.Headers.Add("x-api-key", Vault.Key.Reveal());
        await client.SendAsync(request);
        var ws = new System.Net.WebSockets.ClientWebSocket();
        ws.Options.SetRequestHeader("Authorization", "Bearer " + Vault.Key.Reveal()); // KVS1013
        await ws.ConnectAsync(new Uri("ws://api.example.org/"), default);
    }

    public async Task Smtp()
    {
        string key = Vault.Key.Reveal();
        using var mail = new MailKit.Net.Smtp.SmtpClient();
        await mail.ConnectAsync("h", 587, MailKit.Security.SecureSocketOptions.StartTls);
        await mail.AuthenticateAsync("u", key);
        using var old = new System.Net.Mail.SmtpClient("h") { EnableSsl = true, Credentials = new NetworkCredential("u", key) };
    }
}

public class Sends1
{
    public async Task A(HttpClient http)
    {
        string key = Vault.Key.Reveal();
        ImmutableArray<string> a = [key, "x"];
        Console.WriteLine(a[0]); // KVS1002
        List<string> l = [key, "x"];
        Console.WriteLine(l[0]); // KVS1002
        string[] c = [key, "x"];
        Console.WriteLine(c[0]); // KVS1002
        IReadOnlyList<string> d = [key, "x"];
        Console.WriteLine(d[0]); // KVS1002
        var e = ImmutableArray.Create(key);
        Console.WriteLine(e[0]); // KVS1002
        foreach (var i in a) Console.WriteLine(i); // KVS1002
        ReadOnlySpan<string> f = [key];
        Console.WriteLine(f[0]); // KVS1002
        Console.WriteLine(new XElement("r", new XAttribute("k", key))); // KVS1002
        Console.WriteLine(new XElement("r", key)); // KVS1002
        Console.WriteLine(new XAttribute("k", key)); // KVS1002
        Console.WriteLine(new XElement("r", new XElement("k", key))); // KVS1002
        Console.WriteLine(new XElement("r", new XCData(key))); // KVS1002
        Console.WriteLine(new XDocument(new XElement("r", new XElement("k", key)))); // KVS1002
        Console.WriteLine(new XAttribute("k", key).Value); // KVS1002
        Console.WriteLine(new XAttribute("k", key).Name);
        await http.PostAsync("http://api.example.org/", new FormUrlEncodedContent(new Dictionary<string, string> { ["s"] = key })); // KVS1013
        await http.PostAsync("http://api.example.org/", new FormUrlEncodedContent([new("s", key)])); // KVS1013
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["s"] = key }); // KVS1013
        await http.PostAsync("http://api.example.org/", form);
        await http.PostAsync("http://api.example.org/", JsonContent.Create(new { key })); // KVS1013
        await http.PostAsync("http://api.example.org/", new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(key))); // KVS1013
        await http.PutAsync("http://api.example.org/", new StringContent("x" + key)); // KVS1013
        await http.PostAsJsonAsync("http://api.example.org/", new Login { Password = key }); // KVS1013
        await http.PostAsJsonAsync("http://api.example.org/", key); // KVS1013
        await http.PatchAsJsonAsync("http://api.example.org/", new { key }); // KVS1013
        var query = System.Web.HttpUtility.ParseQueryString("");
        query["key"] = key;
        await http.GetAsync("https://x/?" + query); // KVS1008
        await http.GetAsync("https://x/?" + query.ToString()); // KVS1008
        await http.GetAsync($"https://x/?{query}"); // KVS1008
        var q2 = System.Web.HttpUtility.ParseQueryString("");
        q2.Add("key", key);
        await http.GetAsync("https://x/?" + q2); // KVS1008
    }
}

public class Sends2
{
    public void A()
    {
        string key = Vault.Key.Reveal();
        ImmutableArray<string> a = [key, "x"];
        Console.WriteLine(a[0]); // KVS1002
        Console.WriteLine(a.First()); // KVS1002
        ImmutableArray<string> b = [key];
        var c = b;
        Console.WriteLine(b[0]); // KVS1002
        int i = 0;
        Console.WriteLine(c[i]); // KVS1002
        List<string> d = [key];
        Console.WriteLine(d[i]); // KVS1002
    }
    public async Task Mixed(HttpClient http)
    {
        string key = Vault.Key.Reveal();
        await http.GetAsync("http://api.example.org/");
        await http.PostAsync("https://api.example.org/", new StringContent(key));
        await http.PostAsJsonAsync("https://api.example.org/", new { key });
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent(key), "key"); // KVS1013
        await http.PostAsync("http://api.example.org/", content);
        using var good = new MultipartFormDataContent();
        good.Add(new StringContent(key), "key");
        await http.PostAsync("https://api.example.org/", good);
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://api.example.org/");
        request.Content = JsonContent.Create(new { key }); // KVS1013
        await http.SendAsync(request);
    }
}

public class Sends3
{
    public async Task Mixed(HttpClient http)
    {
        string key = Vault.Key.Reveal();
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://api.example.org/");
        request.Content = new StringContent(key); // KVS1013
        await http.SendAsync(request);
        using var request2 = new HttpRequestMessage(HttpMethod.Post, "http://api.example.org/");
        request2.Content = JsonContent.Create(key); // KVS1013
        using var request3 = new HttpRequestMessage(HttpMethod.Post, "http://api.example.org/");
        var c = JsonContent.Create(new { key }); // KVS1013
        request3.Content = c;
        using var request4 = new HttpRequestMessage(HttpMethod.Post, "http://api.example.org/") { Content = JsonContent.Create(new { key }) }; // KVS1013
        var e = new XElement("r");
        e.Add(new XAttribute("k", key));
        Console.WriteLine(e); // KVS1002
        e.SetAttributeValue("k", key);
        Console.WriteLine(e.ToString()); // KVS1002
        Console.WriteLine(new XElement("r", new XAttribute("k", "v")));
        Console.WriteLine(new XElement("r", new XAttribute("k", key)).Name);
        var f = new XAttribute("k", key);
        Console.WriteLine(f); // KVS1002
        var g = new XElement("r", f);
        Console.WriteLine(g.ToString()); // KVS1002
    }
}

public class Sends4
{
    public async Task Mixed(HttpClient http)
    {
        string key = Vault.Key.Reveal();
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://api.example.org/");
        request.Content = JsonContent.Create(new { key }); // KVS1013
        await http.SendAsync(request);
    }
    public async Task Mixed2(HttpClient http)
    {
        string key = Vault.Key.Reveal();
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://api.example.org/");
        request.Content = JsonContent.Create(new { key }); // KVS1013
    }
    public async Task Mixed3(HttpClient http)
    {
        string key = Vault.Key.Reveal();
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://api.example.org/");
        request.Content = JsonContent.Create(key); // KVS1013
        await http.SendAsync(request);
    }
}

public class Sends5
{
    public void Mixed(HttpRequestMessage request, bool b)
    {
        string key = Vault.Key.Reveal();
        request.RequestUri = new Uri("http://api.example.org/");
        request.Content = new StringContent(b ? key : "x"); // KVS1013
    }
    public void Mixed2(HttpRequestMessage request, bool b)
    {
        string key = Vault.Key.Reveal();
        request.RequestUri = new Uri("http://api.example.org/");
        request.Content = new StringContent(key); // KVS1013
    }
    public void Mixed3(HttpRequestMessage request, bool b)
    {
        string key = Vault.Key.Reveal();
        request.RequestUri = new Uri("http://api.example.org/");
        request.Content = JsonContent.Create(new Login { Password = key }); // KVS1013
    }
    public void Mixed4(HttpRequestMessage request, bool b)
    {
        request.RequestUri = new Uri("http://api.example.org/");
        request.Content = JsonContent.Create(new Login { Password = Vault.Key.Reveal() }); // KVS1013
    }
    public void Mixed5(HttpRequestMessage request, bool b)
    {
        string key = Vault.Key.Reveal();
        request.RequestUri = new Uri("http://api.example.org/");
        request.Headers.Add("k", b ? key : "x"); // KVS1013
    }
    public void Mixed6(bool b)
    {
        string key = Vault.Key.Reveal();
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri("http://api.example.org/"));
        request.Content = new StringContent(b ? key : "x"); // KVS1013
    }
}
