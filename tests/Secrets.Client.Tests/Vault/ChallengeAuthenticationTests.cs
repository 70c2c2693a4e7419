using Azure;
using Azure.Core;
using Secrets.Client.Tests.Vault.Support;

namespace Secrets.Client.Tests.Vault;

public class ChallengeAuthenticationTests
{
    private const string Tenant = "72f988bf-86f1-41af-91ab-2d7cd011db47";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task First_request_goes_without_body_and_token_and_then_with_both(bool async)
    {
        var credential = new CountingCredential();
        ScriptedVault vault = ScriptedVault.Challenging(_ => ScriptedVault.Json(TestClients.SecretJson));
        AnyClient client = TestClients.Create(vault, async, credential);

        await client.SetSecret("db", "s3cr3t");
        await client.SetSecret("db", "s3cr3t");

        Assert.Equal(3, vault.Requests.Count);
        Assert.Null(vault.Requests[0].Authorization);
        Assert.Null(vault.Requests[0].Body);
        Assert.All(vault.Requests.Skip(1), request => Assert.Equal("Bearer token-1", request.Authorization));
        Assert.All(vault.Requests.Skip(1), request => Assert.Contains("s3cr3t", request.Body, StringComparison.Ordinal));
        TokenRequestContext asked = Assert.Single(credential.Requests);
        Assert.Equal("https://vault.azure.net/.default", Assert.Single(asked.Scopes));
        Assert.Equal(Tenant, asked.TenantId);
        Assert.True(asked.IsCaeEnabled);
        Assert.NotNull(asked.ParentRequestId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Fifty_first_reads_at_once_make_one_challenge_and_one_token_request(bool async)
    {
        const int Callers = 50;
        using var underWay = new CountdownEvent(Callers);
        var credential = new CountingCredential();
        var vault = new ScriptedVault(request =>
        {
            if (request.HasToken)
            {
                return ScriptedVault.Json(TestClients.SecretJson);
            }

            Assert.True(underWay.Wait(TimeSpan.FromMinutes(1)), "Not all callers came.");
            return ScriptedVault.Unauthorized(ScriptedVault.Challenge);
        });
        AnyClient client = TestClients.Create(vault, async, credential, options => options.AddPolicy(new SignallingPolicy(underWay), HttpPipelinePosition.PerCall));

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Factory.StartNew(
            () => client.GetSecret("db"), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

        Assert.Single(vault.Requests, request => !request.HasToken);
        Assert.Single(credential.Requests);
        Assert.Equal(Callers + 1, vault.Requests.Count);
    }

    [Fact]
    public async Task Cancelled_first_caller_leaves_the_challenge_to_the_next()
    {
        using var cancellation = new CancellationTokenSource();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var gate = new ManualResetEventSlim();
        int challenges = 0;
        var vault = new ScriptedVault(request =>
        {
            if (request.HasToken)
            {
                return ScriptedVault.Json(TestClients.SecretJson);
            }

            if (Interlocked.Increment(ref challenges) == 1)
            {
                asked.SetResult();
                gate.Wait(TimeSpan.FromSeconds(30));
                throw new OperationCanceledException(cancellation.Token);
            }

            return ScriptedVault.Unauthorized(ScriptedVault.Challenge);
        });
        SecretClient client = TestClients.CreateClient(vault);

        Task first = Task.Run(() => client.GetSecretAsync("db", cancellationToken: cancellation.Token));
        await asked.Task;
        Task<Response<KeyVaultSecret>> second = client.GetSecretAsync("db");
        await cancellation.CancelAsync();
        gate.Set();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("s3cr3t", (await second).Value.Value);
        Assert.Equal(2, challenges);
    }

    [Fact]
    public async Task Failure_of_the_first_caller_is_shared_and_the_next_call_starts_afresh()
    {
        int challenges = 0;
        var vault = new ScriptedVault(request => request.HasToken
            ? ScriptedVault.Json(TestClients.SecretJson)
            : Interlocked.Increment(ref challenges) == 1 ? throw new HttpRequestException("connection refused") : ScriptedVault.Unauthorized(ScriptedVault.Challenge));
        SecretClient client = TestClients.CreateClient(vault);

        await Assert.ThrowsAsync<RequestFailedException>(() => client.GetSecretAsync("db"));

        Assert.Equal("s3cr3t", (await client.GetSecretAsync("db")).Value.Value);
    }

    [Theory]
    [InlineData("https://myvault.azure.net", "https://vault.azure.net", false)]
    [InlineData("https://vault.azure.net", "https://vault.azure.net", false)]
    [InlineData("https://contoso.vault.azure.net.evil.example", "https://vault.azure.net", false)]
    [InlineData("https://contoso.evilvault.azure.net", "https://vault.azure.net", false)]
    [InlineData("https://contoso.vault.azure.net", "https://vault.azure.cn", false)]
    [InlineData("https://CONTOSO.Vault.Azure.Net", "https://vault.azure.NET", true)]
    [InlineData("https://contoso.vault.localhost:8443", "https://vault.localhost:8443", true)]
    [InlineData("https://contoso.vault.localhost:8443", "https://vault.localhost", true)]
    public async Task Challenge_resource_must_be_the_domain_of_the_vault(string vaultUri, string resource, bool accepted)
    {
        var credential = new CountingCredential();
        var vault = new ScriptedVault(request => request.HasToken
            ? ScriptedVault.Json(TestClients.SecretJson)
            : ScriptedVault.Unauthorized($"Bearer authorization=\"https://login.example/{Tenant}\", resource=\"{resource}\""));
        AnyClient client = TestClients.Create(vault, async: true, credential, vaultUri: new Uri(vaultUri));

        if (accepted)
        {
            await client.GetSecret("db");
            Assert.Equal(resource + "/.default", credential.Requests[0].Scopes[0]);
            return;
        }

        InvalidOperationException failure = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetSecret("db"));
        Assert.Contains("does not match the requested domain", failure.Message, StringComparison.Ordinal);
        Assert.Contains("DisableChallengeResourceVerification", failure.Message, StringComparison.Ordinal);
        Assert.Empty(credential.Requests);
    }

    [Fact]
    public async Task Verification_can_be_switched_off_for_one_client_without_effect_on_another()
    {
        var vaultUri = new Uri("https://kv.contoso.com");
        ScriptedVault vault = ScriptedVault.Challenging(_ => ScriptedVault.Json(TestClients.SecretJson));

        await TestClients.Create(vault, async: true, vaultUri: vaultUri, configure: options => options.DisableChallengeResourceVerification = true).GetSecret("db");

        await Assert.ThrowsAsync<InvalidOperationException>(() => TestClients.Create(vault, async: true, vaultUri: vaultUri).GetSecret("db"));
    }

    [Theory]
    [InlineData("Bearer authorization=\"https://login.example/t1\", scope=\"https://vault.azure.net/.default\"", "t1")]
    [InlineData("Bearer authorization_uri=\"https://login.example/t2/oauth2/authorize\", resource=\"https://vault.azure.net/\"", "t2")]
    [InlineData("bearer  resource = https://vault.azure.net , authorization=https://login.example/t3", "t3")]
    [InlineData("PoP nonce=\"a,b\", Bearer authorization=\"https://login.example/t4\", resource=\"https://vault.azure.net\"", "t4")]
    [InlineData("Bearer authorization=\"https://uswest2-dsts.dsts.core.windows.net/dstsv2/t5\", resource=\"https://vault.azure.net\"", "t5")]
    [InlineData("Bearer authorization=\"https://adfs.contoso.com/adfs\", resource=\"https://vault.azure.net\"", null)]
    public async Task Challenges_of_every_form_are_understood(string challenge, string? tenant)
    {
        var credential = new CountingCredential();
        var vault = new ScriptedVault(request => request.HasToken ? ScriptedVault.Json(TestClients.SecretJson) : ScriptedVault.Unauthorized(challenge));

        await TestClients.CreateClient(vault, credential).GetSecretAsync("db");

        TokenRequestContext asked = Assert.Single(credential.Requests);
        Assert.Equal("https://vault.azure.net/.default", asked.Scopes[0]);
        Assert.Equal(tenant, asked.TenantId);
    }

    [Theory]
    [InlineData("Basic realm=\"x\"")]
    [InlineData("Bearer")]
    [InlineData("Bearer authorization=\"https://login.example/t1\"")]
    public async Task Refusal_without_a_usable_challenge_is_a_failed_request(string challenge)
    {
        var vault = new ScriptedVault(_ => ScriptedVault.Unauthorized(challenge));

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => TestClients.CreateClient(vault).GetSecretAsync("db"));

        Assert.Equal(401, failure.Status);
    }

    [Theory]
    [InlineData("Bearer authorization=\"not an address\", resource=\"https://vault.azure.net\"")]
    [InlineData("Bearer authorization=\"https://login.example/t1\", scope=\"not an address\"")]
    [InlineData("Bearer authorization=\"https://login.example/t1\", resource=\"https://user@vault.azure.net\"")]
    public async Task Challenge_that_cannot_be_verified_is_refused(string challenge)
    {
        var credential = new CountingCredential();
        var vault = new ScriptedVault(_ => ScriptedVault.Unauthorized(challenge));

        await Assert.ThrowsAsync<InvalidOperationException>(() => TestClients.CreateClient(vault, credential).GetSecretAsync("db"));

        Assert.Empty(credential.Requests);
    }

    [Fact]
    public async Task Vault_that_moves_to_another_tenant_is_followed()
    {
        string tenant = "tenant-1";
        var credential = new CountingCredential();
        var vault = new ScriptedVault(request =>
            request.HasToken && (tenant == "tenant-1" || request.Authorization == "Bearer token-2")
                ? ScriptedVault.Json(TestClients.SecretJson)
                : ScriptedVault.Unauthorized($"Bearer authorization=\"https://login.example/{tenant}\", resource=\"https://vault.azure.net\""));
        SecretClient client = TestClients.CreateClient(vault, credential);

        await client.GetSecretAsync("db");
        tenant = "tenant-2";
        await client.GetSecretAsync("db");
        await client.GetSecretAsync("db");

        Assert.Equal(["tenant-1", "tenant-2"], credential.Requests.Select(request => request.TenantId));
    }

    [Fact]
    public async Task Refused_token_is_replaced_once_and_a_second_refusal_is_final()
    {
        bool refuses = false;
        var credential = new CountingCredential();
        var vault = new ScriptedVault(request => request.HasToken && !refuses ? ScriptedVault.Json(TestClients.SecretJson) : ScriptedVault.Unauthorized(ScriptedVault.Challenge));
        SecretClient client = TestClients.CreateClient(vault, credential);
        await client.GetSecretAsync("db");

        refuses = true;
        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => client.GetSecretAsync("db"));

        Assert.Equal(401, failure.Status);
        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-2"], vault.Authorized.Select(request => request.Authorization));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refused_token_that_a_new_one_replaces_is_neither_a_warning_nor_an_error_span(bool async)
    {
        bool expired = false;
        ScriptedVault vault = ScriptedVault.Challenging(request => expired && request.Authorization == "Bearer token-1"
            ? ScriptedVault.Unauthorized(ScriptedVault.Challenge)
            : ScriptedVault.Json(TestClients.SecretJson));
        AnyClient client = TestClients.Create(vault, async);
        await client.GetSecret("db");
        expired = true;

        using var spans = new SpanRecorder();
        using var log = new LogRecorder();
        await client.GetSecret("db");

        Assert.Equal([401, 200], spans.Http.Select(span => span.GetTagItem("http.response.status_code")));
        spans.AssertNoError();
        log.AssertNoWarning();
    }
}
