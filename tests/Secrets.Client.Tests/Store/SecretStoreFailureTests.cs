using Azure;
using Azure.Identity;
using Microsoft.Extensions.Logging;

namespace Secrets.Tests.Store;

public sealed class SecretStoreFailureTests
{
    public static TheoryData<int, string?, SecretUnavailableReason> Failures => new()
    {
        { 404, "SecretNotFound", SecretUnavailableReason.Missing },
        { 403, "SecretDisabled", SecretUnavailableReason.Disabled },
        { 403, "ForbiddenByRbac", SecretUnavailableReason.Forbidden },
        { 401, "Unauthorized", SecretUnavailableReason.Forbidden },
        { 400, "BadParameter", SecretUnavailableReason.Invalid },
        { 429, "Throttled", SecretUnavailableReason.Throttled },
        { 408, null, SecretUnavailableReason.Unreachable },
        { 500, null, SecretUnavailableReason.Unreachable },
        { 503, null, SecretUnavailableReason.Unreachable },
        { 0, null, SecretUnavailableReason.Unreachable },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task First_read_fails_with_name_reason_remedy_and_the_answer(int status, string? code, SecretUnavailableReason reason)
    {
        await using StoreHarness harness = new(options => options.StartupTimeout = TimeSpan.Zero);
        harness.Source.FailWith(ScriptedSource.Status(status, code));

        SecretUnavailableException exception = await Assert.ThrowsAsync<SecretUnavailableException>(() => harness.Text("db").GetAsync().AsTask());

        Assert.Equal(("db", reason), (exception.Name, exception.Reason));
        Assert.Equal(status, Assert.IsType<RequestFailedException>(exception.InnerException).Status);
        Assert.Contains("'db'", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith(SecretRemedies.For(reason), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_secret_without_an_exception_of_the_source_is_Missing()
    {
        await using StoreHarness harness = new(options => options.StartupTimeout = TimeSpan.Zero);

        SecretUnavailableException exception = await Assert.ThrowsAsync<SecretUnavailableException>(() => harness.Text("db").GetAsync().AsTask());

        Assert.Equal(SecretUnavailableReason.Missing, exception.Reason);
    }

    [Fact]
    public async Task Source_without_a_token_is_Unreachable_and_says_why()
    {
        await using StoreHarness harness = new(options => options.StartupTimeout = TimeSpan.Zero);
        harness.Source.FailWith(new CredentialUnavailableException("No managed identity endpoint found."));

        SecretUnavailableException exception = await Assert.ThrowsAsync<SecretUnavailableException>(() => harness.Text("db").GetAsync().AsTask());

        Assert.Equal(SecretUnavailableReason.Unreachable, exception.Reason);
        Assert.IsType<CredentialUnavailableException>(exception.InnerException);
    }

    [Fact]
    public async Task Retries_in_vain_are_told_by_the_last_failure()
    {
        await using StoreHarness harness = new(options => options.StartupTimeout = TimeSpan.Zero);
        RequestFailedException last = ScriptedSource.Status(503);
        harness.Source.FailWith(new AggregateException("Retry failed.", ScriptedSource.Status(0), ScriptedSource.Status(500), last));

        SecretUnavailableException exception = await Assert.ThrowsAsync<SecretUnavailableException>(() => harness.Text("db").GetAsync().AsTask());

        Assert.Equal(SecretUnavailableReason.Unreachable, exception.Reason);
        Assert.Same(last, exception.InnerException);
    }

    [Fact]
    public async Task Unknown_exception_of_a_source_is_named_but_not_handed_on()
    {
        await using StoreHarness harness = new(options => options.StartupTimeout = TimeSpan.Zero);
        harness.Source.FailWith(new FormatException("can't parse 'hunter2'"));

        SecretUnavailableException exception = await Assert.ThrowsAsync<SecretUnavailableException>(() => harness.Text("db").GetAsync().AsTask());

        Assert.Equal(SecretUnavailableReason.Unreachable, exception.Reason);
        Assert.Contains("FormatException", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(503)]
    public async Task First_read_tries_again_within_StartupTimeout(int status)
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        harness.Source.FailNext(ScriptedSource.Status(status), ScriptedSource.Status(status), ScriptedSource.Status(status));

        Task<Secret<string>> read = harness.Text("db").GetAsync().AsTask();
        await harness.AdvanceUntilAsync(read, TimeSpan.FromSeconds(25));

        Assert.Equal("v1", (await read).Reveal());
        Assert.Equal(4, harness.Source.Requests);
    }

    [Fact]
    public async Task First_read_fails_when_StartupTimeout_is_over()
    {
        await using StoreHarness harness = new();
        harness.Source.FailWith(ScriptedSource.Status(403));

        Task<Secret<string>> read = harness.Text("db").GetAsync().AsTask();
        await harness.AdvanceUntilAsync(read, TimeSpan.FromSeconds(31));

        SecretUnavailableException exception = await Assert.ThrowsAsync<SecretUnavailableException>(() => read);
        Assert.Equal(SecretUnavailableReason.Forbidden, exception.Reason);
        Assert.InRange(harness.Source.Requests, 4, 10);
    }

    [Fact]
    public async Task First_read_of_a_vault_that_throttles_waits_longer()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        harness.Source.FailWith(ScriptedSource.Status(429));
        Task<Secret<string>> read = harness.Text("db").GetAsync().AsTask();

        await harness.AdvanceUntilAsync(read, TimeSpan.FromSeconds(120));
        Assert.False(read.IsCompleted);
        harness.Source.FailWith(null);
        await harness.AdvanceUntilAsync(read, TimeSpan.FromSeconds(60));

        Assert.Equal("v1", (await read).Reveal());
    }

    [Fact]
    public async Task Failure_is_remembered_so_that_failing_reads_do_not_hammer_the_vault()
    {
        await using StoreHarness harness = new(options => options.StartupTimeout = TimeSpan.Zero);
        harness.Source.FailWith(ScriptedSource.Status(403));
        SecretAccessor<string> accessor = harness.Text("db");

        for (int read = 0; read < 100; read++)
        {
            await Assert.ThrowsAsync<SecretUnavailableException>(() => accessor.GetAsync().AsTask());
        }

        Assert.Equal(1, harness.Source.Requests);
        harness.Source.FailWith(null);
        harness.Source.Set("db", "v1");
        harness.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("v1", (await accessor).Reveal());
    }

    [Fact]
    public async Task Transient_failure_keeps_the_value_until_ExpireAfter_and_then_reads_throw()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;
        harness.Source.FailWith(ScriptedSource.Status(503));

        for (int minute = 0; minute < (23 * 60) + 55; minute += 5)
        {
            harness.Clock.Advance(TimeSpan.FromMinutes(5));
            Assert.Equal("v1", (await accessor).Reveal());
            await harness.Store.RequestsUnderWay;
        }

        Assert.Equal(SecretUnavailableReason.Unreachable, accessor.Status.LastError!.Reason);
        harness.Clock.Advance(TimeSpan.FromMinutes(10));
        SecretUnavailableException exception = await Assert.ThrowsAsync<SecretUnavailableException>(() => accessor.GetAsync().AsTask());
        Assert.Equal(SecretUnavailableReason.Unreachable, exception.Reason);
        Assert.Null(accessor.Current);
        Assert.InRange(harness.Source.Requests, 100, 400);
    }

    [Theory]
    [InlineData(403, "SecretDisabled", SecretUnavailableReason.Disabled)]
    [InlineData(403, "ForbiddenByRbac", SecretUnavailableReason.Forbidden)]
    [InlineData(404, "SecretNotFound", SecretUnavailableReason.Missing)]
    public async Task Definitive_failure_keeps_the_value_for_the_grace_and_then_reads_throw(int status, string code, SecretUnavailableReason reason)
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;
        harness.Source.FailWith(ScriptedSource.Status(status, code));
        await Assert.ThrowsAsync<SecretUnavailableException>(() => accessor.RefreshAsync().AsTask());

        for (int second = 0; second < 290; second += 10)
        {
            harness.Clock.Advance(TimeSpan.FromSeconds(10));
            Assert.Equal("v1", (await accessor).Reveal());
        }

        harness.Clock.Advance(TimeSpan.FromSeconds(11));
        SecretUnavailableException exception = await Assert.ThrowsAsync<SecretUnavailableException>(() => accessor.GetAsync().AsTask());
        Assert.Equal(reason, exception.Reason);
    }

    [Fact]
    public async Task Grace_counts_from_the_first_definitive_failure_whatever_follows()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;
        foreach (int status in (int[])[403, 503, 403, 503])
        {
            harness.Source.FailWith(ScriptedSource.Status(status));
            await Assert.ThrowsAsync<SecretUnavailableException>(() => accessor.RefreshAsync().AsTask());
            Assert.Equal("v1", (await accessor).Reveal());
            harness.Clock.Advance(TimeSpan.FromSeconds(74));
        }

        harness.Clock.Advance(TimeSpan.FromSeconds(5));
        await Assert.ThrowsAsync<SecretUnavailableException>(() => accessor.GetAsync().AsTask());
    }

    [Fact]
    public async Task Optional_secret_that_was_deleted_is_absent_after_the_grace()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("maybe", "v1");
        SecretAccessor<string> accessor = harness.Text("maybe", isRequired: false);
        await accessor;
        harness.Source.Remove("maybe");
        Assert.Equal("v1", (await accessor.RefreshAsync()).Reveal());

        harness.Clock.Advance(TimeSpan.FromMinutes(5.1));

        Assert.False((await accessor).Exists);
    }

    [Fact]
    public async Task Success_after_failures_clears_the_error_and_gives_the_new_version()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;
        harness.Source.FailWith(ScriptedSource.Status(503));
        await Assert.ThrowsAsync<SecretUnavailableException>(() => accessor.RefreshAsync().AsTask());
        Assert.NotNull(accessor.Status.LastError);

        harness.Source.FailWith(null);
        harness.Source.Set("db", "v2");
        harness.Clock.Advance(TimeSpan.FromSeconds(2));
        await accessor;
        await Eventually.TrueAsync(() => accessor.Status.LastError is null);

        Assert.Equal("v2", (await accessor).Reveal());
    }

    [Fact]
    public async Task Retry_after_of_the_vault_is_honoured()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;
        harness.Source.FailWith(new RequestFailedException(new StubResponse(429, ("Retry-After", "60"))));
        await Assert.ThrowsAsync<SecretUnavailableException>(() => accessor.RefreshAsync().AsTask());
        harness.Source.FailWith(null);

        harness.Clock.Advance(TimeSpan.FromSeconds(59));
        await accessor;
        Assert.Equal(2, harness.Source.Requests);
        harness.Clock.Advance(TimeSpan.FromSeconds(17));
        await accessor;
        await Eventually.TrueAsync(() => harness.Source.Requests == 3);
    }

    [Fact]
    public async Task Unparsable_refresh_keeps_the_old_value_for_the_grace_and_is_Invalid()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("limit", "5");
        SecretAccessor<int> accessor = harness.Number("limit");
        await accessor;
        harness.Source.Set("limit", "hunter2");

        SecretUnavailableException exception = await Assert.ThrowsAsync<SecretUnavailableException>(() => accessor.RefreshAsync().AsTask());

        Assert.Equal(SecretUnavailableReason.Invalid, exception.Reason);
        Assert.DoesNotContain("hunter2", exception.ToString(), StringComparison.Ordinal);
        Assert.Equal(5, (await accessor).Reveal());
        Assert.Equal(SecretUnavailableReason.Invalid, accessor.Status.LastError!.Reason);
        harness.Clock.Advance(TimeSpan.FromMinutes(5.1));
        exception = await Assert.ThrowsAsync<SecretUnavailableException>(() => accessor.GetAsync().AsTask());
        Assert.Equal(SecretUnavailableReason.Invalid, exception.Reason);
        Assert.Single(harness.Logs.GetSnapshot(), record => record.Id.Id == 1006);
    }

    [Fact]
    public async Task Unparsable_value_is_asked_for_again_soon_and_the_corrected_one_taken()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("limit", "oops");
        SecretAccessor<int> accessor = harness.Number("limit");
        await Assert.ThrowsAsync<SecretUnavailableException>(() => accessor.GetAsync().AsTask());
        harness.Source.Set("limit", "6");

        harness.Clock.Advance(TimeSpan.FromSeconds(61));
        await Assert.ThrowsAsync<SecretUnavailableException>(() => accessor.GetAsync().AsTask());
        await Eventually.TrueAsync(() => accessor.Status.LastError is null);

        Assert.Equal(6, (await accessor).Reveal());
    }

    [Fact]
    public async Task Value_unfit_for_one_type_is_still_given_as_another()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("limit", "five");
        await Assert.ThrowsAsync<SecretUnavailableException>(() => harness.Number("limit").GetAsync().AsTask());

        SecretAccessor<string> text = harness.Text("limit");

        Assert.Equal("five", (await text).Reveal());
        Assert.Null(text.Status.LastError);
        Assert.Equal(1, harness.Source.Requests);
    }

    [Fact]
    public async Task Each_failed_refresh_is_one_log_event_without_the_value()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "hunter2");
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;
        harness.Source.FailWith(ScriptedSource.Status(503));
        for (int attempt = 0; attempt < 3; attempt++)
        {
            await Assert.ThrowsAsync<SecretUnavailableException>(() => accessor.RefreshAsync().AsTask());
        }

        Assert.Equal(3, harness.Logs.GetSnapshot().Count(record => record is { Level: LogLevel.Warning, Id.Id: 1002 }));
        Assert.All(harness.Logs.GetSnapshot(), record => Assert.DoesNotContain("hunter2", record.ToString(), StringComparison.Ordinal));
    }
}
