using Azure.Core;
using Azure.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpLogging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.IdentityModel.Logging;
using Azure.Storage.Blobs;
using Official = Azure.Security.KeyVault.Secrets;
namespace Corpus.Settings;

public class Shop(DbContextOptions<Shop> options) : DbContext(options);

public class Settings
{
    public void Vaults(bool flag)
    {
        var a = new Official.SecretClientOptions();
        a.Diagnostics.IsLoggingContentEnabled = true; // KVS1006
        a.Diagnostics.IsLoggingContentEnabled = false;
        a.Diagnostics.IsLoggingEnabled = true;
        a.Diagnostics.LoggedHeaderNames.Add("Authorization"); // KVS1006
        a.Diagnostics.LoggedHeaderNames.Add("authorization"); // KVS1006
        a.Diagnostics.LoggedHeaderNames.Add("x-ms-request-id");
        a.Diagnostics.LoggedQueryParameters.Add("api-version");
        a.Diagnostics.IsDistributedTracingEnabled = true;
        var b = new Official.SecretClientOptions { Diagnostics = { IsLoggingContentEnabled = true, LoggedContentSizeLimit = 4096 } }; // KVS1006
        var c = new Official.SecretClientOptions { Diagnostics = { LoggedHeaderNames = { "Authorization" } } }; // KVS1006
        var d = new Official.SecretClientOptions { Diagnostics = { LoggedHeaderNames = { "Accept" } } };
        var blobs = new BlobClientOptions { Diagnostics = { IsLoggingContentEnabled = true } };
        var diagnostics = new Official.SecretClientOptions().Diagnostics;
        diagnostics.IsLoggingContentEnabled = true; // KVS1006
        foreach (string header in new[] { "Accept" }) a.Diagnostics.LoggedHeaderNames.Add(header);
        Configure(o => o.Diagnostics.IsLoggingContentEnabled = true); // KVS1006
        IdentityModelEventSource.ShowPII = true; // KVS1006
        IdentityModelEventSource.ShowPII = false;
        IdentityModelEventSource.LogCompleteSecurityArtifact = true; // KVS1006
        var credential = new DefaultAzureCredentialOptions { Diagnostics = { IsAccountIdentifierLoggingEnabled = true } };
    }

    private static void Configure(Action<Official.SecretClientOptions> configure) => configure(new());

    public void Http(IServiceCollection services, IHostEnvironment environment)
    {
        services.AddHttpClient("a").RedactLoggedHeaders(_ => false); // KVS1006
        services.AddHttpClient("b").RedactLoggedHeaders(header => header == "Authorization");
        services.AddHttpClient("c").RedactLoggedHeaders(["Authorization", "x-api-key"]);
        services.AddHttpLogging(o => o.RequestHeaders.Add("Authorization")); // KVS1006
        services.AddHttpLogging(o => o.RequestHeaders.Add("User-Agent"));
        services.AddHttpLogging(o => { o.LoggingFields = HttpLoggingFields.RequestPath; o.ResponseHeaders.Add("Set-Cookie"); }); // KVS1006
        services.AddDbContext<Shop>(o => o.UseSqlServer(Vault.Key.Reveal()).EnableSensitiveDataLogging()); // KVS1006
        services.AddDbContext<Shop>(o => o.UseSqlServer(Vault.Key.Reveal()).EnableSensitiveDataLogging(false));
        services.AddDbContext<Shop>(o => o.UseSqlServer(Vault.Key.Reveal()).EnableDetailedErrors());
        if (environment.IsDevelopment())
        {
            IdentityModelEventSource.ShowPII = true;
        }
    }

    public void NoSecret(DbContextOptionsBuilder builder) => builder.UseSqlServer("Server=(localdb)\\mssqllocaldb").EnableSensitiveDataLogging();

    public void Environment(DbContextOptionsBuilder builder, IHostEnvironment environment) => builder.UseSqlServer(Vault.Key.Reveal()).EnableSensitiveDataLogging(environment.IsDevelopment());
}
