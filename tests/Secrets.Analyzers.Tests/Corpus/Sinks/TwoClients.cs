using System.Net.Http.Headers;
namespace Corpus.Sinks.TwoClients;
public sealed class Two
{
    private readonly HttpClient _clear = new();
    private readonly HttpClient _safe = new();
    public Two()
    {
        _clear.BaseAddress = new Uri("http://public.contoso.com");
        _safe.BaseAddress = new Uri("https://api.contoso.com");
        _safe.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Vault.Key.Reveal());
    }
}
public sealed class Wrong
{
    private readonly HttpClient _clear;
    public Wrong()
    {
        _clear = new HttpClient();
        _clear.BaseAddress = new Uri("http://public.contoso.com");
        _clear.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Vault.Key.Reveal()); // KVS1013
    }
}
public sealed class Later
{
    private readonly HttpClient _clear = new() { BaseAddress = new Uri("http://public.contoso.com") };
    private readonly HttpClient _set;
    private readonly HttpClient _safe = new() { BaseAddress = new Uri("https://public.contoso.com") };
    public Later()
    {
        _set = new HttpClient();
        _set.BaseAddress = new Uri("http://public.contoso.com");
    }
    public void Run()
    {
        _clear.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Vault.Key.Reveal()); // KVS1013
        _set.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Vault.Key.Reveal()); // KVS1013
        _safe.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Vault.Key.Reveal());
        var client = _safe;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Vault.Key.Reveal());
    }
}
