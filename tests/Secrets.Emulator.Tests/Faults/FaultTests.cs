extern alias official;

using System.Net;
using Azure;
using Secrets.Emulator.Tests.Clients;
using Secrets.Emulator.Tests.Support;

namespace Secrets.Emulator.Tests.Faults;

public sealed class FaultTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Task<VaultEmulator> StartAsync() => VaultEmulator.StartAsync(o => o.Seed("name", "value").Seed("other", "value"), Cancellation);

    [Fact]
    public async Task Dropped_connections_come_back_when_the_fault_is_disposed()
    {
        await using VaultEmulator vault = await StartAsync();
        using RawClient client = new(vault);
        using (VaultFault outage = vault.Faults.DropConnections())
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("/secrets/name"));
            Assert.True(outage.Hits >= 1);
        }

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/secrets/name")).Status);
        Assert.Contains(vault.Snapshot(), request => request.Status == 0);
    }

    [Fact]
    public async Task Throttling_hits_the_next_requests_and_then_ends()
    {
        await using VaultEmulator vault = await StartAsync();
        using RawClient client = new(vault);
        VaultFault fault = vault.Faults.Throttle(2, TimeSpan.FromSeconds(7));

        RawResponse first = await client.GetAsync("/secrets/name");
        RawResponse second = await client.GetAsync("/secrets/name");
        RawResponse third = await client.GetAsync("/secrets/name");

        Assert.Equal((HttpStatusCode)429, first.Status);
        Assert.Equal("Throttled", first.ErrorCode);
        Assert.Equal("7", first.Headers["Retry-After"]);
        Assert.Equal((HttpStatusCode)429, second.Status);
        Assert.Equal(HttpStatusCode.OK, third.Status);
        Assert.Equal(2, fault.Hits);
    }

    [Fact]
    public async Task Fault_with_a_scope_leaves_other_requests_alone()
    {
        await using VaultEmulator vault = await StartAsync();
        using RawClient client = new(vault);
        vault.Faults.Fail(new FaultScope { SecretName = "NAME", Method = "GET" }, 500);

        Assert.Equal(HttpStatusCode.InternalServerError, (await client.GetAsync("/secrets/name")).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/secrets/other")).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.PutAsync("/secrets/name", """{"value":"v"}""")).Status);
    }

    [Fact]
    public async Task Fault_for_an_identity_hits_its_requests_only()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(
            o => o.Seed("name", "value").AddIdentity("batch", SecretPermissions.All), Cancellation);
        using RawClient developer = new(vault);
        using RawClient batch = new(vault, "batch");
        VaultFault fault = vault.Faults.Fail(new FaultScope { Identity = "batch" });

        Assert.Equal(HttpStatusCode.OK, (await developer.GetAsync("/secrets/name")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await batch.GetAsync("/secrets/name")).Status);
        Assert.Equal(1, fault.Hits);
    }

    [Fact]
    public async Task Denied_identity_is_refused_as_by_role_assignments()
    {
        await using VaultEmulator vault = await StartAsync();
        using RawClient client = new(vault);
        vault.Faults.Deny(1);

        RawResponse response = await client.GetAsync("/secrets/name");

        Assert.Equal((HttpStatusCode.Forbidden, "Forbidden", "ForbiddenByRbac"), (response.Status, response.ErrorCode, response.InnerCode));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/secrets/name")).Status);
    }

    [Fact]
    public async Task Expired_token_is_challenged_again_and_the_official_client_recovers()
    {
        await using VaultEmulator vault = await StartAsync();
        var client = OfficialClientTests.ClientFor(vault);
        await client.GetSecretAsync("name", cancellationToken: Cancellation);
        vault.Faults.ExpireTokens(1);

        Assert.Equal("value", (await client.GetSecretAsync("name", cancellationToken: Cancellation)).Value.Value);
        Assert.Equal([401, 200, 401, 200], vault.Snapshot().Select(request => request.Status));
    }

    [Fact]
    public async Task Claims_challenge_is_answered_by_the_official_client()
    {
        await using VaultEmulator vault = await StartAsync();
        var client = OfficialClientTests.ClientFor(vault);
        await client.GetSecretAsync("name", cancellationToken: Cancellation);
        VaultFault fault = vault.Faults.RequireClaims("""{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}""");

        Assert.Equal("value", (await client.GetSecretAsync("name", cancellationToken: Cancellation)).Value.Value);
        Assert.Equal(1, fault.Hits);
    }

    [Fact]
    public async Task Challenge_for_another_resource_is_refused_by_the_official_client()
    {
        await using VaultEmulator vault = await StartAsync();
        var client = OfficialClientTests.ClientFor(vault);
        vault.Faults.ChallengeFor("https://vault.example.com");

        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => client.GetSecretAsync("name", cancellationToken: Cancellation));

        Assert.Contains("does not match the requested domain", refused.Message, StringComparison.Ordinal);
        Assert.All(vault.Snapshot(), request => Assert.Null(request.Identity));
    }

    [Fact]
    public async Task Truncated_answer_is_an_error_for_the_client()
    {
        await using VaultEmulator vault = await StartAsync();
        using RawClient client = new(vault);
        vault.Faults.TruncateResponses(1);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.GetAsync("/secrets/name"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/secrets/name")).Status);
    }

    [Fact]
    public async Task Delay_holds_a_request_until_its_time_has_passed()
    {
        Microsoft.Extensions.Time.Testing.FakeTimeProvider time = new();
        await using VaultEmulator vault = await VaultEmulator.StartAsync(
            o =>
            {
                o.TimeProvider = time;
                o.Seed("name", "value");
            },
            Cancellation);
        using RawClient client = new(vault);
        VaultFault fault = vault.Faults.Delay(TimeSpan.FromSeconds(5), 1);

        Task<RawResponse> pending = client.GetAsync("/secrets/name");
        while (fault.Hits == 0)
        {
            await Task.Delay(1, Cancellation);
        }

        Assert.False(pending.IsCompleted);
        while (!pending.IsCompleted)
        {
            // The hit is counted just before the wait begins, so one step of the clock may come too early.
            time.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(10, Cancellation);
        }

        Assert.Equal(HttpStatusCode.OK, (await pending).Status);
        Assert.Equal(1, fault.Hits);
    }

    [Fact]
    public async Task Clear_takes_all_faults_away()
    {
        await using VaultEmulator vault = await StartAsync();
        using RawClient client = new(vault);
        vault.Faults.Fail();
        vault.Faults.DropConnections();

        vault.Faults.Clear();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/secrets/name")).Status);
    }

    [Fact]
    public async Task Options_put_faults_in_force_from_the_start()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.Faults.Fail(status: 502), Cancellation);
        using RawClient client = new(vault);

        Assert.Equal(HttpStatusCode.BadGateway, (await client.GetAsync("/secrets/name")).Status);
    }

    [Fact]
    public async Task Official_client_reports_a_denied_identity()
    {
        await using VaultEmulator vault = await StartAsync();
        vault.Faults.Deny();

        RequestFailedException refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => OfficialClientTests.ClientFor(vault).GetSecretAsync("name", cancellationToken: Cancellation));

        Assert.Equal(403, refused.Status);
    }
}
