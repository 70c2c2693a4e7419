using System.Net;
using Microsoft.Extensions.Time.Testing;
using Secrets.Emulator.Tests.Support;

namespace Secrets.Emulator.Tests.Faults;

public sealed class RequestLimitTests
{
    [Fact]
    public async Task Requests_over_the_limit_are_throttled_until_time_refills_it()
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
        await using VaultEmulator vault = await VaultEmulator.StartAsync(
            o =>
            {
                o.TimeProvider = time;
                o.RequestLimit = 10;
            },
            TestContext.Current.CancellationToken);
        using RawClient client = new(vault);

        Assert.Equal((10, 5), await CountAsync(client, 15));
        time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal((3, 2), await CountAsync(client, 5));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((10, 1), await CountAsync(client, 11));

        // A clock that goes back neither refills nor blocks.
        vault.Clock.Jump(TimeSpan.FromMinutes(-2));
        Assert.Equal((0, 1), await CountAsync(client, 1));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((1, 1), await CountAsync(client, 2));
    }

    [Fact]
    public async Task Limit_for_an_identity_counts_its_requests_only()
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
        await using VaultEmulator vault = await VaultEmulator.StartAsync(
            o =>
            {
                o.TimeProvider = time;
                o.AddIdentity("batch", SecretPermissions.All);
            },
            TestContext.Current.CancellationToken);
        using RawClient developer = new(vault);
        using RawClient batch = new(vault, "batch");
        VaultFault limit = vault.Faults.LimitRequests(4, new FaultScope { Identity = "batch" });

        Assert.Equal((9, 0), await CountAsync(developer, 9));
        Assert.Equal((4, 2), await CountAsync(batch, 6));
        Assert.Equal(2, limit.Hits);
    }

    private static async Task<(int Served, int Throttled)> CountAsync(RawClient client, int requests)
    {
        List<RawResponse> responses = [];
        for (int i = 0; i < requests; i++)
        {
            responses.Add(await client.GetAsync("/secrets"));
        }

        Assert.All(responses.Where(response => response.Status != HttpStatusCode.OK), response => Assert.Equal("Throttled", response.ErrorCode));
        return (responses.Count(response => response.Status == HttpStatusCode.OK), responses.Count(response => response.Status == HttpStatusCode.TooManyRequests));
    }
}
