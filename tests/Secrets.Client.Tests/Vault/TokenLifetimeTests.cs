using Azure.Core;
using Microsoft.Extensions.Time.Testing;
using Secrets.Client.Tests.Vault.Support;

namespace Secrets.Client.Tests.Vault;

public class TokenLifetimeTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly ScriptedVault _vault = ScriptedVault.Challenging(_ => ScriptedVault.Json(TestClients.SecretJson));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Expired_token_is_replaced_before_a_request(bool async)
    {
        AnyClient client = Create(async, new CountingCredential(number => new AccessToken($"token-{number}", _time.GetUtcNow().AddHours(1))));

        await client.GetSecret("db");
        _time.Advance(TimeSpan.FromMinutes(61));
        await client.GetSecret("db");

        Assert.Equal(["Bearer token-1", "Bearer token-2"], _vault.Authorized.Select(request => request.Authorization));
    }

    [Fact]
    public async Task Token_close_to_expiry_serves_on_while_the_next_one_is_fetched()
    {
        var second = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var credential = new CountingCredential(number =>
        {
            if (number == 2)
            {
                second.SetResult();
            }

            return new AccessToken($"token-{number}", _time.GetUtcNow().AddHours(1));
        });
        AnyClient client = Create(async: true, credential);
        await client.GetSecret("db");

        _time.Advance(TimeSpan.FromMinutes(56));
        await client.GetSecret("db");
        await second.Task.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("Bearer token-1", _vault.Authorized[1].Authorization);
        await UntilAsync(async () =>
        {
            await client.GetSecret("db");
            return _vault.Authorized[^1].Authorization == "Bearer token-2";
        });
        Assert.Equal(2, credential.Requests.Count);
    }

    [Fact]
    public async Task Time_of_refresh_that_the_token_names_is_kept()
    {
        var credential = new CountingCredential(number => new AccessToken($"token-{number}", _time.GetUtcNow().AddHours(24), _time.GetUtcNow().AddHours(12)));
        AnyClient client = Create(async: true, credential);
        await client.GetSecret("db");

        _time.Advance(TimeSpan.FromHours(11));
        await client.GetSecret("db");
        Assert.Single(credential.Requests);

        _time.Advance(TimeSpan.FromHours(2));
        await client.GetSecret("db");
        await UntilAsync(() => Task.FromResult(credential.Requests.Count == 2));
    }

    [Fact]
    public async Task Failing_refresh_leaves_the_token_in_use_and_is_tried_again_after_a_delay()
    {
        var credential = new CountingCredential(number => number == 1
            ? new AccessToken("token-1", _time.GetUtcNow().AddDays(100), _time.GetUtcNow().AddHours(12))
            : throw new InvalidOperationException("no token"));
        AnyClient client = Create(async: true, credential);
        await client.GetSecret("db");

        _time.Advance(TimeSpan.FromHours(13));
        await client.GetSecret("db");
        await UntilAsync(() => Task.FromResult(credential.Requests.Count == 2));
        await client.GetSecret("db");
        Assert.Equal(2, credential.Requests.Count);

        // The failed attempt may still be on its way out on its own thread; none is begun beside it.
        await UntilAsync(async () =>
        {
            _time.Advance(TimeSpan.FromSeconds(31));
            await client.GetSecret("db");
            return credential.Requests.Count > 2;
        });
        Assert.All(_vault.Authorized, request => Assert.Equal("Bearer token-1", request.Authorization));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Failure_of_the_credential_reaches_the_caller_and_the_next_call_asks_again(bool async)
    {
        AnyClient client = Create(async, new CountingCredential(number => number == 1
            ? throw new InvalidOperationException("no token")
            : new AccessToken("token", DateTimeOffset.MaxValue)));

        Assert.Equal("no token", (await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetSecret("db"))).Message);
        Assert.Equal("s3cr3t", (await client.GetSecret("db")).Value.Value);
    }

    [Fact]
    public async Task Empty_token_of_the_credential_is_an_error_that_says_so()
    {
        AnyClient client = Create(async: true, new CountingCredential(_ => new AccessToken(string.Empty, DateTimeOffset.MaxValue)));

        InvalidOperationException failure = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetSecret("db"));

        Assert.Contains("The credential returned no token", failure.Message, StringComparison.Ordinal);
    }

    private AnyClient Create(bool async, CountingCredential credential) =>
        TestClients.Create(_vault, async, credential, options => options.TimeProvider = _time);

    /// <summary>Waits for what a background thread does next, however slow the machine is.</summary>
    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await condition())
        {
            await Task.Delay(5, limit.Token);
        }
    }
}
