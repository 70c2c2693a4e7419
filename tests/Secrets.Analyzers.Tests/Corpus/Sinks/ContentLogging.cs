using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Corpus.Sinks;

public class ContentLogging
{
    public void Clients(IHostEnvironment environment)
    {
        var options = new Azure.Security.KeyVault.Secrets.SecretClientOptions { Diagnostics = { IsLoggingContentEnabled = true } }; // KVS1006
        options.Diagnostics.IsLoggingContentEnabled = true; // KVS1006
        options.Diagnostics.LoggedHeaderNames.Add("Authorization"); // KVS1006
        options.Diagnostics.IsLoggingContentEnabled = false;
        options.Diagnostics.LoggedHeaderNames.Add("x-ms-request-id");
        if (environment.IsDevelopment())
        {
            options.Diagnostics.IsLoggingContentEnabled = true;
        }

        var blobs = new Azure.Storage.Blobs.BlobClientOptions { Diagnostics = { IsLoggingContentEnabled = true } };
        var ours = new Secrets.SecretClientOptions { Diagnostics = { IsLoggingContentEnabled = true } };
        _ = (blobs, ours);
    }

    public void Others(IServiceCollection services)
    {
        Microsoft.IdentityModel.Logging.IdentityModelEventSource.ShowPII = true; // KVS1006
        Microsoft.IdentityModel.Logging.IdentityModelEventSource.ShowPII = false;
        services.AddDbContext<DbContext>(options => options.UseSqlServer(Vault.Key.Reveal()).EnableSensitiveDataLogging()); // KVS1006
        services.AddHttpClient("api").RedactLoggedHeaders(_ => false); // KVS1006
        services.AddHttpClient("api").RedactLoggedHeaders(_ => true);
    }
}
