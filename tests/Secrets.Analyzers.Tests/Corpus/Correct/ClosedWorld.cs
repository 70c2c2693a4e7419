using Dapper;
using Flurl.Http;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using RestSharp;

namespace Corpus.Correct;

/// <summary>Calls that take a value as they should, and are known to: silent in strict mode, too.</summary>
public class ClosedWorld(DbContext context, IDataProtector protector)
{
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        string key = (await Vault.KeyAccessor.GetAsync(cancellationToken)).Reveal();
        await "https://contoso.example".WithHeader("x-api-key", key).GetAsync(cancellationToken: cancellationToken);
        await "https://contoso.example".WithOAuthBearerToken(key).GetAsync(cancellationToken: cancellationToken);
        await "https://contoso.example".WithBasicAuth("app", key).PostJsonAsync(new { a = 1 }, cancellationToken: cancellationToken);
        using var client = new RestClient("https://contoso.example");
        client.AddDefaultHeader("x-api-key", key);
        context.Database.SetConnectionString(key);
        var parameters = new DynamicParameters();
        parameters.Add("key", key);
        File.WriteAllText("key.protected", protector.Protect(key));
        using var rsa = System.Security.Cryptography.RSA.Create();
        rsa.ImportFromPem(key);
        using var certificate = System.Security.Cryptography.X509Certificates.X509Certificate2.CreateFromPem("pem", key);
    }
}
