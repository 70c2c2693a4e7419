using System.Net.Http.Headers;
using System.Net.WebSockets;

namespace Corpus.Sinks.ClearAddresses;

public sealed class Makers
{
    private static readonly HttpClient s_clear = new() { BaseAddress = new Uri("http://api.contoso.com") };
    private static readonly HttpClient s_safe = new() { BaseAddress = new Uri("https://api.contoso.com") };

    private static HttpClient Clear() => new() { BaseAddress = new Uri("http://api.contoso.com") };

    private static HttpClient Safe() => new() { BaseAddress = new Uri("https://api.contoso.com") };

    private static HttpClient Local() => new() { BaseAddress = new Uri("http://localhost:1") };

    private static async Task<HttpClient> ClearAsync()
    {
        await Task.Yield();
        var client = new HttpClient();
        client.BaseAddress = new Uri("http://api.contoso.com");
        return client;
    }

    private static HttpClient Trusting()
    {
        var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        return new HttpClient(handler);
    }

    public async Task Run()
    {
        HttpClient clear = Clear();
        clear.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Vault.Key.Reveal()); // KVS1013
        HttpClient safe = Safe();
        safe.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Vault.Key.Reveal());
        HttpClient local = Local();
        local.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Vault.Key.Reveal());
        HttpClient awaited = await ClearAsync();
        awaited.DefaultRequestHeaders.Add("X-Api-Key", Vault.Key.Reveal()); // KVS1013
        HttpClient trusting = Trusting();
        trusting.DefaultRequestHeaders.Add("X-Api-Key", Vault.Key.Reveal()); // KVS1013
    }

    public void Fields()
    {
        s_clear.DefaultRequestHeaders.Add("X-Api-Key", Vault.Key.Reveal()); // KVS1013
        s_safe.DefaultRequestHeaders.Add("X-Api-Key", Vault.Key.Reveal());
    }
}

public sealed class Schemes
{
    public async Task Sockets()
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", "Bearer " + Vault.Key.Reveal()); // KVS1013
        await socket.ConnectAsync(new Uri("ws://api.contoso.com"), default);
        using var safe = new ClientWebSocket();
        safe.Options.SetRequestHeader("Authorization", "Bearer " + Vault.Key.Reveal());
        await safe.ConnectAsync(new Uri("wss://api.contoso.com"), default);
        using var local = new ClientWebSocket();
        local.Options.SetRequestHeader("Authorization", "Bearer " + Vault.Key.Reveal());
        await local.ConnectAsync(new Uri("ws://localhost:80"), default);
    }

#pragma warning disable SYSLIB0014
    public void Files()
    {
        System.Net.WebRequest request = System.Net.WebRequest.Create("ftp://files.contoso.com");
        request.Credentials = new System.Net.NetworkCredential("user", Vault.Key.Reveal()); // KVS1013
        System.Net.WebRequest safe = System.Net.WebRequest.Create("https://files.contoso.com");
        safe.Credentials = new System.Net.NetworkCredential("user", Vault.Key.Reveal());
        System.Net.WebRequest plain = System.Net.WebRequest.Create("http://files.contoso.com");
        plain.Headers.Add("X-Api-Key", Vault.Key.Reveal()); // KVS1013
    }
#pragma warning restore SYSLIB0014
}
