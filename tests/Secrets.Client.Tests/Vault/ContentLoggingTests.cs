using System.Diagnostics.Tracing;
using System.Net;
using Azure;
using Secrets.Client.Tests.Vault.Support;
using Secrets.Diagnostics;

namespace Secrets.Client.Tests.Vault;

public class ContentLoggingTests
{
    private const string Source = "Secrets-Client";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Content_logging_of_the_options_logs_bodies_with_values_redacted(bool async)
    {
        using var log = new LogRecorder();
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Json(TestClients.SecretJson));
        AnyClient client = TestClients.Create(vault, async, configure: options => options.Diagnostics.IsLoggingContentEnabled = true);

        await client.SetSecret(new KeyVaultSecret("db", "s3cr3t") { Properties = { ContentType = "text/plain" } });

        Assert.Contains("""{"value":"REDACTED","contentType":"text/plain"}""", log.AllText, StringComparison.Ordinal);
        Assert.Contains(log.Events, entry => entry is { Source: Source, Name: "RequestContent", Level: EventLevel.Verbose });
        Assert.Contains(log.Events, entry => entry is { Source: Source, Name: "ResponseContent", Level: EventLevel.Verbose });
        Assert.Contains("4387e9f3d6e14c459867679a90fd0f79", log.AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", log.AllText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Content_is_logged_for_the_calls_within_a_scope_only(bool async)
    {
        using var log = new LogRecorder();
        ScriptedVault vault = ScriptedVault.Challenging(_ => ScriptedVault.Json(TestClients.SecretJson));
        AnyClient client = TestClients.Create(vault, async);
        await client.GetSecret("db");
        Assert.DoesNotContain(log.Events, entry => entry.Source == Source);

        using (SecretClient.LogContent())
        {
            await client.GetSecret("db");
            using (SecretClient.LogContent())
            {
                await client.GetSecret("db");
            }

            await client.GetSecret("db");
        }

        await client.GetSecret("db");

        Assert.Equal(3, log.Events.Count(entry => entry.Source == Source));
        Assert.DoesNotContain("s3cr3t", log.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scope_that_has_ended_does_not_reach_work_that_was_started_in_it()
    {
        using var log = new LogRecorder();
        SecretClient client = TestClients.CreateClient(ScriptedVault.Challenging(_ => ScriptedVault.Json(TestClients.SecretJson)));
        var start = new TaskCompletionSource();
        IDisposable scope = SecretClient.LogContent();
        Task later = Task.Run(async () =>
        {
            await start.Task;
            await client.GetSecretAsync("db");
        });

        scope.Dispose();
        scope.Dispose();
        start.SetResult();
        await later;

        Assert.DoesNotContain(log.Events, entry => entry.Source == Source);
    }

    [Fact]
    public async Task Error_body_is_logged_at_information()
    {
        using var log = new LogRecorder(EventLevel.Informational);
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Error(HttpStatusCode.Forbidden, "Forbidden", "no", "SecretDisabled"));
        SecretClient client = TestClients.CreateClient(vault, configure: options => options.Diagnostics.IsLoggingContentEnabled = true);

        await Assert.ThrowsAsync<RequestFailedException>(() => client.GetSecretAsync("db"));

        Assert.Contains(log.Events, entry => entry is { Source: Source, Name: "ErrorResponseContent" } && entry.Text.Contains("SecretDisabled", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Switched_off_logging_logs_no_content_either()
    {
        using var log = new LogRecorder();
        SecretClient client = TestClients.CreateClient(ScriptedVault.Answering(ScriptedVault.Json(TestClients.SecretJson)), configure: options =>
        {
            options.Diagnostics.IsLoggingEnabled = false;
            options.Diagnostics.IsLoggingContentEnabled = true;
        });

        await client.GetSecretAsync("db");

        Assert.DoesNotContain(log.Events, entry => entry.Source == Source);
    }

    [Fact]
    public void Options_keep_their_setting_when_a_client_is_made_of_them()
    {
        var options = new SecretClientOptions();
        options.Diagnostics.IsLoggingContentEnabled = true;

        _ = new SecretClient(TestClients.VaultUri, new CountingCredential(), options);

        Assert.True(options.Diagnostics.IsLoggingContentEnabled);
    }

    [Theory]
    [InlineData("""{"value":"s"}""", """{"value":"REDACTED"}""")]
    [InlineData("""{"\u0076alue":"s"}""", """{"value":"REDACTED"}""")]
    [InlineData("""{"value":17,"id":1.50}""", """{"value":"REDACTED","id":1.50}""")]
    [InlineData("""{"value":["s",{"value":"s","id":"x"},["s"],null]}""", """{"value":["REDACTED",{"value":"REDACTED","id":"x"},["REDACTED"],null]}""")]
    [InlineData("""{"a":{"value":true,"b":[false,null]}}""", """{"a":{"value":"REDACTED","b":[false,null]}}""")]
    [InlineData("""{"value":"s""", "(11 bytes that are not JSON)")]
    [InlineData("s3cr3t", "(6 bytes that are not JSON)")]
    [InlineData("""{"a":1}{"value":"s"}""", "(20 bytes that are not JSON)")]
    [InlineData("", "")]
    public void Redaction_keeps_everything_but_values(string json, string expected)
    {
        Assert.Equal(expected, JsonRedactor.Redact(System.Text.Encoding.UTF8.GetBytes(json), sizeLimit: 1000));
    }

    [Fact]
    public void Redacted_text_is_cut_at_the_limit()
    {
        Assert.Equal("""{"value":"RED""", JsonRedactor.Redact("""{"value":"secret"}"""u8, sizeLimit: 13));
    }
}
