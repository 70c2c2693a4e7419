using System.Text;
using Azure;
using Secrets.Client.Tests.Vault.Support;

namespace Secrets.Client.Tests.Vault;

public class ContinuousAccessEvaluationTests
{
    private const string Claims = """{"access_token":{"nbf":{"essential":true,"value":"1726077595"}}}""";

    // Names another authority and no resource, as the real one does.
    private static readonly string ClaimsChallenge =
        "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", error=\"insufficient_claims\", "
        + $"claims=\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(Claims))}\"";

    [Theory]
    [InlineData("", true)]
    [InlineData("", false)]
    [InlineData(", resource=\"https://other.azure.net\"", true)]
    [InlineData(", resource=\"https://vault.azure.net\"", true)]
    [InlineData(", resource=\"https://vault.azure.net\"", false)]
    public async Task Demand_for_claims_keeps_scope_and_tenant_and_later_reads_reuse_the_token(string more, bool async)
    {
        var credential = new CountingCredential();
        bool demands = false;
        ScriptedVault vault = ScriptedVault.Challenging(request => demands && request.Authorization == "Bearer token-1"
            ? ScriptedVault.Unauthorized(ClaimsChallenge + more)
            : ScriptedVault.Json(TestClients.SecretJson));
        AnyClient client = TestClients.Create(vault, async, credential);

        await client.GetSecret("db");
        demands = true;
        await client.GetSecret("db");
        await client.GetSecret("db");
        await client.GetSecret("db");

        Assert.Equal(2, credential.Requests.Count);
        Assert.Equal(Claims, credential.Requests[1].Claims);
        Assert.Equal(credential.Requests[0].TenantId, credential.Requests[1].TenantId);
        Assert.Equal(credential.Requests[0].Scopes, credential.Requests[1].Scopes);
        Assert.True(credential.Requests[1].IsCaeEnabled);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Demand_for_claims_right_after_the_challenge_is_met(bool async)
    {
        ScriptedVault vault = ScriptedVault.Challenging(request => request.Authorization == "Bearer token-1"
            ? ScriptedVault.Unauthorized(ClaimsChallenge)
            : ScriptedVault.Json(TestClients.SecretJson));

        Assert.Equal("s3cr3t", (await TestClients.Create(vault, async).GetSecret("db")).Value.Value);
        Assert.Equal(3, vault.Requests.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Demand_for_claims_that_is_met_is_neither_a_warning_nor_an_error_span(bool async)
    {
        bool demands = false;
        ScriptedVault vault = ScriptedVault.Challenging(request => demands && request.Authorization == "Bearer token-1"
            ? ScriptedVault.Unauthorized(ClaimsChallenge)
            : ScriptedVault.Json(TestClients.SecretJson));
        AnyClient client = TestClients.Create(vault, async);
        await client.GetSecret("db");
        demands = true;

        using var spans = new SpanRecorder();
        using var log = new LogRecorder();
        await client.GetSecret("db");

        Assert.Equal([401, 200], spans.Http.Select(span => span.GetTagItem("http.response.status_code")));
        spans.AssertNoError();
        log.AssertNoWarning();
    }

    [Fact]
    public async Task Two_demands_in_a_row_are_met_and_the_third_is_the_answer()
    {
        int answered = 0;
        ScriptedVault vault = ScriptedVault.Challenging(_ => answered++ == 0 ? ScriptedVault.Json(TestClients.SecretJson) : ScriptedVault.Unauthorized(ClaimsChallenge));
        SecretClient client = TestClients.CreateClient(vault);
        await client.GetSecretAsync("db");

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => client.GetSecretAsync("db"));

        Assert.Equal(401, failure.Status);
        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-2", "Bearer token-3"], vault.Authorized.Select(request => request.Authorization));
    }

    [Fact]
    public async Task Many_refused_at_once_ask_for_one_new_token()
    {
        const int Callers = 20;
        var credential = new CountingCredential();
        using var refused = new CountdownEvent(Callers);
        bool demands = false;
        ScriptedVault vault = ScriptedVault.Challenging(request =>
        {
            if (!demands || request.Authorization != "Bearer token-1")
            {
                return ScriptedVault.Json(TestClients.SecretJson);
            }

            refused.Signal();
            Assert.True(refused.Wait(TimeSpan.FromMinutes(1)), "Not all callers came.");
            return ScriptedVault.Unauthorized(ClaimsChallenge);
        });
        SecretClient client = TestClients.CreateClient(vault, credential);
        await client.GetSecretAsync("db");

        demands = true;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Factory.StartNew(
            () => client.GetSecret("db"), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.Equal(2, credential.Requests.Count);
    }

    [Theory]
    [InlineData("not base64!")]
    [InlineData("")]
    public async Task Demand_that_cannot_be_read_is_a_refusal(string claims)
    {
        ScriptedVault vault = ScriptedVault.Challenging(_ => ScriptedVault.Unauthorized($"Bearer error=\"insufficient_claims\", claims=\"{claims}\""));

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => TestClients.CreateClient(vault).GetSecretAsync("db"));

        Assert.Equal(401, failure.Status);
    }
}
