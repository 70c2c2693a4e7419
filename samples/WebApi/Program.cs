using System.Net;
using Secrets.Hosting;
using WebApi;

await using DemoVault demo = await DemoVault.StartAsync();
WebApplicationBuilder builder = WebApplication.CreateBuilder(args);

// With a vault of your own: AddSecretStore(builder.Configuration.GetSection("Vault")).
builder.Services.AddSecretStore(demo.VaultUri, demo.Credential, demo.ClientOptions)
    .AddSecrets<PaymentSecrets>()
    .ValidateOnStart()
    .AddHealthCheck();

// Each request bears the key as it is then. When the processor answers 401, the key is read again and the request is sent once more.
builder.Services.AddHttpClient("processor", client => client.BaseAddress = new Uri("https://processor.example"))
    .ConfigurePrimaryHttpMessageHandler(() => demo.Processor)
    .AddSecretBearerToken<PaymentSecrets>(secrets => secrets.ProcessorApiKey);

// Each handshake takes the certificate as it is then, so that a renewed one is served without a restart.
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(
    IPAddress.Loopback,
    builder.Configuration.GetValue("Port", 5443),
    listen => listen.UseHttps(
        kestrel.ApplicationServices.GetRequiredService<PaymentSecrets>().TlsCertificate.ToServerOptionsSelection(), state: null!)));

WebApplication app = builder.Build();

app.MapHealthChecks("/health");

app.MapPost("/payments/{cents:int}", async (int cents, IHttpClientFactory clients, PaymentSecrets secrets) =>
{
    using HttpResponseMessage charge = await clients.CreateClient("processor").PostAsJsonAsync("/charges", cents);
    return charge.IsSuccessStatusCode
        ? Results.Ok(new Payment(cents, secrets.ProcessorApiKey.Status.Version))
        : Results.Problem("The card processor refused the payment.", statusCode: StatusCodes.Status502BadGateway);
});

// What an operator does, here in one request: a new key at the processor and in the vault, and a new certificate.
app.MapPost("/rotate", demo.Rotate);

await app.RunAsync();
