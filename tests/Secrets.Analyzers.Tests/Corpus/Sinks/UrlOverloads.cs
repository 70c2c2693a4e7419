using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Net;
using System.Text;
using System.Web;
using Flurl.Http;
using Flurl;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using RestSharp;

namespace Corpus.UrlOverloads;

public class U {
    public async Task M(HttpClient c, Microsoft.AspNetCore.Routing.LinkGenerator links, HttpContext ctx) {
        string k = Vault.Key.Reveal();
        _ = new Uri("https://x/?k=" + k); // KVS1008
        _ = new Uri(new Uri("https://x/"), "?k=" + k); // KVS1008
        Uri.TryCreate($"https://x/{k}", UriKind.Absolute, out _); // KVS1008
        _ = new UriBuilder("https://x/?k=" + k); // KVS1008
        _ = new UriBuilder("https://x/") { Query = "k=" + k }; // KVS1008
        var ub = new UriBuilder("https://x");
        ub.Query = $"key={Uri.EscapeDataString(k)}"; // KVS1008
        ub.Path = k; // KVS1008
        ub.Password = k; // KVS1008
        ub.Fragment = k; // KVS1008
        await c.GetAsync("https://x/?k=" + k); // KVS1008
        await c.GetAsync($"https://x/?k={k}", HttpCompletionOption.ResponseHeadersRead); // KVS1008
        await c.GetStringAsync($"https://x/?k={k}"); // KVS1008
        await c.GetByteArrayAsync($"https://x/?k={k}"); // KVS1008
        await c.GetStreamAsync($"https://x/?k={k}"); // KVS1008
        await c.GetFromJsonAsync<object>($"https://x/?k={k}"); // KVS1008
        _ = c.GetFromJsonAsAsyncEnumerable<object>($"https://x/?k={k}"); // KVS1008
        await c.PostAsync($"https://x/?k={k}", null); // KVS1008
        await c.PostAsJsonAsync($"https://x/?k={k}", new { a = 1 }); // KVS1008
        await c.PutAsync($"https://x/?k={k}", null); // KVS1008
        await c.PutAsJsonAsync($"https://x/?k={k}", 1); // KVS1008
        await c.PatchAsync($"https://x/?k={k}", null); // KVS1008
        await c.PatchAsJsonAsync($"https://x/?k={k}", 1); // KVS1008
        await c.DeleteAsync($"https://x/?k={k}"); // KVS1008
        await c.DeleteFromJsonAsync<object>($"https://x/?k={k}"); // KVS1008
        await c.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"https://x/?k={k}")); // KVS1008
        var m = new HttpRequestMessage(HttpMethod.Get, new Uri($"https://x/?k={k}")); // KVS1008
        m.RequestUri = new Uri($"https://x/?k={k}"); // KVS1008
        c.BaseAddress = new Uri($"https://x/{k}/"); // KVS1008
        string u1 = QueryHelpers.AddQueryString("https://x/", "k", k); // KVS1008
        string u2 = QueryHelpers.AddQueryString("https://x/", new Dictionary<string, string> { ["k"] = k }); // KVS1008
        var q1 = QueryString.Create("k", k); // KVS1008
        var q2 = QueryString.Empty.Add("k", k); // KVS1008
        var q3 = new QueryBuilder { { "k", k } }; // KVS1008
        var q4 = new QueryString("?k=" + k); // KVS1008
        var nv = HttpUtility.ParseQueryString("");
        nv["k"] = k;
        ub.Query = nv.ToString(); // KVS1008
        ctx.Request.QueryString = ctx.Request.QueryString.Add("k", k); // KVS1008
        var wr = WebRequest.Create("https://x/?k=" + k); // KVS1008
        var hw = WebRequest.CreateHttp("https://x/?k=" + k); // KVS1008
        using var wc = new WebClient();
        wc.DownloadString("https://x/?k=" + k); // KVS1008
        await wc.DownloadStringTaskAsync("https://x/?k=" + k); // KVS1008
        wc.QueryString.Add("k", k); // KVS1008
        using var ws = new ClientWebSocket();
        await ws.ConnectAsync(new Uri("wss://x/?t=" + k), default); // KVS1008
        links.GetPathByName("r", new { k }); // KVS1008
        links.GetUriByName(ctx, "r", new { k }); // KVS1008
        links.GetPathByAction("a", "c", new { k }); // KVS1008
        "https://x".SetQueryParam("k", k); // KVS1008
        "https://x".SetQueryParams(new { k }); // KVS1008
        "https://x".AppendPathSegment(k); // KVS1008
        await ("https://x/?k=" + k).GetAsync(); // KVS1008
        await new Url("https://x/" + k).GetStringAsync(); // KVS1008
        var rr = new RestRequest("r?k=" + k); // KVS1008
        rr.AddQueryParameter("k", k); // KVS1008
        rr.AddUrlSegment("k", k); // KVS1008
        new RestClient("https://x/" + k); // KVS1008
        new RestClient("https://x").AddDefaultQueryParameter("k", k); // KVS1008
        Uri.TryCreate(new Uri("https://x"), k, out _); // KVS1008
        c.DefaultRequestHeaders.Authorization = new("Bearer", k);
        c.DefaultRequestHeaders.Add("x-api-key", k);
        c.DefaultRequestHeaders.TryAddWithoutValidation("x-api-key", k);
        m.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes("user:" + k)));
        m.Headers.Add("Ocp-Apim-Subscription-Key", k);
        m.Headers.ProxyAuthorization = new("Basic", k);
        await c.PostAsync("https://login/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["client_secret"] = k }));
        await c.PostAsync("https://login/token", new StringContent("{\"k\":\"" + k + "\"}", Encoding.UTF8, "application/json"));
        await c.PostAsJsonAsync("https://login/token", new { client_secret = k });
        m.Content = new FormUrlEncodedContent(new[] { new KeyValuePair<string, string>("k", k) });
        m.Content = JsonContent.Create(new { k });
        m.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(k));
        var mp = new MultipartFormDataContent { { new StringContent(k), "k" } };
        wc.Headers.Add("x-api-key", k);
        wc.Headers[HttpRequestHeader.Authorization] = "Bearer " + k;
        wc.Credentials = new NetworkCredential("u", k);
        hw.Headers["x-api-key"] = k;
        ws.Options.SetRequestHeader("Authorization", "Bearer " + k);
        ws.Options.Credentials = new NetworkCredential("u", k);
        await "https://x".WithHeader("x-api-key", k).GetAsync();
        await "https://x".WithOAuthBearerToken(k).GetAsync();
        await "https://x".WithBasicAuth("u", k).PostJsonAsync(new { a = 1 });
        await "https://x".PostUrlEncodedAsync(new { client_secret = k });
        rr.AddHeader("x-api-key", k);
        rr.AddJsonBody(new { k });
        rr.AddParameter("client_secret", k);
        rr.Authenticator = new RestSharp.Authenticators.HttpBasicAuthenticator("u", k);
        new RestClient("https://x").AddDefaultHeader("x-api-key", k);
        var ro = new RestClientOptions("https://x") { Authenticator = new RestSharp.Authenticators.JwtAuthenticator(k) };
        var ch = new CookieContainer(); ch.Add(new Uri("https://x"), new Cookie("s", k));
        m.Options.Set(new HttpRequestOptionsKey<string>("k"), k);
        _ = new Uri("https://x/?name=" + Vault.Key.Name);
        await c.GetAsync("https://x/" + Vault.Key.Version);
    }
}
public class Hd : DelegatingHandler {
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage r, CancellationToken ct) {
        Secret<string> s = await Vault.KeyAccessor.GetAsync(ct);
        r.Headers.Authorization = new("Bearer", s.Reveal());
        r.Headers.Remove("x"); r.Headers.TryAddWithoutValidation("x-api-key", s.Reveal());
        return await base.SendAsync(r, ct);
    }
}
