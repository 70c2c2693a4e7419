using Xunit;
namespace Corpus.Fixtures;

public sealed class VaultFixture : IAsyncLifetime
{
    private string? _key; 

    public SecretAccessor<string> Key => Vault.KeyAccessor;

    public async ValueTask InitializeAsync()
    {
        _key = (await Vault.KeyAccessor).Reveal(); // KVS2001
    }

    public HttpClient Client()
    {
        var client = new HttpClient();
        client.DefaultRequestHeaders.Add("x-api-key", _key);
        return client;
    }

    public ValueTask DisposeAsync() => default;
}

public class UsesFixture(VaultFixture fixture, ITestOutputHelper output) : IClassFixture<VaultFixture>
{
    [Fact]
    public async Task Uses()
    {
        using HttpClient client = fixture.Client();
        var answer = await client.GetAsync(new Uri("https://api.example.org/"), TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode);
        Secret<string> key = await fixture.Key.GetAsync(TestContext.Current.CancellationToken);
        output.WriteLine(key.Reveal()); // KVS1015
        output.WriteLine(key.Name);
        Assert.Equal("x", key.Reveal().Trim()); // KVS1015
        Assert.NotNull(key.Reveal());
    }
}
