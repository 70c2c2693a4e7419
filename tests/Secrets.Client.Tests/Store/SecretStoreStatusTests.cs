namespace Secrets.Tests.Store;

public sealed class SecretStoreStatusTests
{
    [Fact]
    public async Task Status_before_the_first_read_is_empty_and_asks_nothing()
    {
        await using StoreHarness harness = new();

        SecretStatus status = harness.Text("db").Status;

        Assert.False(status.HasValue);
        Assert.Null(status.Age);
        Assert.Null(status.Version);
        Assert.Null(status.LastError);
        Assert.Null(status.LastRefresh);
        Assert.Equal(0, harness.Source.Requests);
    }

    [Fact]
    public async Task Status_tells_age_version_expiry_and_last_refresh()
    {
        await using StoreHarness harness = new();
        DateTimeOffset start = harness.Clock.GetUtcNow();
        string version = harness.Source.Set("db", "v1", expiresOn: start.AddDays(90));
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;

        harness.Clock.Advance(TimeSpan.FromMinutes(7));

        SecretStatus status = accessor.Status;
        Assert.True(status.HasValue);
        Assert.Equal(TimeSpan.FromMinutes(7), status.Age);
        Assert.Equal(version, status.Version);
        Assert.Equal(start.AddDays(90), status.ExpiresOn);
        Assert.Equal(start, status.LastRefresh);
        Assert.Null(status.LastError);
    }

    [Fact]
    public async Task Status_of_a_value_that_was_given_up_has_the_error_and_no_value()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("db", "v1");
        SecretAccessor<string> accessor = harness.Text("db");
        await accessor;
        harness.Source.FailWith(ScriptedSource.Status(403));
        await Assert.ThrowsAsync<SecretUnavailableException>(() => accessor.RefreshAsync().AsTask());

        harness.Clock.Advance(TimeSpan.FromMinutes(6));

        SecretStatus status = accessor.Status;
        Assert.False(status.HasValue);
        Assert.Null(status.Age);
        Assert.Equal(SecretUnavailableReason.Forbidden, status.LastError!.Reason);
        Assert.Contains(harness.Logs.GetSnapshot(), record => record.Id.Id == 1004);
    }

    [Fact]
    public async Task Validate_gives_every_problem_at_once_in_order()
    {
        await using StoreHarness harness = new(options => options.StartupTimeout = TimeSpan.Zero);
        harness.Source.Set("good", "1");
        harness.Source.Set("unparsable", "hunter2");
        harness.Source.Set("old", "1", expiresOn: harness.Clock.GetUtcNow().AddSeconds(-1));
        harness.Source.Set("off", "1");
        harness.Source.SetEnabled("off", enabled: false);

        IReadOnlyList<SecretProblem> problems = await harness.Store.ValidateAsync(
            [harness.Number("good"), harness.Number("unparsable"), harness.Number("old"), harness.Number("off"), harness.Number("gone"), harness.Text("maybe", isRequired: false)]);

        Assert.Equal(
            [
                ("unparsable", SecretUnavailableReason.Invalid),
                ("old", SecretUnavailableReason.Expired),
                ("off", SecretUnavailableReason.Disabled),
                ("gone", SecretUnavailableReason.Missing),
            ],
            problems.Select(problem => (problem.Name, problem.Reason)));
        Assert.All(problems, problem => Assert.Contains(problem.Remedy, problem.Message, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.DoesNotContain("hunter2", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Validate_accepts_expired_secrets_when_told_to()
    {
        await using StoreHarness harness = new(options => options.AllowExpired = true);
        harness.Source.Set("old", "1", expiresOn: harness.Clock.GetUtcNow().AddSeconds(-1));

        Assert.Empty(await harness.Store.ValidateAsync([harness.Number("old")]));
    }

    [Fact]
    public async Task Prefetch_reads_all_and_later_reads_are_fresh()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("a", "1");
        harness.Source.Set("b", "2");
        SecretAccessor<int>[] accessors = [harness.Number("a"), harness.Number("b")];

        await harness.Store.PrefetchAsync(accessors);

        Assert.All(accessors, accessor => Assert.True(accessor.GetAsync().IsCompletedSuccessfully));
        Assert.Equal(2, harness.Source.Requests);
    }

    [Fact]
    public async Task Prefetch_throws_what_keeps_a_secret_away_after_the_others_were_read()
    {
        await using StoreHarness harness = new(options => options.StartupTimeout = TimeSpan.Zero);
        harness.Source.Set("b", "2");
        SecretAccessor<int> good = harness.Number("b");

        SecretUnavailableException exception =
            await Assert.ThrowsAsync<SecretUnavailableException>(() => harness.Store.PrefetchAsync([harness.Number("gone"), good]));

        Assert.Equal("gone", exception.Name);
        Assert.Equal(2, good.Current!.Reveal());
    }
}
