using System.Net.Http.Headers;
using Microsoft.Data.SqlClient;

namespace Corpus.Sinks;

public class ClearText
{
    public async Task Headers(HttpClient shared)
    {
        string key = Vault.Key.Reveal();
        using var client = new HttpClient { BaseAddress = new Uri("http://api.contoso.com") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key); // KVS1013
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://api.contoso.com/x");
        request.Headers.Add("X-Api-Key", key); // KVS1013
        using var local = new HttpClient { BaseAddress = new Uri("http://localhost:5000") };
        local.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var safe = new HttpClient { BaseAddress = new Uri("https://api.contoso.com") };
        safe.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        using var trusting = new HttpClient(handler);
        trusting.DefaultRequestHeaders.Add("X-Api-Key", key); // KVS1013
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["key"] = key });
        await shared.PostAsync("https://api.contoso.com", content);
    }

    public async Task Form(HttpClient shared)
    {
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["key"] = Vault.Key.Reveal() }); // KVS1013
        await shared.PostAsync("http://api.contoso.com", content);
    }

    public void Connections()
    {
        string connection = Vault.Key.Reveal();
        using var weak = new SqlConnection(connection + ";TrustServerCertificate=True"); // KVS1013
        using var plain = new SqlConnection($"{connection};Encrypt=false"); // KVS1013
        using var good = new SqlConnection(connection + ";Encrypt=true");
        var builder = new SqlConnectionStringBuilder(connection) { TrustServerCertificate = true }; // KVS1013
        var safe = new SqlConnectionStringBuilder(connection) { ApplicationName = "app" };
        _ = (builder, safe);
    }
}
