using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Secrets.Hosting.Tests;

public sealed class SecretBearerTokenTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly FakeLogCollector _logs = new();
    private readonly InMemorySecretSource _source = TestSecrets.Source();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Request_bears_the_secret()
    {
        KeyCheckingTarget target = new(TestSecrets.ApiKey);
        await using ServiceProvider provider = Provider(target);

        using HttpResponseMessage response = await Client(provider).GetAsync("/", Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal([$"Bearer {TestSecrets.ApiKey}"], target.Seen);
    }

    [Fact]
    public async Task Rejected_request_is_sent_again_with_the_new_version()
    {
        KeyCheckingTarget target = new(TestSecrets.ApiKey);
        await using ServiceProvider provider = Provider(target);
        using HttpClient client = Client(provider);
        using HttpResponseMessage first = await client.GetAsync("/", Cancellation);

        Rotate(target);
        using HttpResponseMessage second = await client.PostAsync("/", new StringContent("order 7"), Cancellation);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal([$"Bearer {TestSecrets.ApiKey}", $"Bearer {TestSecrets.ApiKey}", $"Bearer {TestSecrets.RotatedApiKey}"], target.Seen);
        Assert.Equal(["", "order 7", "order 7"], target.Bodies);
        Assert.Single(_logs.GetSnapshot(), static log => log.Id.Id == 2010);
    }

    [Fact]
    public async Task Rejection_without_a_new_version_is_given_to_the_caller_after_one_request()
    {
        KeyCheckingTarget target = new("another key");
        await using ServiceProvider provider = Provider(target);

        using HttpResponseMessage response = await Client(provider).GetAsync("/", Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Single(target.Seen);
        Assert.Single(_logs.GetSnapshot(), static log => log.Id.Id == 2011);
    }

    [Fact]
    public async Task New_version_that_is_rejected_too_is_not_sent_a_third_time()
    {
        KeyCheckingTarget target = new("another key");
        await using ServiceProvider provider = Provider(target);
        await provider.GetRequiredService<PaymentSecrets>().ApiKey.GetAsync(Cancellation);
        _source.Set(PaymentSecrets.ApiKeyName, TestSecrets.RotatedApiKey);

        using HttpResponseMessage response = await Client(provider).GetAsync("/", Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(2, target.Seen.Count);
    }

    [Fact]
    public async Task Target_that_rejects_everything_does_not_make_each_request_one_to_the_vault()
    {
        KeyCheckingTarget target = new("another key");
        CountingSource counted = new(_source);
        await using ServiceProvider provider = Provider(target, counted);
        using HttpClient client = Client(provider);
        for (int request = 0; request < 5; request++)
        {
            (await client.GetAsync("/", Cancellation)).Dispose();
        }

        Assert.Equal(2, counted.Requests);

        _clock.Advance(RejectedSecrets.Pause);
        (await client.GetAsync("/", Cancellation)).Dispose();

        Assert.Equal(3, counted.Requests);
    }

    [Fact]
    public async Task Rejection_during_an_outage_of_the_vault_is_given_to_the_caller()
    {
        KeyCheckingTarget target = new(TestSecrets.ApiKey);
        await using ServiceProvider provider = Provider(target);
        using HttpClient client = Client(provider);
        (await client.GetAsync("/", Cancellation)).Dispose();
        Rotate(target);
        _source.FailWith(TestSecrets.Outage);

        using HttpResponseMessage response = await client.GetAsync("/", Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("Unreachable", Assert.Single(_logs.GetSnapshot(), static log => log.Id.Id == 2012).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_of_a_stream_that_can_be_read_once_is_sent_again_whole()
    {
        KeyCheckingTarget target = new(TestSecrets.ApiKey);
        await using ServiceProvider provider = Provider(target);
        using HttpClient client = Client(provider);
        (await client.GetAsync("/", Cancellation)).Dispose();
        Rotate(target);

        using HttpResponseMessage response = await client.PostAsync("/", new StreamContent(new ForwardOnlyStream("order 7")), Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["", "order 7", "order 7"], target.Bodies);
    }

    [Fact]
    public async Task Content_too_large_to_keep_is_not_sent_again_and_the_next_request_has_the_new_version()
    {
        KeyCheckingTarget target = new(TestSecrets.ApiKey);
        await using ServiceProvider provider = Provider(target);
        using HttpClient client = Client(provider);
        (await client.GetAsync("/", Cancellation)).Dispose();
        Rotate(target);
        StreamContent large = new(new ForwardOnlyStream(new string('x', ReplayableContent.Limit + 1)));

        using HttpResponseMessage rejected = await client.PostAsync("/", large, Cancellation);
        using HttpResponseMessage next = await client.GetAsync("/", Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, rejected.StatusCode);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
        Assert.Equal(3, target.Seen.Count);
        Assert.Single(_logs.GetSnapshot(), static log => log.Id.Id == 2013);
    }

    [Fact]
    public async Task Secret_with_a_line_break_is_refused_without_its_value()
    {
        _source.Set(PaymentSecrets.ApiKeyName, "sk_test_one\n");
        await using ServiceProvider provider = Provider(new KeyCheckingTarget(TestSecrets.ApiKey));

        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Client(provider).GetAsync("/", Cancellation));

        Assert.Contains(PaymentSecrets.ApiKeyName, exception.Message, StringComparison.Ordinal);
        Assert.Contains("line break", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sk_test_one", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_of_the_client_leave_the_value_out_and_keep_other_redactions()
    {
        ServiceCollection services = Services(new KeyCheckingTarget(TestSecrets.ApiKey), _source);
        services.AddHttpClient("stripe").RedactLoggedHeaders(["X-Other"]);
        services.AddHttpClient("stripe").AddSecretBearerToken<PaymentSecrets>(static secrets => secrets.ApiKey);
        await using ServiceProvider provider = services.BuildServiceProvider();
        using HttpRequestMessage request = new(HttpMethod.Get, "/");
        request.Headers.Add("X-Other", "other value");

        (await Client(provider).SendAsync(request, Cancellation)).Dispose();

        string[] messages = [.. _logs.GetSnapshot().Select(static log => log.Message)];
        Assert.Contains(messages, static message => message.Contains("Authorization", StringComparison.Ordinal));
        Assert.All(messages, static message => Assert.DoesNotContain(TestSecrets.ApiKey, message, StringComparison.Ordinal));
        Assert.All(messages, static message => Assert.DoesNotContain("other value", message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Synchronous_send_is_refused()
    {
        await using ServiceProvider provider = Provider(new KeyCheckingTarget(TestSecrets.ApiKey));
        using HttpRequestMessage request = new(HttpMethod.Get, "/");

        NotSupportedException exception = Assert.Throws<NotSupportedException>(() => Client(provider).Send(request, Cancellation));

        Assert.Contains("SendAsync", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_of_a_keyed_store_is_sent_when_its_key_is_given()
    {
        KeyCheckingTarget target = new("west key");
        ServiceCollection services = Services(target, _source);
        services.AddKeyedSecretStore("west", new InMemorySecretSource([new(PaymentSecrets.ApiKeyName, "west key")])).AddSecrets<PaymentSecrets>();
        services.AddHttpClient("stripe").AddSecretBearerToken<PaymentSecrets>(static secrets => secrets.ApiKey, "west");
        await using ServiceProvider provider = services.BuildServiceProvider();

        using HttpResponseMessage response = await Client(provider).GetAsync("/", Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Header_carries_the_formatted_secret_and_its_own_rule_of_rejection_holds()
    {
        KeyCheckingTarget target = new(TestSecrets.ApiKey) { Header = "X-Api-Key", Scheme = "key ", Rejection = HttpStatusCode.Forbidden };
        ServiceCollection services = Services(target, _source);
        services.AddHttpClient("stripe").AddSecretHeader<PaymentSecrets>(
            "X-Api-Key",
            static secrets => secrets.ApiKey,
            static value => $"key {value}",
            static response => response.StatusCode == HttpStatusCode.Forbidden);
        await using ServiceProvider provider = services.BuildServiceProvider();
        using HttpClient client = Client(provider);
        (await client.GetAsync("/", Cancellation)).Dispose();
        Rotate(target);

        using HttpResponseMessage response = await client.GetAsync("/", Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"key {TestSecrets.RotatedApiKey}", target.Seen[^1]);
    }

    [Fact]
    public async Task Missing_optional_secret_leaves_the_request_without_the_header()
    {
        KeyCheckingTarget target = new(TestSecrets.ApiKey);
        ServiceCollection services = Services(target, _source);
        services.AddHttpClient("stripe").AddSecretBearerToken<PaymentSecrets>(static secrets => secrets.LegacyKey);
        await using ServiceProvider provider = services.BuildServiceProvider();

        (await Client(provider).GetAsync("/", Cancellation)).Dispose();

        Assert.Equal([""], target.Seen);
    }

    private void Rotate(KeyCheckingTarget target)
    {
        target.Key = TestSecrets.RotatedApiKey;
        _source.Set(PaymentSecrets.ApiKeyName, TestSecrets.RotatedApiKey);
    }

    private ServiceProvider Provider(KeyCheckingTarget target, SecretSource? source = null)
    {
        ServiceCollection services = Services(target, source ?? _source);
        services.AddHttpClient("stripe").AddSecretBearerToken<PaymentSecrets>(static secrets => secrets.ApiKey);
        return services.BuildServiceProvider();
    }

    private ServiceCollection Services(KeyCheckingTarget target, SecretSource source)
    {
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(_logs)));
        services.AddSecretStore(source, TestSecrets.FailFast).AddSecrets<PaymentSecrets>();
        services.AddHttpClient("stripe", static client => client.BaseAddress = new Uri("https://api.example.com")).ConfigurePrimaryHttpMessageHandler(() => target);
        return services;
    }

    private static HttpClient Client(ServiceProvider provider) => provider.GetRequiredService<IHttpClientFactory>().CreateClient("stripe");
}
