using System.Data.Common;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Options;

namespace Corpus.Sinks.ReadBack;

/// <summary>Parts of a connection string that came in as a whole.</summary>
public sealed class Builders
{
    public void Named()
    {
        var builder = new SqlConnectionStringBuilder(Vault.Key.Reveal());
        Console.WriteLine(builder["Password"]); // KVS1002
        Console.WriteLine(builder["Server"]);
        var any = new DbConnectionStringBuilder { ConnectionString = Vault.Key.Reveal() };
        Console.WriteLine(any["pwd"]); // KVS1002
        Console.WriteLine(any["Initial Catalog"]);
        var made = new DbConnectionStringBuilder { ["Server"] = "db", ["Password"] = Vault.Key.Reveal() };
        Console.WriteLine(made["Password"]); // KVS1002
        Console.WriteLine(made["Server"]);
    }
}

public sealed class KeyComponent : ViewComponent
{
    public IViewComponentResult Invoke(bool all)
    {
        if (all)
        {
            return Content(Vault.Key.Reveal()); // KVS1004
        }

        return Vault.Key.Exists ? View("Key", Vault.Key.Reveal()) : Content(Vault.Key.Name); // KVS1004
    }
}

public sealed class Amount : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) => Vault.Key.Reveal() + format; // KVS1009

    public override string ToString() => Vault.Key.Name;
}

public sealed class QuietAmount : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) => Vault.Key.Name + format;
}

/// <summary>A request prints its headers, and content can be read before it is sent.</summary>
public sealed class Requests
{
    public async Task Print(HttpClient http)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.example") { Content = new StringContent(Vault.Key.Reveal()) };
        Console.WriteLine(request);
        Console.WriteLine(request.Headers);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Vault.Key.Reveal());
        Console.WriteLine(request); // KVS1002
        Console.WriteLine(request.ToString()); // KVS1002
        Console.WriteLine(request.Headers); // KVS1002
        Console.WriteLine(request.Headers.UserAgent);
        Console.WriteLine(request.RequestUri);
        var content = new FormUrlEncodedContent([new("secret", Vault.Key.Reveal())]);
        Console.WriteLine(await content.ReadAsStringAsync()); // KVS1002
        Console.WriteLine((await content.ReadAsByteArrayAsync()).Length);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Vault.Key.Reveal());
        Console.WriteLine(http.DefaultRequestHeaders); // KVS1002
        Console.WriteLine(http.BaseAddress);
        using HttpResponseMessage response = await http.SendAsync(request);
        Console.WriteLine(response);
        Console.WriteLine(await response.Content.ReadAsStringAsync());
    }
}

/// <summary>What a check of options finds fault with becomes the message of an exception.</summary>
public sealed class KeyCheck : IValidateOptions<object>
{
    public ValidateOptionsResult Validate(string? name, object options) => Vault.Key.Reveal().Length switch
    {
        0 => ValidateOptionsResult.Fail($"{Vault.Key.Name} is empty"),
        < 8 => ValidateOptionsResult.Fail($"{Vault.Key.Reveal()} is too short"), // KVS1003
        _ => ValidateOptionsResult.Success,
    };
}
