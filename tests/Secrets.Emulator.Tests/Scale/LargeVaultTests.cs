using Secrets.Emulator.Storage;
using Secrets.Emulator.Vault;

namespace Secrets.Emulator.Tests.Scale;

/// <summary>A vault of 100,000 secrets with 3 versions each, without the wire.</summary>
public sealed class LargeVaultTests
{
    private const int Count = 100_000;

    [Fact]
    public void Large_vault_pages_through_all_names_in_order_and_finds_each()
    {
        VaultSettings settings = new() { VaultUri = new Uri("https://emulator.vault.localhost"), Clock = TimeProvider.System };
        VaultState state = new(settings, new SecretTable(new MemoryStorage()));
        SecretDraft draft = new() { Value = "value" };
        for (int i = 0; i < Count * 3; i++)
        {
            state.Set($"secret-{i % Count:D6}", draft);
        }

        int listed = 0;
        string? after = null;
        do
        {
            Page<SecretEntry> page = state.List(after, VaultLimits.PageSize);
            foreach (SecretEntry entry in page.Items)
            {
                Assert.Equal($"secret-{listed++:D6}", entry.Record.Name);
            }

            after = page.Marker;
        }
        while (after is not null);

        Assert.Equal(Count, listed);
        Assert.Equal(3, state.ListVersions("secret-050000", null, VaultLimits.PageSize).Items.Count);
        Assert.Equal("value", state.Get("SECRET-099999", null).Version.Value);
    }
}
