using Azure;
using Secrets.Protocol;

namespace Secrets;

/// <summary>Reads secrets from an Azure Key Vault.</summary>
internal sealed class KeyVaultSecretSource : SecretSource
{
    private readonly SecretClient _client;

    public KeyVaultSecretSource(SecretClient client) => _client = client;

    internal override bool IsTrusted => true;

    public override async ValueTask<KeyVaultSecret?> GetSecretAsync(string name, string? version, CancellationToken cancellationToken)
    {
        ThrottlingClassifier.LeaveToCaller();
        try
        {
            Response<KeyVaultSecret> response = await _client.GetSecretAsync(name, version, cancellationToken).ConfigureAwait(false);
            return response.Value;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }
}
