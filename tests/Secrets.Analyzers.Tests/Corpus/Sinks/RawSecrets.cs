using System.Diagnostics;
using System.Text.Json;
using Azure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Official = Azure.Security.KeyVault.Secrets;
using JsonSerializer = System.Text.Json.JsonSerializer;
namespace Corpus.Raw;

public class Raws(ILogger<Raws> logger, IMemoryCache cache)
{
    public async Task Log(Official.SecretClient client, SecretClient own)
    {
        Official.KeyVaultSecret secret = await client.GetSecretAsync("name");
        Response<Official.KeyVaultSecret> response = await client.GetSecretAsync("name");
        KeyVaultSecret mine = await own.GetSecretAsync("name");
        logger.LogInformation("{Secret}", secret); // KVS1005
        logger.LogInformation("{@Secret}", secret); // KVS1005
        logger.LogInformation($"got {secret}"); // KVS1005
        logger.LogInformation("{Response}", response); // KVS1005
        logger.LogInformation("{Secret}", mine); // KVS1005
        logger.LogInformation("{Name} {Version} {Expires}", secret.Name, secret.Properties.Version, secret.Properties.ExpiresOn);
        logger.LogInformation("{Id}", secret.Id);
        logger.LogInformation("{@Properties}", secret.Properties);
        logger.LogInformation("{Status}", response.GetRawResponse().Status);
        Console.WriteLine(secret); // KVS1005
        Console.WriteLine(secret.Properties.ContentType);
        Debug.WriteLine(mine); // KVS1005
        string a = JsonSerializer.Serialize(secret); // KVS1005
        string b = JsonConvert.SerializeObject(response); // KVS1005
        string c = JsonConvert.SerializeObject(secret.Properties);
        string d = JsonSerializer.Serialize(new { secret }); // KVS1005
        string e = JsonSerializer.Serialize(new { secret.Name, secret.Properties.Tags });
        Activity.Current?.SetTag("secret", secret); // KVS1005
        Activity.Current?.SetTag("secret", secret.Name);
        throw new InvalidOperationException($"cannot use {secret}"); // KVS1005
    }

    public async Task Keep(Official.SecretClient client)
    {
        Official.KeyVaultSecret secret = await client.GetSecretAsync("name");
        cache.Set("k", secret); // KVS1010
        cache.Set("k", secret.Name);
        if (secret.Value.Length == 0)
        {
            throw new InvalidOperationException($"{secret.Name} is empty");
        }

        var copies = new List<Official.KeyVaultSecret> { secret };
        foreach (Official.KeyVaultSecret copy in copies)
        {
            logger.LogInformation("{Name}", copy.Name);
            logger.LogInformation("{Copy}", copy); // KVS1005
        }

        logger.LogInformation("{@All}", copies); // KVS1005
        logger.LogInformation("{Count}", copies.Count);
    }

    public async Task List(Official.SecretClient client)
    {
        await foreach (Official.SecretProperties properties in client.GetPropertiesOfSecretsAsync())
        {
            logger.LogInformation("{Name} {Expires}", properties.Name, properties.ExpiresOn);
            logger.LogInformation("{@Properties}", properties);
            Official.KeyVaultSecret secret = await client.GetSecretAsync(properties.Name);
            logger.LogInformation("{Name}: {Value}", secret.Name, secret.Value); // KVS1001
        }

        var operation = await client.StartDeleteSecretAsync("name");
        Official.DeletedSecret deleted = await operation.WaitForCompletionAsync();
        logger.LogInformation("deleted {Name} at {When}", deleted.Name, deleted.DeletedOn);
        Official.KeyVaultSecret set = await client.SetSecretAsync("n", Vault.Key.Reveal());
        logger.LogInformation("set {Version}", set.Properties.Version);
        logger.LogInformation("set {Set}", set); // KVS1005
    }

    public static void Map(WebApplication app, Official.SecretClient client)
    {
        app.MapGet("/a", async () => (await client.GetSecretAsync("n")).Value); // KVS1005
        app.MapGet("/b", async () => Results.Ok((await client.GetSecretAsync("n")).Value)); // KVS1005
        app.MapGet("/c", async () => Results.Ok((await client.GetSecretAsync("n")).Value.Properties));
        app.MapGet("/d", async () => (await client.GetSecretAsync("n")).Value.Value); // KVS1004
        app.MapGet("/e", async () => (await client.GetSecretAsync("n")).Value.Name);
    }
}

public class RawController(Official.SecretClient client) : ControllerBase
{
    [HttpGet] public async Task<IActionResult> Get() => Ok(await client.GetSecretAsync("n")); // KVS1005
    [HttpGet("a")] public async Task<Official.KeyVaultSecret> Raw() => await client.GetSecretAsync("n"); // KVS1005
    [HttpGet("b")] public async Task<object> Props() => (await client.GetSecretAsync("n")).Value.Properties;
    [HttpGet("c")] public async Task<IActionResult> One() { KeyVaultSecretHolder h = new((await client.GetSecretAsync("n")).Value); return Ok(h); } // KVS1005
    [HttpGet("d")] public async Task<string> Name() => (await client.GetSecretAsync("n")).Value.Name;
}

public record KeyVaultSecretHolder(Official.KeyVaultSecret Secret);
