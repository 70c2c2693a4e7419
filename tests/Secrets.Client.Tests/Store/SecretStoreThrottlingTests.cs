using Azure;

namespace Secrets.Tests.Store;

public sealed class SecretStoreThrottlingTests
{
    [Fact]
    public async Task One_throttled_answer_holds_back_the_requests_for_other_secrets()
    {
        await using StoreHarness harness = new();
        harness.Source.Set("a", "v1");
        harness.Source.Set("b", "v1");
        harness.Source.FailNext(new RequestFailedException(new StubResponse(429, ("Retry-After", "20"))));
        Task<Secret<string>> first = harness.Text("a").GetAsync().AsTask();
        await Eventually.TrueAsync(() => harness.Logs.GetSnapshot().Any(record => record.Id.Id == SecretsEventIds.SlowedDown));

        Task<Secret<string>> second = harness.Text("b").GetAsync().AsTask();
        await harness.AdvanceUntilAsync(second, TimeSpan.FromSeconds(19));
        Assert.Equal(1, harness.Source.Requests);
        await harness.AdvanceUntilAsync(Task.WhenAll(first, second), TimeSpan.FromSeconds(20));

        Assert.Equal("v1", (await first).Reveal());
        Assert.Equal("v1", (await second).Reveal());
        Assert.Equal(3, harness.Source.Requests);
    }

    [Fact]
    public async Task Throttled_reads_wait_on_while_the_vault_answers_others()
    {
        await using StoreHarness harness = new();
        string[] names = [.. Enumerable.Range(0, 3).Select(index => $"s{index}")];
        Array.ForEach(names, name => harness.Source.Set(name, "v1"));
        Exception?[] script = [.. Enumerable.Range(0, 40).Select(index => index % 10 == 9 ? null : ScriptedSource.Status(429))];
        harness.Source.FailNext(script);

        Task prefetch = harness.Store.PrefetchAsync(names.Select(name => harness.Text(name)));
        await harness.AdvanceUntilAsync(prefetch, TimeSpan.FromHours(2));

        await prefetch;
    }

    [Fact]
    public async Task Read_goes_before_a_prefetch()
    {
        await using StoreHarness harness = new(options => options.MaxConcurrency = 1);
        List<SecretAccessor> accessors = [.. Enumerable.Range(0, 20).Select(index => harness.Text($"s{index}"))];
        for (int index = 0; index < 20; index++)
        {
            harness.Source.Set($"s{index}", "v1");
        }

        harness.Source.Hold();
        Task prefetch = harness.Store.PrefetchAsync(accessors);
        Task<Secret<string>> read = harness.Text("s19").GetAsync().AsTask();
        harness.Source.Release();
        await Eventually.InTimeAsync(Task.WhenAll(prefetch, read));

        Assert.Equal(["s0", "s19", "s1"], harness.Source.Names.Take(3));
    }
}
