using System.Net.Http.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Corpus.Sinks;

public class Urls(HttpClient http)
{
    public async Task Call(NavigationManager navigation)
    {
        string key = Vault.Key.Reveal();
        await http.GetAsync($"https://api.contoso.com/x?key={key}"); // KVS1008
        await http.GetStringAsync("https://api.contoso.com/x?key=" + key); // KVS1008
        await http.PostAsync("https://api.contoso.com/x?key=" + key, null); // KVS1008
        await http.GetFromJsonAsync<string>("https://api.contoso.com/x?key=" + key); // KVS1008
        var uri = new Uri($"https://api.contoso.com/x?key={key}"); // KVS1008
        await http.GetAsync(uri);
        Console.WriteLine(uri); // KVS1002
        var builder = new UriBuilder("https://api.contoso.com") { Query = "key=" + key }; // KVS1008
        string url = QueryHelpers.AddQueryString("https://api.contoso.com", "key", key); // KVS1008
        await http.GetAsync(url);
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.contoso.com/" + key); // KVS1008
        using var other = new HttpRequestMessage { RequestUri = new Uri("https://api.contoso.com/" + key) }; // KVS1008
        navigation.NavigateTo("/x?key=" + key); // KVS1008
        await http.GetAsync("https://api.contoso.com/x?name=" + Vault.Key.Name);
        using var good = new HttpRequestMessage(HttpMethod.Get, "https://api.contoso.com/");
        good.Headers.Authorization = new("Bearer", key);
        good.Headers.Add("X-Api-Key", key);
        using HttpResponseMessage response = await http.SendAsync(good);
        string body = await response.Content.ReadAsStringAsync();
        Console.WriteLine(body);
        Console.WriteLine(response.StatusCode);
    }
}
