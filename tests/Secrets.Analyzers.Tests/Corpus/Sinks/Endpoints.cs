using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;
namespace Corpus.Web;

public static class Endpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/a", async (CancellationToken token) => (await Vault.KeyAccessor.GetAsync(token)).Reveal()); // KVS1004
        app.MapGet("/b", async (CancellationToken token) =>
        {
            Secret<string> key = await Vault.KeyAccessor.GetAsync(token);
            return Results.Ok(new { key.Name, Value = key.Reveal() }); // KVS1004
        });
        app.MapGet("/c", async (CancellationToken token) =>
        {
            Secret<string> key = await Vault.KeyAccessor.GetAsync(token);
            return Results.Ok(new { key.Name, key.Version, IsSet = key.Reveal().Length > 0 });
        });
        app.MapGet("/d", () => TypedResults.Ok(new KeyDto(Vault.Key.Name, Vault.Key.Reveal()))); // KVS1004
        app.MapGet("/e", () => TypedResults.Ok(KeyDto.Masked(Vault.Key)));
        app.MapGet("/f", () => Results.Problem(detail: "key " + Vault.Key.Reveal())); // KVS1004
        app.MapGet("/g", () => Results.Problem(title: "no", extensions: new Dictionary<string, object?> { ["key"] = Vault.Key.Reveal() })); // KVS1004
        app.MapGet("/h", () => TypedResults.Problem("unavailable", statusCode: 503));
        app.MapPost("/i", Handle);
        app.MapPost("/j", HandleWell);
        app.MapPost("/ja", Handlers.Show);
        app.MapPost("/jb", Handlers.Name);
        app.MapPost("/jc", (Delegate)new Handlers().Load);
        app.MapPost("/jd", Local);
        Func<string> held = Handlers.Held;
        app.MapPost("/je", held); // KVS1004
        app.MapGet("/k", () => Results.Text(Vault.Key.Reveal())); // KVS1004
        app.MapGet("/l", () => Results.Json(new KeyHolder { Key = Vault.Key.Reveal() })); // KVS1004
        app.MapGet("/m", () => Results.Json(new IgnoringHolder { Key = Vault.Key.Reveal() }));
        app.MapGet("/n", (HttpContext context) => { context.Response.Headers.Append("x-key", Vault.Key.Reveal()); return Results.NoContent(); }); // KVS1004
        app.MapGet("/o", (HttpContext context) => { context.Response.Headers["x-key"] = Vault.Key.Reveal(); }); // KVS1004
        app.MapGet("/p", (HttpContext context) => context.Response.WriteAsync(Vault.Key.Reveal())); // KVS1004
        app.MapGet("/q", (HttpContext context) => { context.Items["key"] = Vault.Key.Reveal(); return Results.NoContent(); });
        app.MapGet("/r", (HttpContext context) => { context.Response.Cookies.Append("key", Vault.Key.Reveal(), new CookieOptions { HttpOnly = true }); }); // KVS1004
        app.MapGet("/s", async (HttpContext context) => { await context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Vault.Key.Reveal())); }); // KVS1004
        app.MapGet("/t", () => Results.Redirect("https://other/?k=" + Vault.Key.Reveal())); // KVS1008
        app.MapGet("/u", () => Vault.Key);
        app.MapGet("/v", () => Vault.Key.ToString());
        app.MapGet("/w", () => Lines()); // KVS1004
        app.Use(async (context, next) =>
        {
            if (context.Request.Headers["x-api-key"] == Vault.Key.Reveal()) // KVS2003
            {
                await next(context);
                return;
            }

            context.Response.StatusCode = 401;
            await context.Response.WriteAsync("no key");
        });
        app.Use(async (context, next) =>
        {
            if (!Vault.Key.FixedTimeEquals(context.Request.Headers["x-api-key"].ToString()))
            {
                await Results.Unauthorized().ExecuteAsync(context);
                return;
            }

            await next(context);
        });
        app.MapGet("/x", Results<Ok<string>, NotFound> () => TypedResults.Ok(Vault.Key.Reveal())); // KVS1004
        app.MapGet("/y", () => TypedResults.ServerSentEvents(Events())); // KVS1004
        app.MapGroup("/g").MapGet("/z", () => Vault.Key.Reveal()).RequireAuthorization(); // KVS1004
        app.MapGet("/zz", () => { var k = Vault.Key.Reveal(); return new[] { k }; }); // KVS1004
        app.MapFallback(() => Vault.Key.Reveal()); // KVS1004
        static string Local() => Vault.Key.Reveal(); // KVS1004
        static string Other() => Vault.Key.Reveal();
        Consume(Other());
    }

    private static void Consume(string key) => System.Security.Cryptography.HMACSHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key), Array.Empty<byte>());

    private static IEnumerable<string> Lines() { yield return Vault.Key.Reveal(); }

    private static async IAsyncEnumerable<string> Events() { await Task.Yield(); yield return Vault.Key.Reveal(); }

    private static string Unmapped() => Vault.Key.Reveal();

    private static async Task<IResult> Handle(HttpClient http)
    {
        string key = (await Vault.KeyAccessor).Reveal();
        return Results.Content("key " + key); // KVS1004
    }

    private static async Task<IResult> HandleWell(HttpClient http, CancellationToken token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.example.org/");
        request.Headers.Add("x-api-key", (await Vault.KeyAccessor.GetAsync(token)).Reveal());
        using HttpResponseMessage response = await http.SendAsync(request, token);
        return Results.Content(await response.Content.ReadAsStringAsync(token));
    }
}

public record KeyDto(string Name, string Value)
{
    public static KeyDto Masked(Secret<string> key) => new(key.Name, new string('*', key.Reveal().Length));
}

public class KeyHolder { public string Key { get; set; } = ""; }

public class IgnoringHolder { [System.Text.Json.Serialization.JsonIgnore] public string Key { get; set; } = ""; }

public sealed class ExceptionHandler(ILogger<ExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        string key = (await Vault.KeyAccessor.GetAsync(cancellationToken)).Reveal();
        logger.LogError(exception, "failed {Path}", context.Request.Path);
        var problem = new ProblemDetails { Title = "failed", Detail = "with key " + key }; // KVS1004
        var good = new ProblemDetails { Title = "failed", Detail = exception.GetType().Name, Status = 500 };
        problem.Extensions["key"] = key; // KVS1004
        problem.Extensions.Add("key", key); // KVS1004
        good.Extensions["key"] = Vault.Key.Name;
        await context.Response.WriteAsJsonAsync(good, cancellationToken);
        await context.Response.WriteAsJsonAsync(new { key }, cancellationToken); // KVS1004
        return true;
    }
}

public sealed class Customize
{
    public void Add(IServiceCollection services) => services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
    {
        context.ProblemDetails.Extensions["key"] = Vault.Key.Reveal(); // KVS1004
        context.ProblemDetails.Extensions["trace"] = context.HttpContext.TraceIdentifier;
    });
}

[ApiController]
public class KeysController(ILogger<KeysController> logger) : ControllerBase
{
    [HttpGet]
    public async Task<ActionResult<KeyDto>> Get(CancellationToken token)
    {
        Secret<string> key = await Vault.KeyAccessor.GetAsync(token);
        logger.LogInformation("asked for {Key}", key);
        if (key.Reveal().Length == 0)
        {
            return NotFound();
        }

        return new KeyDto(key.Name, key.Reveal()); // KVS1004
    }

    [HttpGet("ok")]
    public IActionResult Status() => Ok(new { Vault.Key.Name, Vault.Key.Version, Vault.Key.ExpiresOn });

    [HttpGet("bad")]
    public IActionResult Bad() => BadRequest(Vault.Key.Reveal()); // KVS1004

    [HttpPost("check")]
    public IActionResult Check([FromHeader(Name = "x-key")] string key) => Vault.Key.FixedTimeEquals(key) ? Ok() : Unauthorized();

    [HttpGet("file")]
    public IActionResult Download() => File(System.Text.Encoding.UTF8.GetBytes(Vault.Key.Reveal()), "text/plain"); // KVS1004

    [NonAction]
    public string Key() => Vault.Key.Reveal();
}

public sealed class KeyFilter : IAsyncActionFilter, IExceptionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (!Vault.Key.FixedTimeEquals(context.HttpContext.Request.Headers["k"].ToString()))
        {
            context.Result = new UnauthorizedObjectResult("wrong key");
            return;
        }

        context.HttpContext.Response.Headers.XPoweredBy = Vault.Key.Reveal(); // KVS1004
        await next();
    }

    public void OnException(ExceptionContext context)
    {
        context.Result = new ObjectResult(new ProblemDetails { Detail = Vault.Key.Reveal() }); // KVS1004
        context.Result = new ObjectResult("key " + Vault.Key.Reveal()) { StatusCode = 500 }; // KVS1004
        context.ExceptionHandled = true;
    }
}

public class IndexModel : PageModel
{
    public string? Shown { get; private set; }

    [TempData] public string? Message { get; set; }

    [ViewData] public string? Title { get; set; }

    public async Task OnGetAsync(CancellationToken token)
    {
        Secret<string> key = await Vault.KeyAccessor.GetAsync(token);
        Shown = key.Reveal(); // KVS1004
        Message = key.Reveal(); // KVS1004
        Title = key.Name;
        ViewData["key"] = key.Reveal(); // KVS1004
        TempData["key"] = key.Reveal(); // KVS1004
        ModelState.AddModelError("key", key.Reveal()); // KVS1004
    }
}

public class KeyComponent : ComponentBase
{
    [Inject] public IJSRuntime Js { get; set; } = null!;

    [Inject] public NavigationManager Navigation { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        string key = Vault.Key.Reveal();
        builder.OpenElement(0, "p");
        builder.AddContent(1, key); // KVS1004
        builder.AddMarkupContent(2, $"<b>{key}</b>"); // KVS1004
        builder.AddAttribute(3, "title", key); // KVS1004
        builder.AddContent(4, (MarkupString)key); // KVS1004
        builder.AddContent(5, Vault.Key.Name);
        builder.AddContent(6, key.Length);
        builder.CloseElement();
    }

    protected override async Task OnInitializedAsync()
    {
        string key = Vault.Key.Reveal();
        await Js.InvokeVoidAsync("localStorage.setItem", "key", key); // KVS1004
        await Js.InvokeAsync<string>("start", new { key }); // KVS1004
        await Js.InvokeVoidAsync("console.log", Vault.Key.Name);
        Navigation.NavigateTo("/next?key=" + key); // KVS1008
        Navigation.NavigateTo("/next");
        IJSObjectReference module = await Js.InvokeAsync<IJSObjectReference>("import", "./m.js");
        await module.InvokeVoidAsync("start", key); // KVS1004
    }

    [JSInvokable]
    public string GetKey() => Vault.Key.Reveal(); // KVS1004
}

public interface IChatClient { Task Receive(string message); Task Welcome(KeyDto dto); }

public class ChatHub : Hub<IChatClient>
{
    public async Task Send(string message)
    {
        await Clients.All.Receive(Vault.Key.Reveal()); // KVS1004
        await Clients.Caller.Welcome(new KeyDto("n", Vault.Key.Reveal())); // KVS1004
        await Clients.Group("g").Receive(Vault.Key.Name);
        throw new HubException("key " + Vault.Key.Reveal()); // KVS1003
    }

    public string Key() => Vault.Key.Reveal(); // KVS1004

    public Task<string> Name() => Task.FromResult(Vault.Key.Name);
}

public class PlainHub : Hub
{
    public async Task Send(IHubContext<PlainHub> other)
    {
        await Clients.All.SendAsync("m", Vault.Key.Reveal()); // KVS1004
        await other.Clients.User("u").SendAsync("m", Vault.Key.Reveal()); // KVS1004
        Context.Items["key"] = Vault.Key.Reveal();
        await Clients.Others.SendAsync("m", Vault.Key.Name);
    }

    public async Task<KeyDto> Dto() { await Task.Yield(); return new("n", Vault.Key.Reveal()); } // KVS1004

    public async IAsyncEnumerable<string> Stream() { await Task.Yield(); yield return Vault.Key.Reveal(); } // KVS1004
}

public class GrpcCalls : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        string key = Vault.Key.Reveal();
        if (!Vault.Key.FixedTimeEquals(context.RequestHeaders.GetValue("x-key") ?? ""))
        {
            throw new RpcException(new Status(StatusCode.Unauthenticated, "wrong key"));
        }

        context.ResponseTrailers.Add("key", key); // KVS1004
        await context.WriteResponseHeadersAsync(new Metadata { { "key", key } }); // KVS1004
        context.Status = new Status(StatusCode.Internal, key); // KVS1003
        if (context.Deadline < DateTime.UtcNow)
        {
            throw new RpcException(new Status(StatusCode.Internal, "key " + key)); // KVS1003
        }

        if (context.Peer == "")
        {
            throw new RpcException(Status.DefaultCancelled, "key " + key); // KVS1003
        }

        if (context.Host == "")
        {
            throw new RpcException(Status.DefaultCancelled, new Metadata { { "key", key } }); // KVS1003
        }

        return await continuation(request, context);
    }

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(TRequest request, ClientInterceptorContext<TRequest, TResponse> context, AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        var headers = context.Options.Headers ?? [];
        headers.Add("x-api-key", Vault.Key.Reveal());
        return continuation(request, new ClientInterceptorContext<TRequest, TResponse>(context.Method, context.Host, context.Options.WithHeaders(headers)));
    }
}

public class VaultHealth : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        Secret<string> key = await Vault.KeyAccessor.GetAsync(cancellationToken);
        if (key.Reveal().Length == 0)
        {
            return HealthCheckResult.Unhealthy("key is empty", data: new Dictionary<string, object> { ["name"] = key.Name });
        }

        if (key.ExpiresOn < DateTimeOffset.UtcNow)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "expired " + key.Reveal()); // KVS1004
        }

        if (key.Version is null)
        {
            return HealthCheckResult.Degraded(key.Reveal()); // KVS1004
        }

        return HealthCheckResult.Healthy("ok", new Dictionary<string, object> { ["key"] = key.Reveal() }); // KVS1004
    }
}

/// <summary>Handlers that are mapped by name, in another class: what they return goes out where it is returned.</summary>
public sealed class Handlers
{
    public static string Show() => Vault.Key.Reveal(); // KVS1004

    public static string Name() => Vault.Key.Name;

    public async Task<string> Load(CancellationToken token)
    {
        Secret<string> key = await Vault.KeyAccessor.GetAsync(token);
        string value = key.Reveal();
        return value; // KVS1004
    }

    internal static string Held() => Vault.Key.Reveal();
}
