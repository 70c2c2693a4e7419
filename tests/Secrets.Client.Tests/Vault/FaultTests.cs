using System.Diagnostics;
using System.Net;
using Azure;
using Azure.Core;
using Secrets.Client.Tests.Vault.Support;

namespace Secrets.Client.Tests.Vault;

public class FaultTests
{
    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, true)]
    [InlineData(HttpStatusCode.TooManyRequests, false)]
    [InlineData(HttpStatusCode.RequestTimeout, true)]
    [InlineData(HttpStatusCode.InternalServerError, true)]
    [InlineData(HttpStatusCode.BadGateway, false)]
    [InlineData(HttpStatusCode.ServiceUnavailable, true)]
    [InlineData(HttpStatusCode.GatewayTimeout, true)]
    public async Task Passing_failure_is_retried_with_the_whole_request(HttpStatusCode status, bool async)
    {
        ScriptedVault vault = ScriptedVault.Answering(Failure(status), Failure(status), ScriptedVault.Json(TestClients.SecretJson));

        await TestClients.Create(vault, async, configure: RetryFast).SetSecret("db", "s3cr3t");

        Assert.Equal(3, vault.Authorized.Count);
        Assert.All(vault.Authorized, request => Assert.Contains("s3cr3t", request.Body, StringComparison.Ordinal));
        Assert.Single(vault.Requests, request => !request.HasToken);
    }

    [Fact]
    public async Task Retry_after_of_a_throttled_answer_is_kept()
    {
        HttpResponseMessage throttled = Failure(HttpStatusCode.TooManyRequests);
        throttled.Headers.Add("Retry-After", "1");
        ScriptedVault vault = ScriptedVault.Answering(throttled, ScriptedVault.Json(TestClients.SecretJson));
        long before = Stopwatch.GetTimestamp();

        await TestClients.Create(vault, async: true, configure: RetryFast).GetSecret("db");

        // A lower bound only: it holds however slow the machine is.
        Assert.True(Stopwatch.GetElapsedTime(before) >= TimeSpan.FromMilliseconds(900));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Lasting_failure_surfaces_after_the_retries(bool async)
    {
        ScriptedVault vault = ScriptedVault.Challenging(_ => Failure(HttpStatusCode.ServiceUnavailable));

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => TestClients.Create(vault, async, configure: RetryFast).GetSecret("db"));

        Assert.Equal(503, failure.Status);
        Assert.Equal(4, vault.Authorized.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task Failure_in_place_of_the_challenge_is_retried_without_token(HttpStatusCode status)
    {
        int asked = 0;
        var vault = new ScriptedVault(request => request.HasToken
            ? ScriptedVault.Json(TestClients.SecretJson)
            : ++asked <= 2 ? Failure(status) : ScriptedVault.Unauthorized(ScriptedVault.Challenge));

        Assert.Equal("s3cr3t", (await TestClients.Create(vault, async: true, configure: RetryFast).GetSecret("db")).Value.Value);
        Assert.Equal(3, asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Dropped_connection_is_retried(bool async)
    {
        int answered = 0;
        ScriptedVault vault = ScriptedVault.Challenging(_ => ++answered == 1 ? throw new HttpRequestException("connection reset") : ScriptedVault.Json(TestClients.SecretJson));

        Assert.Equal("s3cr3t", (await TestClients.Create(vault, async, configure: RetryFast).GetSecret("db")).Value.Value);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Half_sent_response_is_retried(bool async)
    {
        int answered = 0;
        ScriptedVault vault = ScriptedVault.Challenging(_ => ++answered == 1
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new BreakingStream()) }
            : ScriptedVault.Json(TestClients.SecretJson));

        Assert.Equal("s3cr3t", (await TestClients.Create(vault, async, configure: RetryFast).GetSecret("db")).Value.Value);
        Assert.Equal(2, answered);
    }

    [Fact]
    public async Task Unreachable_vault_fails_with_the_causes_and_without_the_value()
    {
        var vault = new ScriptedVault(_ => throw new HttpRequestException("no such host"));

        AggregateException failure = await Assert.ThrowsAsync<AggregateException>(
            () => TestClients.Create(vault, async: true, configure: RetryFast).SetSecret("db", "MARKER"));

        Assert.Equal(4, failure.InnerExceptions.Count);
        Assert.All(failure.InnerExceptions, inner => Assert.IsType<RequestFailedException>(inner));
        Assert.DoesNotContain("MARKER", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slow_body_is_given_up_after_the_network_timeout()
    {
        ScriptedVault vault = ScriptedVault.Challenging(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new StallingStream()) });
        AnyClient client = TestClients.Create(vault, async: true, configure: options => options.Retry.NetworkTimeout = TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetSecret("db"));
    }

    // Cancellation in turn while the challenge, the token and the answer are waited for.
    [Theory]
    [InlineData("challenge", true)]
    [InlineData("challenge", false)]
    [InlineData("token", true)]
    [InlineData("token", false)]
    [InlineData("answer", true)]
    [InlineData("answer", false)]
    public async Task Cancelled_call_ends_wherever_it_waits_and_the_next_one_works(string where, bool async)
    {
        using var cancellation = new CancellationTokenSource();
        bool cancels = true;
        void CancelAt(string place)
        {
            if (cancels && place == where)
            {
                cancellation.Cancel();
                cancellation.Token.ThrowIfCancellationRequested();
            }
        }

        var vault = new ScriptedVault(request =>
        {
            CancelAt(request.HasToken ? "answer" : "challenge");
            return request.HasToken ? ScriptedVault.Json(TestClients.SecretJson) : ScriptedVault.Unauthorized(ScriptedVault.Challenge);
        });
        var credential = new CountingCredential(_ =>
        {
            CancelAt("token");
            return new AccessToken("token", DateTimeOffset.MaxValue);
        });
        AnyClient client = TestClients.Create(vault, async, credential, RetryFast);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetSecret("db", cancellationToken: cancellation.Token));
        cancels = false;

        Assert.Equal("s3cr3t", (await client.GetSecret("db")).Value.Value);
    }

    [Fact]
    public async Task Waiters_of_a_failing_credential_share_its_failure()
    {
        const int Callers = 10;
        using var underWay = new CountdownEvent(Callers);
        var credential = new CountingCredential(_ =>
        {
            Assert.True(underWay.Wait(TimeSpan.FromMinutes(1)), "Not all callers came.");
            throw new InvalidOperationException("no token");
        });
        ScriptedVault vault = ScriptedVault.Challenging(_ => ScriptedVault.Json(TestClients.SecretJson));
        SecretClient client = TestClients.CreateClient(vault, credential, options => options.AddPolicy(new SignallingPolicy(underWay), HttpPipelinePosition.PerCall));

        Task[] calls = [.. Enumerable.Range(0, Callers).Select(_ => Task.Factory.StartNew(
            () => client.GetSecret("db"), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];

        await Assert.ThrowsAsync<InvalidOperationException>(() => Task.WhenAll(calls));
        Assert.All(calls, call => Assert.Equal("no token", call.Exception!.InnerException!.Message));
    }

    [Fact]
    public async Task Many_clients_on_many_threads_stay_apart()
    {
        const int Vaults = 8;
        await Task.WhenAll(Enumerable.Range(0, Vaults).Select(async number =>
        {
            var vaultUri = new Uri($"https://vault-{number}.vault.azure.net");
            var credential = new CountingCredential(_ => new AccessToken($"token-of-{number}", DateTimeOffset.MaxValue));
            ScriptedVault vault = ScriptedVault.Challenging(request => request.Authorization == $"Bearer token-of-{number}" && request.Uri.Host == vaultUri.Host
                ? ScriptedVault.Json(TestClients.SecretJson.Replace("s3cr3t", $"value-{number}", StringComparison.Ordinal))
                : Failure(HttpStatusCode.BadRequest));
            SecretClient client = TestClients.CreateClient(vault, credential, vaultUri: vaultUri);

            Response<KeyVaultSecret>[] answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => client.GetSecretAsync("db"))));

            Assert.All(answers, answer => Assert.Equal($"value-{number}", answer.Value.Value));
            Assert.Single(credential.Requests);
        }));
    }

    private static void RetryFast(SecretClientOptions options)
    {
        options.Retry.MaxRetries = 3;
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(2);
    }

    private static HttpResponseMessage Failure(HttpStatusCode status) => ScriptedVault.Error(status, "Failure", "Not now.");

    /// <summary>Gives half a body and breaks.</summary>
    private sealed class BreakingStream : UnseekableStream
    {
        private bool _given;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_given)
            {
                throw new IOException("The connection was reset.");
            }

            _given = true;
            return System.Text.Encoding.UTF8.GetBytes("{\"value\":\"s3", buffer.AsSpan(offset));
        }
    }

    /// <summary>Gives nothing until it is cancelled.</summary>
    private sealed class StallingStream : UnseekableStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
