using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Net;
using Azure;
using Secrets.Client.Tests.Vault.Support;

namespace Secrets.Client.Tests.Vault;

public class DiagnosticsTests
{
    private const string DeletedJson = """{"recoveryId":"https://contoso.vault.azure.net/deletedsecrets/db","id":"https://contoso.vault.azure.net/secrets/db/1"}""";

    // The operations, the names of their spans, and the tag that holds the secret's name.
    public static TheoryData<string, Func<AnyClient, Task>, string> Operations => new()
    {
        { "SecretClient.GetSecret", client => client.GetSecret("db"), TestClients.SecretJson },
        { "SecretClient.TryGetSecret", client => client.TryGetSecret("db"), TestClients.SecretJson },
        { "SecretClient.SetSecret", client => client.SetSecret("db", "s3cr3t"), TestClients.SecretJson },
        { "SecretClient.UpdateSecretProperties", client => client.UpdateSecretProperties(new SecretProperties("db")), TestClients.SecretJson },
        { "SecretClient.GetPropertiesOfSecrets", client => client.GetPropertiesOfSecrets(), """{"value":[]}""" },
        { "SecretClient.GetPropertiesOfSecretVersions", client => client.GetPropertiesOfSecretVersions("db"), """{"value":[]}""" },
        { "SecretClient.StartDeleteSecret", client => client.StartDeleteSecret("db"), DeletedJson },
        { "SecretClient.GetDeletedSecret", client => client.GetDeletedSecret("db"), DeletedJson },
        { "SecretClient.GetDeletedSecrets", client => client.GetDeletedSecrets(), """{"value":[]}""" },
        { "SecretClient.StartRecoverDeletedSecret", client => client.StartRecoverDeletedSecret("db"), DeletedJson },
        { "SecretClient.PurgeDeletedSecret", client => client.PurgeDeletedSecret("db"), string.Empty },
        { "SecretClient.BackupSecret", client => client.BackupSecret("db"), """{"value":"AAAA"}""" },
        { "SecretClient.RestoreSecretBackup", client => client.RestoreSecretBackup([1, 2, 3]), DeletedJson },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Call_is_one_span_with_the_official_name_and_tags(string name, Func<AnyClient, Task> call, string answer)
    {
        foreach (bool async in new[] { true, false })
        {
            using var spans = new SpanRecorder();

            await call(TestClients.Create(ScriptedVault.Answering(ScriptedVault.Json(answer)), async));

            Activity span = Assert.Single(spans.Client);
            Assert.Equal(name, span.DisplayName);
            Assert.Equal(ActivityKind.Internal, span.Kind);
            Assert.Equal(ActivityStatusCode.Unset, span.Status);
            Assert.Equal("Microsoft.KeyVault", span.GetTagItem("az.namespace"));
            Assert.Equal("https://opentelemetry.io/schemas/1.23.0", span.GetTagItem("az.schema_url"));
            bool isAboutOne = !name.EndsWith('s') || name.EndsWith("Properties", StringComparison.Ordinal) || name.EndsWith("Versions", StringComparison.Ordinal);
            Assert.Equal(isAboutOne && !name.EndsWith("Backup", StringComparison.Ordinal) ? "db" : null, span.GetTagItem("az.keyvault.secret.name"));
            Assert.DoesNotContain("s3cr3t", spans.AllText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Span_of_a_version_names_it()
    {
        using var spans = new SpanRecorder();

        await TestClients.CreateClient(ScriptedVault.Answering(ScriptedVault.Json(TestClients.SecretJson))).GetSecretAsync("db", "v1");

        Assert.Equal("v1", Assert.Single(spans.Client).GetTagItem("az.keyvault.secret.version"));
    }

    [Fact]
    public async Task Failed_call_is_an_error_span_with_the_code_and_no_more()
    {
        using var spans = new SpanRecorder();
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Error(HttpStatusCode.Forbidden, "Forbidden", "MARKER", "SecretDisabled"));

        await Assert.ThrowsAsync<RequestFailedException>(() => TestClients.CreateClient(vault).GetSecretAsync("db"));

        Activity span = Assert.Single(spans.Client);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal("SecretDisabled", span.GetTagItem("error.type"));
        Assert.DoesNotContain("MARKER", spans.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tracing_can_be_switched_off()
    {
        using var spans = new SpanRecorder();
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Json(TestClients.SecretJson));

        await TestClients.CreateClient(vault, configure: options => options.Diagnostics.IsDistributedTracingEnabled = false).GetSecretAsync("db");

        Assert.Empty(spans.Client);
        Assert.Empty(spans.Http);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Challenge_is_neither_a_warning_nor_an_error_span(bool async)
    {
        using var spans = new SpanRecorder();
        using var log = new LogRecorder();

        await TestClients.Create(ScriptedVault.Answering(ScriptedVault.Json(TestClients.SecretJson)), async).GetSecret("db");

        Assert.Equal([401, 200], spans.Http.Select(span => span.GetTagItem("http.response.status_code")));
        Assert.All(spans.Http, span => Assert.Equal(ActivityStatusCode.Unset, span.Status));
        Assert.Equal("Microsoft.KeyVault", spans.Http[0].GetTagItem("az.namespace"));
        Assert.Equal(2, log.Events.Count(entry => entry.Name == "Response"));
        log.AssertNoWarning();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Polls_are_neither_warnings_nor_error_spans(bool async)
    {
        ScriptedVault vault = ScriptedVault.Answering(
            ScriptedVault.Json(DeletedJson),
            ScriptedVault.Error(HttpStatusCode.NotFound, "SecretNotFound", "Deleted Secret not found: db"),
            ScriptedVault.Json(DeletedJson));
        AnyClient client = TestClients.Create(vault, async, configure: options => options.OperationPollingInterval = TimeSpan.FromMilliseconds(1));
        DeleteSecretOperation operation = await client.StartDeleteSecret("db");

        using var spans = new SpanRecorder();
        using var log = new LogRecorder();
        await client.WaitForCompletion(operation);

        Assert.Equal([404, 200], spans.Http.Select(span => span.GetTagItem("http.response.status_code")));
        spans.AssertNoError();
        Assert.All(spans.Client, span => Assert.Equal("DeleteSecretOperation.UpdateStatus", span.DisplayName));
        Assert.All(spans.Client, span => Assert.Equal("db", span.GetTagItem("secret")));
        log.AssertNoWarning();
    }

    [Fact]
    public async Task Missing_secret_that_may_be_missing_is_neither_a_warning_nor_an_error_span()
    {
        using var spans = new SpanRecorder();
        using var log = new LogRecorder();
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Error(HttpStatusCode.NotFound, "SecretNotFound", "not found"));

        await TestClients.CreateClient(vault).TryGetSecretAsync("db");

        spans.AssertNoError();
        log.AssertNoWarning();
    }

    [Fact]
    public async Task Refusal_that_is_the_answer_is_a_warning_and_an_error_span()
    {
        using var spans = new SpanRecorder();
        using var log = new LogRecorder();
        var vault = new ScriptedVault(_ => ScriptedVault.Unauthorized(ScriptedVault.Challenge));

        await Assert.ThrowsAsync<RequestFailedException>(() => TestClients.CreateClient(vault).GetSecretAsync("db"));

        Assert.Equal(ActivityStatusCode.Error, spans.Http[^1].Status);
        Assert.Equal(ActivityStatusCode.Error, Assert.Single(spans.Client).Status);
        Assert.Contains(log.Events, entry => entry.Level == EventLevel.Warning);
    }

    [Fact]
    public async Task Log_shows_the_headers_of_key_vault_and_the_service_version_and_hides_the_rest()
    {
        using var log = new LogRecorder();
        HttpResponseMessage answer = ScriptedVault.Json(TestClients.SecretJson);
        answer.Headers.Add("x-ms-keyvault-region", "westeurope");
        answer.Headers.Add("x-ms-keyvault-service-version", "1.9.3449.1");
        answer.Headers.Add("x-ms-keyvault-network-info", "conn_type=Ipv4");
        answer.Headers.Add("x-ms-keyvault-rbac-assignment-id", "hidden-id");

        await TestClients.CreateClient(ScriptedVault.Answering(answer)).GetSecretAsync("db", outContentType: "hidden-query");

        Assert.Contains("x-ms-keyvault-region:westeurope", log.AllText, StringComparison.Ordinal);
        Assert.Contains("x-ms-keyvault-service-version:1.9.3449.1", log.AllText, StringComparison.Ordinal);
        Assert.Contains("x-ms-keyvault-network-info:conn_type=Ipv4", log.AllText, StringComparison.Ordinal);
        Assert.Contains("api-version=2026-04-01", log.AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", log.AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("token-1", log.AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", log.AllText, StringComparison.Ordinal);
    }
}
