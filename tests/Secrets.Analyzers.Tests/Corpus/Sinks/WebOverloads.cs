using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.JSInterop;

namespace Corpus.WebOverloads;

public record Dto(string Name, string Value);
public class DtoC { public string Name { get; set; } public string Value { get; set; } }
[ApiController] public class Api : ControllerBase {
    [HttpGet("1")] public IActionResult A1() => Ok(Vault.Key.Reveal()); // KVS1004
    [HttpGet("2")] public string A2() => Vault.Key.Reveal(); // KVS1004
    [HttpGet("3")] public ActionResult<string> A3() => Vault.Key.Reveal(); // KVS1004
    [HttpGet("4")] public async Task<ActionResult<Dto>> A4() { await Task.Yield(); return new Dto("a", Vault.Key.Reveal()); } // KVS1004
    [HttpGet("5")] public async Task<string> A5() => (await Vault.KeyAccessor.GetAsync(HttpContext.RequestAborted)).Reveal(); // KVS1004
    [HttpGet("6")] public IActionResult A6() => Content(Vault.Key.Reveal()); // KVS1004
    [HttpGet("7")] public IActionResult A7() => new JsonResult(new { key = Vault.Key.Reveal() }); // KVS1004
    [HttpGet("8")] public IActionResult A8() => new ObjectResult(Vault.Key.Reveal()); // KVS1004
    [HttpGet("9")] public IActionResult A9() => new ContentResult { Content = Vault.Key.Reveal() }; // KVS1004
    [HttpGet("10")] public IActionResult A10() => BadRequest("bad " + Vault.Key.Reveal()); // KVS1004
    [HttpGet("11")] public IActionResult A11() => Problem(Vault.Key.Reveal()); // KVS1004
    [HttpGet("12")] public IActionResult A12() => Problem(detail: $"k {Vault.Key.Reveal()}", statusCode: 500); // KVS1004
    [HttpGet("13")] public IActionResult A13() => NotFound(new { Vault.Key.Name, Value = Vault.Key.Reveal() }); // KVS1004
    [HttpGet("14")] public IActionResult A14() => StatusCode(500, Vault.Key.Reveal()); // KVS1004
    [HttpGet("15")] public IActionResult A15() => Created("/x", Vault.Key.Reveal()); // KVS1004
    [HttpGet("16")] public IActionResult A16() => CreatedAtAction("A1", new { id = 1 }, Vault.Key.Reveal()); // KVS1004
    [HttpGet("17")] public IActionResult A17() => Accepted(new { v = Vault.Key.Reveal() }); // KVS1004
    [HttpGet("18")] public IActionResult A18() => Unauthorized(Vault.Key.Reveal()); // KVS1004
    [HttpGet("19")] public IActionResult A19() => Conflict(Vault.Key.Reveal()); // KVS1004
    [HttpGet("20")] public IActionResult A20() => UnprocessableEntity(Vault.Key.Reveal()); // KVS1004
    [HttpGet("21")] public IActionResult A21() => File(Encoding.UTF8.GetBytes(Vault.Key.Reveal()), "text/plain"); // KVS1004
    [HttpGet("22")] public IActionResult A22() => File(Vault.Bytes.Reveal(), "x/y", "f.bin"); // KVS1004
    [HttpGet("23")] public IActionResult A23() => Redirect("/x?k=" + Vault.Key.Reveal()); // KVS1008
    [HttpGet("24")] public IActionResult A24() => RedirectToAction("A1", new { key = Vault.Key.Reveal() }); // KVS1008
    [HttpGet("25")] public IActionResult A25() { ModelState.AddModelError("k", Vault.Key.Reveal()); return ValidationProblem(ModelState); } // KVS1004
    [HttpGet("26")] public async Task A26() { await Response.WriteAsync(Vault.Key.Reveal()); } // KVS1004
    [HttpGet("27")] public Dto A27() => new("a", Vault.Key.Reveal()); // KVS1004
    [HttpGet("28")] public IEnumerable<string> A28() { yield return Vault.Key.Reveal(); } // KVS1004
    [HttpGet("29")] public DtoC A29() => new() { Value = Vault.Key.Reveal() }; // KVS1004
    [HttpGet("30")] public async Task<IActionResult> A30() { string k = Vault.Key.Reveal(); await Task.Yield(); return Ok(k); } // KVS1004
    [HttpGet("31")] public Microsoft.AspNetCore.Http.IResult A31() => Results.Ok(Vault.Key.Reveal()); // KVS1004
    [HttpGet("32")] public IActionResult A32() => new OkObjectResult(Vault.Key.Reveal()); // KVS1004
    [HttpGet("33")] public IActionResult A33() => new BadRequestObjectResult(new ProblemDetails { Detail = Vault.Key.Reveal() }); // KVS1004
    [HttpGet("34")] public IActionResult A34() { var pd = new ProblemDetails { Title = "x" }; pd.Extensions["key"] = Vault.Key.Reveal(); return new ObjectResult(pd); } // KVS1004
    [HttpGet("35")] public IActionResult A35() => new FileContentResult(Vault.Bytes.Reveal(), "x/y"); // KVS1004
    [HttpGet("36")] public byte[] A36() => Vault.Bytes.Reveal(); // KVS1004
    [HttpGet("37")] public int A37() => Vault.Pin.Reveal(); // KVS1004
    [HttpGet("38")] public Login A38() => Vault.Login.Reveal(); // KVS1004
    [HttpGet("40")] public async IAsyncEnumerable<string> A40() { await Task.Yield(); yield return Vault.Key.Reveal(); } // KVS1004
    [HttpGet("41")] public Dictionary<string, string> A41() => new() { ["k"] = Vault.Key.Reveal() }; // KVS1004
    [HttpGet("42")] public IActionResult A42() => LocalRedirect("/x/" + Vault.Key.Reveal()); // KVS1008
    [HttpGet("43")] public IActionResult A43() => new RedirectResult("/x/" + Vault.Key.Reveal()); // KVS1008
    [HttpGet("44")] public async Task<Results<Ok<string>, NotFound>> A44() => TypedResults.Ok(Vault.Key.Reveal()); // KVS1004
    [HttpGet("45")] public IActionResult A45() => RedirectToRoute(new { key = Vault.Key.Reveal() }); // KVS1008
    [HttpGet("46")] public IActionResult A46() => new RedirectToActionResult("a", "b", new { key = Vault.Key.Reveal() }); // KVS1008
    [HttpGet("o1")] public IActionResult O1() { string k = Vault.Key.Reveal(); return Ok(k.Length > 0); }
    [HttpGet("o2")] public IActionResult O2(string given) => Vault.Key.FixedTimeEquals(given) ? Ok() : Unauthorized();
    [HttpGet("o3")] public string O3() => Vault.Key.Name;
    [HttpGet("o4")] public IActionResult O4() => Ok(new { Vault.Key.Name, Vault.Key.Version });
    [HttpGet("o5")] public ActionResult<bool> O5() => Vault.Key.Reveal().Length > 0;
    [HttpGet("o6")] public IActionResult O6() => Problem("The key is not configured.");
    [NonAction] public string O7() => Vault.Key.Reveal();
    private string O8() => Vault.Key.Reveal();
}
public class Mvc : Controller {
    public IActionResult B1() => View(Vault.Key.Reveal()); // KVS1004
    public IActionResult B2() => View("x", new Dto("a", Vault.Key.Reveal())); // KVS1004
    public IActionResult B3() { ViewBag.Key = Vault.Key.Reveal(); return View(); } // KVS1004
    public IActionResult B4() { ViewData["Key"] = Vault.Key.Reveal(); return View(); } // KVS1004
    public IActionResult B5() { TempData["Key"] = Vault.Key.Reveal(); return View(); } // KVS1004
    public IActionResult B6() => Json(new { k = Vault.Key.Reveal() }); // KVS1004
    public IActionResult B7() => PartialView("p", Vault.Key.Reveal()); // KVS1004
    public IActionResult B8() => ViewComponent("v", new { k = Vault.Key.Reveal() }); // KVS1004
    public IActionResult B10() { ViewData.Add("k", Vault.Key.Reveal()); TempData.Add("k", 1); return View(); } // KVS1004
    public JsonResult B11() => Json(Vault.Key.Reveal()); // KVS1004
    public string B12() => Vault.Key.Reveal(); // KVS1004
    public IActionResult B13() { var m = new DtoC(); m.Value = Vault.Key.Reveal(); return View(m); } // KVS1004
    public override void OnActionExecuted(ActionExecutedContext c) { c.Result = new ContentResult { Content = Vault.Key.Reveal() }; } // KVS1004
    public IActionResult O1() { ViewBag.Name = Vault.Key.Name; ViewData["n"] = Vault.Key; return View(); }
}
public class Pg : PageModel {
    [BindProperty] public string Shown { get; set; }
    [TempData] public string Temp { get; set; }
    public string Plain { get; set; }
    public void OnGet() { Plain = Vault.Key.Reveal(); } // KVS1004
    public void OnGetA() { Temp = Vault.Key.Reveal(); } // KVS1004
    public void OnGetB() { ViewData["k"] = Vault.Key.Reveal(); } // KVS1004
    public IActionResult OnGetC() => Content(Vault.Key.Reveal()); // KVS1004
    public IActionResult OnGetD() => new JsonResult(Vault.Key.Reveal()); // KVS1004
    public IActionResult OnPost() => RedirectToPage("x", new { k = Vault.Key.Reveal() }); // KVS1008
    public IActionResult OnPostB() { TempData["k"] = Vault.Key.Reveal(); return Page(); } // KVS1004
    public void OnGetO() { Plain = Vault.Key.Name; }
}
public interface IChat { Task Receive(string s); }
public class H : Hub {
    public Task A() => Clients.All.SendAsync("m", Vault.Key.Reveal()); // KVS1004
    public Task B() => Clients.Caller.SendAsync("m", 1, Vault.Key.Reveal()); // KVS1004
    public Task C() => Clients.Group("g").SendCoreAsync("m", new object[] { Vault.Key.Reveal() }); // KVS1004
    public string D() => Vault.Key.Reveal(); // KVS1004
    public async Task<string> E() { await Task.Yield(); return Vault.Key.Reveal(); } // KVS1004
    public async IAsyncEnumerable<string> F() { await Task.Yield(); yield return Vault.Key.Reveal(); } // KVS1004
    public Task G() => Clients.Client("x").InvokeAsync<string>("m", Vault.Key.Reveal(), default); // KVS1004
    public Task N() => Clients.All.SendAsync("m", Vault.Key.Name);
}
public class TypedH(IHubContext<TypedH, IChat> ctx, IHubContext<H> hc) : Hub<IChat> {
    public Task A() => Clients.All.Receive(Vault.Key.Reveal()); // KVS1004
    public Task B() => Clients.Caller.Receive("k " + Vault.Key.Reveal()); // KVS1004
    [NonAction] public Task C2() => ctx.Clients.All.Receive(Vault.Key.Reveal()); // KVS1004
    public Task D() => hc.Clients.All.SendAsync("m", Vault.Key.Reveal()); // KVS1004
    public Task E() => Clients.All.Receive(Vault.Key.Name);
}
public class Comp : ComponentBase {
    [Inject] public IJSRuntime Js { get; set; } [Inject] public NavigationManager Nav { get; set; }
    protected override void BuildRenderTree(RenderTreeBuilder b) {
        b.AddContent(0, Vault.Key.Reveal()); // KVS1004
        b.AddMarkupContent(1, "<b>" + Vault.Key.Reveal()); // KVS1004
        b.AddAttribute(2, "value", Vault.Key.Reveal()); // KVS1004
        b.AddContent(3, Vault.Key.Name);
        b.AddContent(4, new MarkupString(Vault.Key.Reveal())); // KVS1004
        b.AddComponentParameter(5, "P", Vault.Key.Reveal()); // KVS1004
    }
    async Task X(IJSObjectReference mod, IJSInProcessRuntime ip) {
        string k = Vault.Key.Reveal();
        await Js.InvokeVoidAsync("f", k); // KVS1004
        await Js.InvokeAsync<string>("f", 1, k); // KVS1004
        await Js.InvokeAsync<string>("f", new object[] { k }); // KVS1004
        await Js.InvokeVoidAsync("localStorage.setItem", "k", k); // KVS1004
        await mod.InvokeVoidAsync("f", k); // KVS1004
        ip.InvokeVoid("f", k); // KVS1004
        Nav.NavigateTo("/x?k=" + k); // KVS1008
        Nav.NavigateTo(Nav.GetUriWithQueryParameter("k", k)); // KVS1008
        await Js.InvokeVoidAsync("f", Vault.Key.Name);
        Nav.NavigateTo("/x");
    }
}
public static class Minimal {
    public static void Map(WebApplication app, RouteGroupBuilder g) {
        app.MapGet("/1", () => Vault.Key.Reveal()); // KVS1004
        app.MapGet("/2", () => Results.Ok(Vault.Key.Reveal())); // KVS1004
        app.MapGet("/3", () => Results.Json(new { k = Vault.Key.Reveal() })); // KVS1004
        app.MapGet("/4", () => Results.Text(Vault.Key.Reveal())); // KVS1004
        app.MapGet("/5", () => Results.Content(Vault.Key.Reveal(), "text/html")); // KVS1004
        app.MapGet("/6", () => Results.Problem(Vault.Key.Reveal())); // KVS1004
        app.MapGet("/7", () => Results.BadRequest(Vault.Key.Reveal())); // KVS1004
        app.MapGet("/8", () => TypedResults.Ok(Vault.Key.Reveal())); // KVS1004
        app.MapGet("/9", () => TypedResults.Json(Vault.Key.Reveal())); // KVS1004
        app.MapGet("/10", () => TypedResults.Problem(detail: Vault.Key.Reveal())); // KVS1004
        app.MapGet("/11", () => Results.File(Vault.Bytes.Reveal())); // KVS1004
        app.MapGet("/12", () => Results.Bytes(Vault.Bytes.Reveal())); // KVS1004
        app.MapGet("/13", () => Results.Redirect("/x?k=" + Vault.Key.Reveal())); // KVS1008
        app.MapGet("/14", () => Results.Created("/x", Vault.Key.Reveal())); // KVS1004
        app.MapGet("/15", () => new { k = Vault.Key.Reveal() }); // KVS1004
        app.MapPost("/16", () => new Dto("a", Vault.Key.Reveal())); // KVS1004
        app.MapGet("/17", async () => { await Task.Yield(); return Vault.Key.Reveal(); }); // KVS1004
        app.MapGet("/18", async (HttpContext c) => { await c.Response.WriteAsync(Vault.Key.Reveal()); }); // KVS1004
        app.MapGet("/19", async c => await c.Response.WriteAsJsonAsync(new { k = Vault.Key.Reveal() })); // KVS1004
        app.MapGet("/20", Handler);
        g.MapGet("/21", static () => Vault.Key.Reveal()); // KVS1004
        app.MapMethods("/22", new[] { "GET" }, () => Vault.Key.Reveal()); // KVS1004
        app.Map("/23", () => Vault.Key.Reveal()); // KVS1004
        app.MapFallback(() => Vault.Key.Reveal()); // KVS1004
        app.MapPut("/24", () => Results.Conflict(Vault.Key.Reveal())); // KVS1004
        app.MapDelete("/25", () => Results.UnprocessableEntity(Vault.Key.Reveal())); // KVS1004
        app.MapPatch("/26", () => Results.NotFound(Vault.Key.Reveal())); // KVS1004
        app.MapGet("/27", () => Results.ValidationProblem(new Dictionary<string, string[]> { ["k"] = new[] { Vault.Key.Reveal() } })); // KVS1004
        app.MapGet("/28", () => Results.Accepted("/x", Vault.Key.Reveal())); // KVS1004
        app.MapGet("/29", () => Results.InternalServerError(Vault.Key.Reveal())); // KVS1004
        app.MapGet("/30", () => TypedResults.Redirect("/x/" + Vault.Key.Reveal())); // KVS1008
        app.MapGet("/31", () => TypedResults.ServerSentEvents(One(Vault.Key.Reveal()))); // KVS1004
        app.MapGet("/32", (string? q) => q is null ? Results.NoContent() : Results.Ok(Vault.Key.Reveal())); // KVS1004
        app.MapGet("/f", () => "x").AddEndpointFilter(async (ctx, next) => { await next(ctx); return Vault.Key.Reveal(); }); // KVS1004
        app.Run(async ctx => await ctx.Response.WriteAsync(Vault.Key.Reveal())); // KVS1004
        app.Use(async (ctx, next) => { ctx.Response.Headers["X-Key"] = Vault.Key.Reveal(); await next(ctx); }); // KVS1004
        app.MapGet("/o1", () => Vault.Key.Name);
        app.MapGet("/o2", () => Results.Ok(Vault.Key.Reveal().Length > 0));
        app.MapGet("/o3", () => Results.Ok(new { Vault.Key.Name }));
        app.MapGet("/o4", async (HttpClient http) => { using var q = new HttpRequestMessage(HttpMethod.Get, "https://x/"); q.Headers.Add("x-api-key", Vault.Key.Reveal()); var r = await http.SendAsync(q); return Results.Text(await r.Content.ReadAsStringAsync()); });
        app.MapGet("/o5", (string given) => Vault.Key.FixedTimeEquals(given) ? Results.Ok() : Results.Unauthorized());
    }
    static string Handler() => Vault.Key.Reveal(); // KVS1004
    static async IAsyncEnumerable<string> One(string s) { await Task.Yield(); yield return s; }
}
public class Resp(IHttpContextAccessor acc) {
    public async Task M(HttpResponse r, HttpContext ctx, IHtmlHelper html, TagHelperOutput tho, ModelStateBuilder msb) {
        string k = Vault.Key.Reveal(); byte[] b = Encoding.UTF8.GetBytes(k);
        await r.WriteAsync(k); // KVS1004
        await r.WriteAsync(k, Encoding.UTF8); // KVS1004
        await r.WriteAsJsonAsync(new { k }); // KVS1004
        await r.WriteAsJsonAsync(k); // KVS1004
        await r.Body.WriteAsync(b); // KVS1004
        await r.Body.WriteAsync(b, 0, b.Length); // KVS1004
        r.Body.Write(b); // KVS1004
        await r.BodyWriter.WriteAsync(b); // KVS1004
        await System.Text.Json.JsonSerializer.SerializeAsync(r.Body, new { k }); // KVS1004
        using (var sw = new StreamWriter(r.Body)) await sw.WriteAsync(k); // KVS1004
        r.Headers["X"] = k; // KVS1004
        r.Headers.Append("X", k); // KVS1004
        r.Headers.Add("X", k); // KVS1004
        r.Headers.TryAdd("X", k); // KVS1004
        r.Headers.ETag = k; // KVS1004
        r.Headers.WWWAuthenticate = "Bearer " + k; // KVS1004
        r.Headers.Location = "/x?k=" + k; // KVS1004
        r.AppendTrailer("x", k); // KVS1004
        r.Cookies.Append("k", k); // KVS1004
        r.Cookies.Append("k", k, new CookieOptions { HttpOnly = true }); // KVS1004
        r.Redirect("/x?k=" + k); // KVS1008
        r.Redirect("/x?k=" + k, true); // KVS1008
        ctx.Response.Headers.Append("X", new Microsoft.Extensions.Primitives.StringValues(k)); // KVS1004
        ctx.Response.Headers["X"] = new[] { k }; // KVS1004
        acc.HttpContext!.Response.Cookies.Append("k", k); // KVS1004
        html.Raw(k); // KVS1004
        html.ViewBag.K = k; // KVS1004
        tho.Content.SetContent(k); // KVS1004
        tho.Content.AppendHtml(k); // KVS1004
        tho.Attributes.SetAttribute("v", k); // KVS1004
        _ = new HtmlString(k); // KVS1004
        _ = new ProblemDetails { Detail = k }; // KVS1004
        _ = new HttpValidationProblemDetails { Detail = k }; // KVS1004
        var p = new ProblemDetails();
        p.Title = k; // KVS1004
        p.Extensions.Add("k", k); // KVS1004
        p.Extensions["k"] = k; // KVS1004
        _ = HealthCheckResult.Healthy(k); // KVS1004
        _ = HealthCheckResult.Unhealthy("k " + k); // KVS1004
        _ = HealthCheckResult.Degraded("d", null, new Dictionary<string, object> { ["k"] = k }); // KVS1004
        _ = new HealthCheckResult(HealthStatus.Unhealthy, k); // KVS1004
        await r.WriteAsync(Vault.Key.Name);
        r.Headers["X-Secret-Version"] = Vault.Key.Version;
        r.StatusCode = k.Length > 0 ? 200 : 500;
        _ = HealthCheckResult.Healthy("read " + Vault.Key.Name);
        r.Headers.ETag = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(b));
        ctx.Request.Headers["x-api-key"] = k;
        ctx.Items["k"] = k;
    }
}
public class ModelStateBuilder { }
