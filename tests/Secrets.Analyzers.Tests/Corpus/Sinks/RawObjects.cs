using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Corpus.Sinks;

public class RawObjects(ILogger logger) : ControllerBase
{
    public async Task Ours()
    {
        KeyVaultSecret secret = await Vault.Client.GetSecretAsync("name");
        logger.LogInformation("{Secret}", secret); // KVS1005
        logger.LogInformation("{@Secret}", secret); // KVS1005
        Console.WriteLine(secret); // KVS1005
        System.Text.Json.JsonSerializer.Serialize(secret); // KVS1005
        logger.LogInformation("{Name} {Expires}", secret.Name, secret.Properties.ExpiresOn);
        logger.LogInformation("{Value}", secret.Value); // KVS1001
    }

    public async Task<IActionResult> Official()
    {
        Azure.Response<Azure.Security.KeyVault.Secrets.KeyVaultSecret> response = await Vault.OfficialClient.GetSecretAsync("name");
        logger.LogInformation("{Secret}", response.Value); // KVS1005
        logger.LogInformation("{Secret}", response); // KVS1005
        logger.LogInformation("{Name}", response.Value.Name);
        logger.LogInformation("{Value}", response.Value.Value); // KVS1001
        return Ok(response.Value); // KVS1005
    }

    public async Task<Azure.Security.KeyVault.Secrets.KeyVaultSecret> Action() => await Vault.OfficialClient.GetSecretAsync("name"); // KVS1005
}
