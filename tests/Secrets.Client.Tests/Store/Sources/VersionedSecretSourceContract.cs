namespace Secrets.Tests.Store.Sources;

/// <summary>What a store relies on in a source that keeps versions.</summary>
public abstract class VersionedSecretSourceContract : SecretSourceContract
{
    [Fact]
    public async Task Versions_differ_and_can_be_read_again()
    {
        await SetAsync(Name, "one");
        string version = (await Source.GetSecretAsync(Name, null, CancellationToken.None))!.Properties.Version!;
        await SetAsync(Name, "two");

        KeyVaultSecret latest = (await Source.GetSecretAsync(Name, null, CancellationToken.None))!;
        Assert.NotEqual(version, latest.Properties.Version);
        Assert.True((await Source.GetSecretAsync(Name, version, CancellationToken.None))?.Value == "one");
        Assert.NotNull(latest.Properties.CreatedOn);
    }
}
