using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.JSInterop;

namespace Corpus.Sinks;

[ApiController]
public class WebController : Controller
{
    [HttpGet("a")]
    public IActionResult Get() => Ok(Vault.Key.Reveal()); // KVS1004

    [HttpGet("b")]
    public string Plain() => Vault.Key.Reveal(); // KVS1004

    [HttpGet("c")]
    public async Task<ActionResult<string>> Later()
    {
        Secret<string> secret = await Vault.KeyAccessor;
        return secret.Reveal(); // KVS1004
    }

    [HttpGet("d")]
    public IActionResult Shapes(string kind)
    {
        string key = Vault.Key.Reveal();
        Response.Headers["X-Key"] = key; // KVS1004
        Response.Headers.Append("X-Key", key); // KVS1004
        Response.Cookies.Append("key", key); // KVS1004
        ViewData["key"] = key; // KVS1004
        ViewBag.Key = key; // KVS1004
        TempData["key"] = key; // KVS1004
        ModelState.AddModelError("key", "bad " + key); // KVS1004
        return kind switch
        {
            "a" => BadRequest(new { error = key }), // KVS1004
            "b" => Content(key), // KVS1004
            "c" => Problem("bad " + key), // KVS1004
            "d" => new OkObjectResult(key), // KVS1004
            "e" => Json(new Login { Password = key }), // KVS1004
            "f" => StatusCode(500, key), // KVS1004
            "g" => Redirect("/x?key=" + key), // KVS1008
            "h" => new ObjectResult(new ProblemDetails { Detail = key }), // KVS1004
            "i" => View(new Login { Password = key }), // KVS1004
            "j" => Ok(Vault.Key.Name),
            "k" => Ok(new { Vault.Key.Name, Vault.Key.Version, Length = key.Length }),
            _ => NotFound(),
        };
    }

    [HttpGet("e")]
    public bool Check(string candidate) => Vault.Key.FixedTimeEqualsText(candidate);

    [HttpGet("f")]
    public int Length() => Vault.Key.Reveal().Length;
}

public static class Endpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/a", () => Vault.Key.Reveal()); // KVS1004
        app.MapGet("/b", () => Results.Ok(Vault.Key.Reveal())); // KVS1004
        app.MapGet("/c", async (HttpContext context) => await context.Response.WriteAsync(Vault.Key.Reveal())); // KVS1004
        app.MapGet("/d", async (HttpContext context) => await context.Response.WriteAsJsonAsync(new { key = Vault.Key.Reveal() })); // KVS1004
        app.MapGet("/e", () => TypedResults.Json(new { key = Vault.Key.Reveal() })); // KVS1004
        app.MapGet("/f", () => new { key = Vault.Key.Reveal() }); // KVS1004
        app.MapGet("/g", Handle);
        app.MapGet("/h", () => Results.Redirect("/x?k=" + Vault.Key.Reveal())); // KVS1008
        app.MapGet("/i", () => new { Vault.Key.Name });
        app.MapGet("/j", () => Results.Problem(detail: Vault.Key.Reveal())); // KVS1004
        app.MapGet("/k", () =>
        {
            string key = Vault.Key.Reveal();
            return key; // KVS1004
        });
        app.MapGet("/l", async (HttpContext context) =>
        {
            context.Response.Headers.Authorization = Vault.Key.Reveal(); // KVS1004
            context.Response.StatusCode = (int)HttpStatusCode.OK;
            byte[] body = System.Text.Encoding.UTF8.GetBytes(Vault.Key.Reveal());
            await context.Response.Body.WriteAsync(body); // KVS1004
        });
    }

    private static string Handle() => Vault.Key.Reveal(); // KVS1004

    public static async Task Script(IJSRuntime runtime)
    {
        await runtime.InvokeVoidAsync("show", Vault.Key.Reveal()); // KVS1004
        await runtime.InvokeVoidAsync("show", Vault.Key.Name);
    }
}

public class VaultHub : Hub
{
    public async Task Send()
    {
        await Clients.All.SendAsync("key", Vault.Key.Reveal()); // KVS1004
        await Clients.All.SendAsync("key", Vault.Key.Name);
    }

    public string Ask() => Vault.Key.Reveal(); // KVS1004
}

public static class Comparing
{
    public static bool FixedTimeEqualsText(this Secret<string> secret, string text) =>
        System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(secret.Reveal()), System.Text.Encoding.UTF8.GetBytes(text));
}
