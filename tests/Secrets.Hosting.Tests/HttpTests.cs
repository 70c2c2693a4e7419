using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Secrets.Hosting.Tests;

public sealed class HttpTests
{
    [Fact]
    public async Task Token_is_sent_with_every_request()
    {
        await using HostingHarness harness = new();
        Target target = new("Bearer v1");
        using HttpClient client = Client(harness, target);

        using HttpResponseMessage response = await client.GetAsync(new Uri("https://stripe.example/charges"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1, target.Requests);
    }

    [Fact]
    public async Task Rejected_token_is_refreshed_and_the_request_sent_once_more()
    {
        await using HostingHarness harness = new();
        Target target = new("Bearer v2");
        using HttpClient client = Client(harness, target);
        await harness.Secrets.ApiKey;
        harness.Source.Set("payments-api-key", "v2");

        using StringContent content = new("amount=1");
        using HttpResponseMessage response = await client.PostAsync(new Uri("https://stripe.example/charges"), content);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, target.Requests);
        Assert.Equal("amount=1", target.LastBody);
    }

    [Fact]
    public async Task Rejection_is_the_answer_when_there_is_no_new_version()
    {
        await using HostingHarness harness = new();
        Target target = new("Bearer v2");
        using HttpClient client = Client(harness, target);

        using HttpResponseMessage response = await client.GetAsync(new Uri("https://stripe.example/charges"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(1, target.Requests);
    }

    [Fact]
    public async Task Request_with_a_stream_is_not_sent_twice()
    {
        await using HostingHarness harness = new();
        Target target = new("Bearer v2");
        using HttpClient client = Client(harness, target);
        await harness.Secrets.ApiKey;
        harness.Source.Set("payments-api-key", "v2");

        using StreamContent content = new(new MemoryStream([1, 2, 3]));
        using HttpResponseMessage response = await client.PostAsync(new Uri("https://stripe.example/charges"), content);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(1, target.Requests);
    }

    [Fact]
    public async Task Secret_is_not_sent_in_clear_text()
    {
        await using HostingHarness harness = new();
        Target target = new("Bearer v1");
        using HttpClient client = Client(harness, target);

        InvalidOperationException exception =
            await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetAsync(new Uri("http://stripe.example/charges")));
        using HttpResponseMessage local = await client.GetAsync(new Uri("http://localhost:5000/charges"));

        Assert.Contains("payments-api-key", exception.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, local.StatusCode);
        Assert.Equal(1, target.Requests);
    }

    [Fact]
    public async Task Header_of_any_name_can_carry_the_secret()
    {
        await using HostingHarness harness = new();
        Target target = new("v1", "X-Api-Key");
        harness.Services.AddHttpClient("stripe").ConfigurePrimaryHttpMessageHandler(() => target).AddSecretHeader<PaymentSecrets>("X-Api-Key", secrets => secrets.ApiKey);
        using HttpClient client = harness.Provider.GetRequiredService<IHttpClientFactory>().CreateClient("stripe");

        using HttpResponseMessage response = await client.GetAsync(new Uri("https://stripe.example/charges"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Header_of_a_response_is_refused()
    {
        await using HostingHarness harness = new();
        using Target target = new("v1");
        harness.Services.AddHttpClient("stripe").ConfigurePrimaryHttpMessageHandler(() => target).AddSecretHeader<PaymentSecrets>("Content-Type", secrets => secrets.ApiKey);
        using HttpClient client = harness.Provider.GetRequiredService<IHttpClientFactory>().CreateClient("stripe");

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetAsync(new Uri("https://stripe.example/charges")));
    }

    private static HttpClient Client(HostingHarness harness, Target target)
    {
        harness.Services.AddHttpClient("stripe").ConfigurePrimaryHttpMessageHandler(() => target).AddSecretBearerToken<PaymentSecrets>(secrets => secrets.ApiKey);
        return harness.Provider.GetRequiredService<IHttpClientFactory>().CreateClient("stripe");
    }

    /// <summary>A service that accepts one value of a header.</summary>
    private sealed class Target(string accepted, string header = "Authorization") : HttpMessageHandler
    {
        public int Requests { get; private set; }

        public string? LastBody { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            LastBody = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
            bool isAccepted = request.Headers.TryGetValues(header, out IEnumerable<string>? values) && values.Single() == accepted;
            return new HttpResponseMessage(isAccepted ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
        }
    }
}
