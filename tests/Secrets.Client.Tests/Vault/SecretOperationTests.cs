using System.Net;
using Azure;
using Microsoft.Extensions.Time.Testing;
using Secrets.Client.Tests.Vault.Support;

namespace Secrets.Client.Tests.Vault;

public class SecretOperationTests
{
    private const string DeletedJson = """
        {"recoveryId":"https://contoso.vault.azure.net/deletedsecrets/db","deletedDate":1493938433,"scheduledPurgeDate":1501714433,
         "id":"https://contoso.vault.azure.net/secrets/db/1","attributes":{"enabled":true}}
        """;

    private const string RecoveredJson = """{"id":"https://contoso.vault.azure.net/secrets/db/1","attributes":{"enabled":true}}""";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Deletion_is_complete_when_the_vault_shows_the_deleted_secret(bool async)
    {
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Json(DeletedJson), NotFound(), NotFound(), ScriptedVault.Json(DeletedJson));
        AnyClient client = TestClients.Create(vault, async, configure: options => options.OperationPollingInterval = TimeSpan.FromMilliseconds(1));

        DeleteSecretOperation operation = await client.StartDeleteSecret("db");
        Assert.False(operation.HasCompleted);
        Assert.True(operation.HasValue);
        Response<DeletedSecret> deleted = await client.WaitForCompletion(operation);

        Assert.True(operation.HasCompleted);
        Assert.Equal("db", deleted.Value.Name);
        Assert.Equal(200, deleted.GetRawResponse().Status);
        Assert.Equal(
            ["DELETE /secrets/db", "GET /deletedsecrets/db", "GET /deletedsecrets/db", "GET /deletedsecrets/db"],
            vault.Authorized.Select(request => $"{request.Method} {request.Path}"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Recovery_is_complete_when_the_vault_shows_the_secret(bool async)
    {
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Json(RecoveredJson), NotFound(), ScriptedVault.Json(TestClients.SecretJson));
        AnyClient client = TestClients.Create(vault, async, configure: options => options.OperationPollingInterval = TimeSpan.FromMilliseconds(1));

        RecoverDeletedSecretOperation operation = await client.StartRecoverDeletedSecret("db");
        Response<SecretProperties> recovered = await client.WaitForCompletion(operation);

        Assert.Equal("db", recovered.Value.Name);
        Assert.Equal("https://contoso.vault.azure.net/secrets/db/1", operation.Id);
        Assert.Equal(["POST /deletedsecrets/db/recover", "GET /secrets/db", "GET /secrets/db"], vault.Authorized.Select(request => $"{request.Method} {request.Path}"));
    }

    [Fact]
    public async Task Deletion_in_a_vault_that_keeps_nothing_is_complete_at_once()
    {
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Json(RecoveredJson));

        DeleteSecretOperation operation = await TestClients.CreateClient(vault).StartDeleteSecretAsync("db");

        Assert.True(operation.HasCompleted);
        Assert.Same(operation.GetRawResponse(), await operation.UpdateStatusAsync());
        Assert.Single(vault.Authorized);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Poll_that_is_forbidden_counts_as_complete(bool async)
    {
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Json(DeletedJson), ScriptedVault.Error(HttpStatusCode.Forbidden, "Forbidden", "no get"));
        AnyClient client = TestClients.Create(vault, async);
        DeleteSecretOperation operation = await client.StartDeleteSecret("db");

        await client.UpdateStatus(operation);

        Assert.True(operation.HasCompleted);
        Assert.Equal("db", operation.Value.Name);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Poll_that_fails_otherwise_is_a_failed_request(bool async)
    {
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Json(DeletedJson), ScriptedVault.Error(HttpStatusCode.Conflict, "Conflict", "odd"));
        AnyClient client = TestClients.Create(vault, async);
        DeleteSecretOperation operation = await client.StartDeleteSecret("db");

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => client.UpdateStatus(operation));

        Assert.Equal(409, failure.Status);
        Assert.False(operation.HasCompleted);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Operation_is_taken_up_from_its_id_by_another_client(bool async)
    {
        ScriptedVault vault = ScriptedVault.Answering(NotFound(), ScriptedVault.Json(DeletedJson));
        AnyClient client = TestClients.Create(vault, async);
        var operation = new DeleteSecretOperation("https://contoso.vault.azure.net/secrets/db/1", client.Inner);
        Assert.False(operation.HasValue);
        Assert.Throws<InvalidOperationException>(() => operation.Value);
        Assert.Throws<InvalidOperationException>(operation.GetRawResponse);

        await client.UpdateStatus(operation);
        Assert.False(operation.HasCompleted);
        await client.UpdateStatus(operation);

        Assert.True(operation.HasCompleted);
        Assert.NotNull(operation.Value.DeletedOn);
    }

    [Fact]
    public async Task Recovery_is_taken_up_from_its_id()
    {
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Json(TestClients.SecretJson));
        var operation = new RecoverDeletedSecretOperation("https://contoso.vault.azure.net/secrets/db/1", TestClients.CreateClient(vault));

        Assert.Equal("db", (await operation.WaitForCompletionAsync()).Value.Name);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("https://contoso.vault.azure.net/secrets")]
    [InlineData("https://contoso.vault.azure.net/secrets/a%20b/1")]
    [InlineData("https://other.vault.azure.net/secrets/db/1")]
    [InlineData("")]
    public void Id_that_is_not_one_of_the_vault_is_refused(string id)
    {
        SecretClient client = TestClients.CreateClient(ScriptedVault.Answering());

        Assert.Throws<ArgumentException>(nameof(id), () => new DeleteSecretOperation(id, client));
        Assert.Throws<ArgumentException>(nameof(id), () => new RecoverDeletedSecretOperation(id, client));
    }

    [Fact]
    public async Task Polls_wait_for_the_interval_of_the_options_or_longer_when_the_vault_says_so()
    {
        var time = new FakeTimeProvider();
        HttpResponseMessage slow = NotFound();
        slow.Headers.Add("Retry-After", "60");
        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Json(DeletedJson), NotFound(), slow, ScriptedVault.Json(DeletedJson));
        SecretClient client = TestClients.CreateClient(vault, configure: options =>
        {
            options.TimeProvider = time;
            options.OperationPollingInterval = TimeSpan.FromSeconds(10);
        });
        DeleteSecretOperation operation = await client.StartDeleteSecretAsync("db");

        // The scripted vault answers at once, so each step runs up to the next wait.
        Task<Response<DeletedSecret>> completion = operation.WaitForCompletionAsync().AsTask();
        time.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(2, vault.Authorized.Count);
        time.Advance(TimeSpan.FromSeconds(1));
        await UntilAsync(() => vault.Authorized.Count == 3);
        time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(3, vault.Authorized.Count);
        await AdvanceUntilAsync(time, completion);

        Assert.Equal("db", (await completion).Value.Name);
        Assert.Equal(4, vault.Authorized.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Wait_ends_when_it_is_cancelled(bool async)
    {
        using var cancellation = new CancellationTokenSource();
        ScriptedVault vault = ScriptedVault.Challenging(request =>
        {
            if (request.Method == "DELETE")
            {
                return ScriptedVault.Json(DeletedJson);
            }

            cancellation.Cancel();
            return NotFound();
        });
        AnyClient client = TestClients.Create(vault, async, configure: options => options.OperationPollingInterval = TimeSpan.FromHours(1));
        DeleteSecretOperation operation = await client.StartDeleteSecret("db");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.WaitForCompletion(operation, cancellation.Token));
    }

    private static HttpResponseMessage NotFound() => ScriptedVault.Error(HttpStatusCode.NotFound, "SecretNotFound", "Deleted Secret not found: db");

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!condition())
        {
            await Task.Delay(5, limit.Token);
        }
    }

    private static async Task AdvanceUntilAsync(FakeTimeProvider time, Task task)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!task.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, limit.Token);
        }
    }
}
