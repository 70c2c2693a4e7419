using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Secrets;

HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Logging.ClearProviders();
builder.Configuration.AddInMemoryCollection([new("Vault:VaultUri", "https://contoso.vault.azure.net"), new("Vault:Credential:CredentialSource", "ManagedIdentity")]);

InMemorySecretSource source = new([new("api-key", "value")]);
await using SecretStore bridged = new(source);
builder.Configuration.AddSecrets<AppSecrets>(bridged, keyPrefix: "Bridged");

// The vault of the configuration is linked in and never asked; the values are in memory.
builder.Services.AddKeyedSecretStore("vault", builder.Configuration.GetSection("Vault"));
builder.Services.AddSecretStore(source).AddSecrets<AppSecrets>().ValidateOnStart().AddHealthCheck();
builder.Services.AddHttpClient("target").AddSecretBearerToken<AppSecrets>(secrets => secrets.ApiKey).ConfigurePrimaryHttpMessageHandler(() => new Target());
using TracerProvider traces = Sdk.CreateTracerProviderBuilder().AddSecretsInstrumentation().Build();
using MeterProvider metrics = Sdk.CreateMeterProviderBuilder().AddSecretsInstrumentation().Build();

using IHost host = builder.Build();
await host.StartAsync();
AppSecrets secrets = host.Services.GetRequiredService<AppSecrets>();
HealthReport health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
using HttpClient http = host.Services.GetRequiredService<IHttpClientFactory>().CreateClient("target");
HttpStatusCode answer = (await http.GetAsync(new Uri("https://target.example.com"))).StatusCode;
Console.WriteLine($"name={(await secrets.ApiKey).Name} health={health.Status} answer={answer} bridged={builder.Configuration["Bridged:ApiKey"] is not null}");
await host.StopAsync();

[VaultSecret]
internal sealed partial class AppSecrets
{
    public partial SecretAccessor<string> ApiKey { get; }

    public partial SecretAccessor<int?> RetryLimit { get; }
}

internal sealed class Target : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(request.Headers.Authorization is null ? HttpStatusCode.Unauthorized : HttpStatusCode.OK));
}
