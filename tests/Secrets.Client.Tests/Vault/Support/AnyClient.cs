using Azure;

namespace Secrets.Client.Tests.Vault.Support;

/// <summary>Calls the synchronous or the asynchronous twin of each method, so that one test proves both.</summary>
public sealed class AnyClient(SecretClient client, bool async)
{
    public SecretClient Inner => client;

    public async Task<Response<KeyVaultSecret>> GetSecret(
        string name, string? version = null, SecretContentType? outContentType = null, CancellationToken cancellationToken = default) => async
        ? await client.GetSecretAsync(name, version, outContentType, cancellationToken)
        : client.GetSecret(name, version, outContentType, cancellationToken);

    public async Task<NullableResponse<KeyVaultSecret>> TryGetSecret(string name, string? version = null) => async
        ? await client.TryGetSecretAsync(name, version)
        : client.TryGetSecret(name, version);

    public async Task<Response<KeyVaultSecret>> SetSecret(KeyVaultSecret secret) => async ? await client.SetSecretAsync(secret) : client.SetSecret(secret);

    public async Task<Response<KeyVaultSecret>> SetSecret(string name, string value) => async
        ? await client.SetSecretAsync(name, value)
        : client.SetSecret(name, value);

    public async Task<Response<SecretProperties>> UpdateSecretProperties(SecretProperties properties) => async
        ? await client.UpdateSecretPropertiesAsync(properties)
        : client.UpdateSecretProperties(properties);

    public async Task<DeleteSecretOperation> StartDeleteSecret(string name) => async ? await client.StartDeleteSecretAsync(name) : client.StartDeleteSecret(name);

    public async Task<Response<DeletedSecret>> GetDeletedSecret(string name) => async ? await client.GetDeletedSecretAsync(name) : client.GetDeletedSecret(name);

    public async Task<RecoverDeletedSecretOperation> StartRecoverDeletedSecret(string name) => async
        ? await client.StartRecoverDeletedSecretAsync(name)
        : client.StartRecoverDeletedSecret(name);

    public async Task<Response> PurgeDeletedSecret(string name) => async ? await client.PurgeDeletedSecretAsync(name) : client.PurgeDeletedSecret(name);

    public async Task<Response<byte[]>> BackupSecret(string name) => async ? await client.BackupSecretAsync(name) : client.BackupSecret(name);

    public async Task<Response<SecretProperties>> RestoreSecretBackup(byte[] backup) => async
        ? await client.RestoreSecretBackupAsync(backup)
        : client.RestoreSecretBackup(backup);

    public Task<List<Page<SecretProperties>>> GetPropertiesOfSecrets(string? continuationToken = null, int? pageSizeHint = null, int take = int.MaxValue) =>
        ReadPages(client.GetPropertiesOfSecrets(), client.GetPropertiesOfSecretsAsync(), continuationToken, pageSizeHint, take);

    public Task<List<Page<SecretProperties>>> GetPropertiesOfSecretVersions(string name, int? pageSizeHint = null, int take = int.MaxValue) =>
        ReadPages(client.GetPropertiesOfSecretVersions(name), client.GetPropertiesOfSecretVersionsAsync(name), null, pageSizeHint, take);

    public Task<List<Page<DeletedSecret>>> GetDeletedSecrets(string? continuationToken = null, int? pageSizeHint = null, int take = int.MaxValue) =>
        ReadPages(client.GetDeletedSecrets(), client.GetDeletedSecretsAsync(), continuationToken, pageSizeHint, take);

    public async Task<Response> UpdateStatus(Operation operation) => async ? await operation.UpdateStatusAsync() : operation.UpdateStatus();

    public async Task<Response<T>> WaitForCompletion<T>(Operation<T> operation, CancellationToken cancellationToken = default)
        where T : notnull => async
        ? await operation.WaitForCompletionAsync(cancellationToken)
        : operation.WaitForCompletion(cancellationToken);

    private async Task<List<Page<T>>> ReadPages<T>(Pageable<T> pages, AsyncPageable<T> asyncPages, string? continuationToken, int? pageSizeHint, int take)
        where T : notnull
    {
        if (!async)
        {
            return [.. pages.AsPages(continuationToken, pageSizeHint).Take(take)];
        }

        var read = new List<Page<T>>();
        await foreach (Page<T> page in asyncPages.AsPages(continuationToken, pageSizeHint))
        {
            read.Add(page);
            if (read.Count == take)
            {
                break;
            }
        }

        return read;
    }
}
