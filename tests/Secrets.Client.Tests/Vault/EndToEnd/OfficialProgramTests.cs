using Azure.Core;
using Secrets.Emulator;

namespace Secrets.Client.Tests.Vault.EndToEnd;

public class OfficialProgramTests
{
    [Fact]
    public async Task Program_of_the_official_client_says_the_same_with_ours()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(options =>
        {
            options.DeleteDelay = TimeSpan.FromMilliseconds(30);
            options.RecoverDelay = TimeSpan.FromMilliseconds(30);
        });
        void Configure(ClientOptions options) => vault.ConfigureTransport(options);

        List<string> theirs = await global::Migration.Official.OfficialProgram.RunAsync(vault.VaultUri, vault.Credential, Configure, "payments-db");
        await PurgeAsync(vault, "payments-db");
        List<string> ours = await global::Migration.Ours.OfficialProgram.RunAsync(vault.VaultUri, vault.Credential, Configure, "payments-db");

        Assert.Equal(theirs, ours);
        Assert.True(ours.Count > 25);
    }

    private static async Task PurgeAsync(VaultEmulator vault, string name)
    {
        var client = new SecretClient(vault.VaultUri, vault.Credential, vault.ClientOptions);
        DeleteSecretOperation deletion = await client.StartDeleteSecretAsync(name);
        await deletion.WaitForCompletionAsync(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        await client.PurgeDeletedSecretAsync(name);
    }
}
