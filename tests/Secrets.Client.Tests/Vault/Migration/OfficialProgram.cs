using Azure;
using Azure.Core;
using Secrets;

namespace Migration.Ours;

/// <summary>
/// A program as users of the official client write it. The build compiles it a second time with the official client in place of ours, changing the
/// line that names the client and the namespace; both run against one vault and must say the same.
/// </summary>
internal static class OfficialProgram
{
    public static async Task<List<string>> RunAsync(Uri vaultUri, TokenCredential credential, Action<ClientOptions> configure, string name)
    {
        var options = new SecretClientOptions(SecretClientOptions.ServiceVersion.V2026_04_01);
        configure(options);
        var client = new SecretClient(vaultUri, credential, options);
        var said = new List<string>();
        void Say(string what, object? result) => said.Add($"{what}: {result ?? "null"}");

        Say("vault", client.VaultUri);
        await WriteAndReadAsync(client, name, Say);
        await ListAsync(client, name, Say);
        await DeleteAndRecoverAsync(client, name, Say);
        await BackUpAndRestoreAsync(client, name, Say);
        await FailAsync(client, name, Say);
        return said;
    }

    private static async Task WriteAndReadAsync(SecretClient client, string name, Action<string, object?> say)
    {
        var secret = new KeyVaultSecret(name, "s3cr3t ä<>&+ {}")
        {
            Properties =
            {
                ContentType = "text/plain",
                NotBefore = DateTimeOffset.FromUnixTimeSeconds(1_600_000_000),
                ExpiresOn = DateTimeOffset.FromUnixTimeSeconds(1_900_000_000),
                Tags = { ["team"] = "payments" },
            },
        };
        KeyVaultSecret set = await client.SetSecretAsync(secret);
        KeyVaultSecret second = client.SetSecret(name, string.Empty);
        KeyVaultSecret first = await client.GetSecretAsync(name, set.Properties.Version);
        KeyVaultSecret latest = client.GetSecret(name);
        Describe("set", set, say);
        Describe("second", second, say);
        Describe("first", first, say);
        say("same version", latest.Properties.Version == second.Properties.Version);

        SecretProperties properties = first.Properties;
        properties.Tags["team"] = "billing";
        properties.Enabled = false;
        SecretProperties updated = await client.UpdateSecretPropertiesAsync(properties);
        Describe("updated", updated, say);
        updated.Enabled = true;
        updated.ContentType = "other";
        Describe("updated again", client.UpdateSecretProperties(updated).Value, say);
        say("identifier", KeyVaultSecretIdentifier.TryCreate(latest.Id!, out KeyVaultSecretIdentifier identifier) ? identifier.Name : "none");
    }

    private static async Task ListAsync(SecretClient client, string name, Action<string, object?> say)
    {
        int versions = 0;
        await foreach (SecretProperties version in client.GetPropertiesOfSecretVersionsAsync(name))
        {
            versions += version.Name == name && version.Version is not null ? 1 : 0;
        }

        say("versions", versions);
        say("listed", client.GetPropertiesOfSecrets().Count(secret => secret.Name == name));
        await foreach (Page<SecretProperties> page in client.GetPropertiesOfSecretsAsync().AsPages())
        {
            say("page", page.GetRawResponse().Status);
        }
    }

    private static async Task DeleteAndRecoverAsync(SecretClient client, string name, Action<string, object?> say)
    {
        DeleteSecretOperation deletion = await client.StartDeleteSecretAsync(name);
        say("deletion", $"{deletion.HasCompleted} {deletion.HasValue} {deletion.Value.Name}");
        DeletedSecret deleted = await deletion.WaitForCompletionAsync(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        say("deleted", $"{deleted.Name} {deleted.DeletedOn is not null} {deleted.ScheduledPurgeDate is not null} {deleted.RecoveryId?.AbsolutePath}");
        say("deleted again", client.GetDeletedSecret(name).Value.Name);
        say("deleted listed", client.GetDeletedSecrets().Count(secret => secret.Name == name));

        RecoverDeletedSecretOperation recovery = client.StartRecoverDeletedSecret(name);
        while (!recovery.HasCompleted)
        {
            await Task.Delay(20);
            recovery.UpdateStatus();
        }

        say("recovered", recovery.Value.Name);
    }

    private static async Task BackUpAndRestoreAsync(SecretClient client, string name, Action<string, object?> say)
    {
        byte[] backup = await client.BackupSecretAsync(name);
        DeleteSecretOperation deletion = client.StartDeleteSecret(name);
        while (!deletion.HasCompleted)
        {
            await Task.Delay(20);
            await deletion.UpdateStatusAsync();
        }

        say("purged", (await client.PurgeDeletedSecretAsync(name)).Status);
        SecretProperties? restored = null;
        while (restored is null)
        {
            try
            {
                restored = client.RestoreSecretBackup(backup);
            }
            catch (RequestFailedException failure) when (failure.Status == 409)
            {
                await Task.Delay(20);
            }
        }

        say("restored", restored.Name);
    }

    private static async Task FailAsync(SecretClient client, string name, Action<string, object?> say)
    {
        async Task SayFailureAsync(string what, Func<Task> call)
        {
            try
            {
                await call();
                say(what, "succeeded");
            }
            catch (RequestFailedException failure)
            {
                say(what, failure.Status);
            }
            catch (ArgumentException failure)
            {
                say(what, failure.GetType().Name + failure.ParamName);
            }
        }

        await SayFailureAsync("missing", () => client.GetSecretAsync(name + "-missing"));
        await SayFailureAsync("missing version", () => client.GetSecretAsync(name, "00000000000000000000000000000000"));
        await SayFailureAsync("not deleted", () => client.GetDeletedSecretAsync(name));
        await SayFailureAsync("null name", () => client.GetSecretAsync(null!));
        await SayFailureAsync("empty name", () => client.StartDeleteSecretAsync(string.Empty));
        await SayFailureAsync("bad backup", () => client.RestoreSecretBackupAsync([1, 2, 3]));
    }

    private static void Describe(string what, KeyVaultSecret secret, Action<string, object?> say)
    {
        say(what, $"{secret.Name} {secret.Value}");
        Describe(what, secret.Properties, say);
    }

    private static void Describe(string what, SecretProperties properties, Action<string, object?> say) => say(
        what,
        $"{properties.Name} {properties.ContentType} {properties.Enabled} {properties.NotBefore:O} {properties.ExpiresOn:O} {properties.Managed} {properties.RecoveryLevel} "
            + $"{properties.RecoverableDays} {properties.CreatedOn is not null} {properties.KeyId} {string.Join(',', properties.Tags)} {properties.Id?.Host}");
}
