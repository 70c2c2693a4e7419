using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using System.Text;
using System.Text.Json;

namespace Corpus.Flows.Shop;
public sealed partial class ShopSecrets
{
    public SecretAccessor<string> ApiKey => throw null!;
    public SecretAccessor<string> Database => throw null!;

    [VaultSecret("smtp")]
    public Task<string> GetSmtpPasswordAsync(CancellationToken cancellationToken = default) => throw null!;
}

public sealed class PaymentOptions
{
    public string Endpoint { get; set; } = "";
    public string ApiKey { get; set; } = "";
    public int Retries { get; set; }
}

public sealed record Connection(string Host, string User, string Password)
{
    public string Display => $"{User}@{Host}";
    public string Full => $"{User}:{Password}@{Host}";
}

public sealed record Audit(string Action, string? Detail, DateTimeOffset At);
public sealed class Result<T>
{
    public T? Value { get; }
    public string? Error { get; }
    public bool IsOk => Error is null;

    Result(T? v, string? e)
    {
        Value = v;
        Error = e;
    }

    public static Result<T> Ok(T v) => new(v, null);
    public static Result<T> Fail(string e) => new(default, e);
    public Result<U> Map<U>(Func<T, U> f) => IsOk ? Result<U>.Ok(f(Value!)) : Result<U>.Fail(Error!);
    public TOut Match<TOut>(Func<T, TOut> ok, Func<string, TOut> fail) => IsOk ? ok(Value!) : fail(Error!);
}

public interface ITokenProvider
{
    Task<string> GetTokenAsync(CancellationToken ct);
    string Scheme { get; }
}

public sealed class VaultTokenProvider(ShopSecrets secrets) : ITokenProvider
{
    public string Scheme => "Bearer";

    public async Task<string> GetTokenAsync(CancellationToken ct)
    {
        Secret<string> key = await secrets.ApiKey.GetAsync(ct);
        return key.Reveal(); // KVS2004
    }
}

public sealed class PaymentClient(HttpClient http, ITokenProvider tokens, ILogger<PaymentClient> logger)
{
    public async Task<bool> ChargeAsync(decimal amount, CancellationToken ct)
    {
        string token = await tokens.GetTokenAsync(ct);
        using var request = new HttpRequestMessage(HttpMethod.Post, "charges");
        request.Headers.Authorization = new(tokens.Scheme, token);
        logger.LogDebug("Charging {Amount} with {Scheme}", amount, tokens.Scheme);
        logger.LogTrace("Headers: {Headers}", request.Headers.Authorization); // KVS1001
        using HttpResponseMessage response = await http.SendAsync(request, ct);
        if (!response.IsSuccessStatusCode)
        {
            logger.LogWarning("Charge failed: {Status}", response.StatusCode);
            logger.LogWarning("Charge with token {Token} failed", Abbreviate(token)); // KVS1001
            logger.LogWarning("Charge with token of {Length} characters failed", token.Length);
            throw new InvalidOperationException($"Charge failed with {response.StatusCode} for token {token}"); // KVS1003
        }

        return true;
    }

    static string Abbreviate(string s) => s.Length <= 4 ? "****" : s[..4] + "****";
}

public abstract class Worker(ILogger logger) : BackgroundService
{
    protected ILogger Logger { get; } = logger;

    protected abstract Task<string> PrepareAsync(CancellationToken ct);
    protected virtual string Describe(string prepared) => "prepared";
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string prepared = await PrepareAsync(stoppingToken);
        Logger.LogInformation("Worker {Name} is {State}", GetType().Name, Describe(prepared)); // KVS1001
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(1000, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                Logger.LogInformation("stopped");
                break;
            }
            catch (Exception e)
            {
                Logger.LogError(e, "Worker failed");
            }
        }
    }
}

public sealed class MailWorker(ShopSecrets secrets, ILogger<MailWorker> logger) : Worker(logger)
{
    protected override async Task<string> PrepareAsync(CancellationToken ct) => await secrets.GetSmtpPasswordAsync(ct);
    protected override string Describe(string prepared) => "using " + prepared;
}

public sealed class QuietWorker(ShopSecrets secrets, ILogger<QuietWorker> logger) : Worker(logger)
{
    protected override async Task<string> PrepareAsync(CancellationToken ct)
    {
        await secrets.GetSmtpPasswordAsync(ct);
        return "ready";
    }
}

public sealed class ConnectionFactory(ShopSecrets secrets, ILogger<ConnectionFactory> logger)
{
    public async Task<Connection> CreateAsync()
    {
        string json = (await secrets.Database).Reveal();
        Connection connection = JsonSerializer.Deserialize<Connection>(json)!;
        logger.LogInformation("Connecting to {Host}", connection.Host); // KVS1001
        logger.LogInformation("Connecting as {Display}", connection.Display); // KVS1001
        return connection; // KVS2004
    }

    public Connection Build(string host, string user, string password) => new(host, user, password);
    public async Task Open()
    {
        Connection c = Build("db", "app", (await secrets.Database).Reveal());
        logger.LogInformation("Opening {Display}", c.Display);
        logger.LogInformation("Opening {Host}", c.Host);
        logger.LogInformation("Opening {Full}", c.Full); // KVS1001
        logger.LogInformation("Opening {Connection}", c); // KVS1001
        logger.LogInformation("Opening {@Connection}", c with { Password = "***" });
        logger.LogInformation("Opening {Connection}", c with { Host = "x" }); // KVS1001
        Connection redacted = Redact(c);
        logger.LogInformation("Opening {Connection}", redacted);
    }

    static Connection Redact(Connection c) => c with
    {
        Password = new string ('*', 8)
    };
}

public sealed class ResultUser(ShopSecrets secrets, ILogger<ResultUser> logger)
{
    async Task<Result<string>> LoadAsync()
    {
        try
        {
            return Result<string>.Ok((await secrets.ApiKey).Reveal());
        }
        catch (SecretUnavailableException e)
        {
            return Result<string>.Fail(e.Reason.ToString());
        }
    }

    public async Task UseAsync()
    {
        Result<string> result = await LoadAsync();
        if (!result.IsOk)
        {
            logger.LogError("Could not load: {Error}", result.Error);
            return;
        }

        logger.LogInformation("Loaded {Value}", result.Value); // KVS1001
        logger.LogInformation("Loaded {Length}", result.Map(v => v.Length).Value);
        logger.LogInformation("Loaded {Upper}", result.Map(v => v.ToUpperInvariant()).Value); // KVS1001
        logger.LogInformation("{Text}", result.Match(v => "ok", e => e));
        logger.LogInformation("{Text}", result.Match(v => v, e => "failed")); // KVS1001
    }
}

public static class ServiceSetup
{
    public static IServiceCollection AddShop(this IServiceCollection services)
    {
        services.AddOptions<PaymentOptions>().Configure<ShopSecrets>((o, s) =>
        {
            o.Endpoint = "https://pay";
            o.ApiKey = s.ApiKey.Current!.Reveal(); // KVS2001
        });
        services.AddHttpClient<PaymentClient>((sp, client) =>
        {
            client.BaseAddress = new Uri("https://pay");
            client.DefaultRequestHeaders.Add("X-Api-Key", sp.GetRequiredService<ShopSecrets>().ApiKey.Current!.Reveal());
        });
        return services;
    }
}

public sealed class OptionsUser(IOptions<PaymentOptions> options, ILogger<OptionsUser> logger)
{
    readonly PaymentOptions _options = options.Value;
    public void Start()
    {
        logger.LogInformation("Endpoint {Endpoint}, retries {Retries}", _options.Endpoint, _options.Retries);
        logger.LogInformation("Key {Key}", _options.ApiKey); // KVS1001
        logger.LogInformation("Key {Key}", options.Value.ApiKey[..3]); // KVS1001
        logger.LogInformation("Has key {Has}", !string.IsNullOrEmpty(_options.ApiKey));
    }
}

[ApiController, Route("api/[controller]")]
public sealed class KeysController(ShopSecrets secrets, ILogger<KeysController> logger) : ControllerBase
{
    [HttpGet]
    public async Task<IActionResult> Get(CancellationToken ct)
    {
        Secret<string> key = await secrets.ApiKey.GetAsync(ct);
        if (!key.Exists)
        {
            logger.LogWarning("no key {Name}", key.Name);
            return NotFound();
        }

        return Ok(new { key.Name, key.Version, Length = key.Reveal().Length });
    }

    [HttpGet("raw")]
    public async Task<ActionResult<string>> Raw() => (await secrets.ApiKey).Reveal(); // KVS1004
    [HttpGet("wrapped")]
    public async Task<IActionResult> Wrapped()
    {
        string key = (await secrets.ApiKey).Reveal();
        var dto = new KeyDto
        {
            Name = "key",
            Value = key
        };
        logger.LogInformation("Returning {@Dto}", dto); // KVS1001
        return Ok(dto); // KVS1004
    }

    [HttpGet("hint")]
    public async Task<KeyDto> Hint()
    {
        string key = (await secrets.ApiKey).Reveal();
        return new KeyDto
        {
            Name = "key",
            Value = new string ('*', key.Length)
        };
    }

    [HttpPost]
    public async Task<IActionResult> Verify([FromBody] string candidate)
    {
        Secret<string> key = await secrets.ApiKey;
        bool ok = key.FixedTimeEquals(candidate);
        logger.LogInformation("Verified: {Ok}", ok);
        return ok ? Ok() : Unauthorized();
    }

    [HttpGet("error")]
    public async Task<IActionResult> Error()
    {
        string key = (await secrets.ApiKey).Reveal();
        try
        {
            Use(key);
            return NoContent();
        }
        catch (FormatException e)
        {
            logger.LogError(e, "Bad key");
            return Problem(e.Message);
        }
        catch (Exception)
        {
            return Problem("failed for " + key); // KVS1004
        }
    }

    static void Use(string key)
    {
        if (key.Length == 0)
            throw new FormatException("empty");
    }
}

public sealed class KeyDto
{
    public string Name { get; set; } = "";
    public string Value { get; set; } = "";
}

public sealed class AuditTrail
{
    readonly List<Audit> _entries = [];
    public void Add(string action, string? detail = null) => _entries.Add(new Audit(action, detail, DateTimeOffset.UtcNow));
    public void Dump()
    {
        foreach (Audit a in _entries)
            Console.WriteLine(a.Detail); // KVS1002
        Console.WriteLine(_entries.Count);
        foreach (Audit a in _entries)
            Console.WriteLine(a.Action);
    }
}

public sealed class AuditUser(AuditTrail trail, ShopSecrets secrets)
{
    public async Task Run()
    {
        trail.Add("start");
        trail.Add("key", (await secrets.ApiKey).Reveal()); // KVS2001
        trail.Add("end", secrets.ApiKey.Name);
    }
}
