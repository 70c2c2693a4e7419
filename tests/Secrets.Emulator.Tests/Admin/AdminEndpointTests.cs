using System.Net;
using Secrets.Emulator.Tests.Support;

namespace Secrets.Emulator.Tests.Admin;

public sealed class AdminEndpointTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Task<VaultEmulator> StartAsync() => VaultEmulator.StartAsync(o => o.Seed("name", "value"), Cancellation);

    [Theory]
    [InlineData("""{"kind":"throttle","retryAfterSeconds":3,"times":1}""", HttpStatusCode.TooManyRequests)]
    [InlineData("""{"kind":"fail","status":502,"times":1}""", HttpStatusCode.BadGateway)]
    [InlineData("""{"kind":"deny","times":1,"secretName":"name","method":"GET","identity":"developer"}""", HttpStatusCode.Forbidden)]
    [InlineData("""{"kind":"expireTokens","times":1}""", HttpStatusCode.Unauthorized)]
    [InlineData("""{"kind":"requireClaims","claims":"{}","times":1}""", HttpStatusCode.Unauthorized)]
    [InlineData("""{"kind":"delay","milliseconds":1,"percentile99Milliseconds":2,"times":1}""", HttpStatusCode.OK)]
    public async Task Fault_is_put_in_force(string fault, HttpStatusCode status)
    {
        await using VaultEmulator vault = await StartAsync();
        using RawClient client = new(vault);

        Assert.Equal(HttpStatusCode.NoContent, (await client.PostAsync("/_emulator/faults", fault)).Status);

        Assert.Equal(status, (await client.GetAsync("/secrets/name")).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/secrets/name")).Status);
    }

    [Fact]
    public async Task Limit_is_put_in_force()
    {
        await using VaultEmulator vault = await StartAsync();
        using RawClient client = new(vault);
        vault.Clock.Stop();
        await client.PostAsync("/_emulator/faults", """{"kind":"limit","requests":1}""");

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/secrets/name")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await client.GetAsync("/secrets/name")).Status);
    }

    [Fact]
    public async Task Faults_are_taken_away()
    {
        await using VaultEmulator vault = await StartAsync();
        using RawClient client = new(vault);
        await client.PostAsync("/_emulator/faults", """{"kind":"fail"}""");

        await client.DeleteAsync("/_emulator/faults");

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/secrets/name")).Status);
    }

    [Theory]
    [InlineData("/_emulator/faults", """{"kind":"unknown"}""")]
    [InlineData("/_emulator/faults", """{"kind":"delay"}""")]
    [InlineData("/_emulator/faults", """{"kind":"limit"}""")]
    [InlineData("/_emulator/faults", """{"kind":"fail","status":200}""")]
    [InlineData("/_emulator/faults", """{"kind":"fail","typo":1}""")]
    [InlineData("/_emulator/faults", "not json")]
    [InlineData("/_emulator/unknown", "{}")]
    public async Task Wrong_request_is_refused_with_a_reason(string path, string body)
    {
        await using VaultEmulator vault = await StartAsync();
        using RawClient client = new(vault);

        RawResponse response = await client.PostAsync(path, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.NotEqual("", response.Message);
    }

    [Fact]
    public async Task Clock_jumps_and_a_token_expires()
    {
        await using VaultEmulator vault = await StartAsync();
        using RawClient client = new(vault);

        await client.PostAsync("/_emulator/clock", """{"stop":true,"jumpSeconds":3600}""");

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/secrets/name")).Status);
    }

    [Fact]
    public async Task Rights_change()
    {
        await using VaultEmulator vault = await StartAsync();
        using RawClient client = new(vault, "reader");

        await client.SendAsync(HttpMethod.Put, "/_emulator/identities/reader", """{"permissions":["get"]}""", null);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/secrets/name")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/secrets")).Status);
    }

    [Fact]
    public async Task Requests_are_told()
    {
        await using VaultEmulator vault = await StartAsync();
        using RawClient client = new(vault);
        await client.GetAsync("/secrets/name");

        RawResponse requests = await client.GetAsync("/_emulator/requests");

        Assert.Equal("/secrets/name", (string?)Assert.Single(requests.Body!.AsArray())!["path"]);
    }
}
