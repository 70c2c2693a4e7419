using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Secrets.Hosting.Tests;

/// <summary>The same over a socket: contents that a real connection writes, and answers that come before the content was read.</summary>
public sealed class SecretBearerTokenOverHttpTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Posted_enumeration_arrives_whole_after_a_rotation(bool expectContinue)
    {
        InMemorySecretSource source = TestSecrets.Source();
        await using WebApplication target = await StartTargetAsync(TestSecrets.RotatedApiKey);
        await using ServiceProvider provider = Provider(source, target);
        using HttpClient client = provider.GetRequiredService<IHttpClientFactory>().CreateClient("orders");
        await provider.GetRequiredService<PaymentSecrets>().ApiKey.GetAsync(Cancellation);
        source.Set(PaymentSecrets.ApiKeyName, TestSecrets.RotatedApiKey);
        using HttpRequestMessage request = new(HttpMethod.Post, "/sum") { Content = JsonContent.Create(OnlyOnce(Numbers())) };
        request.Headers.ExpectContinue = expectContinue;

        using HttpResponseMessage response = await client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("[1,2,3]", await response.Content.ReadAsStringAsync(Cancellation));
    }

    private static IEnumerator<int> Numbers()
    {
        yield return 1;
        yield return 2;
        yield return 3;
    }

    /// <summary>A second enumeration finds the enumerator at its end.</summary>
    private static async IAsyncEnumerable<int> OnlyOnce(IEnumerator<int> numbers)
    {
        while (numbers.MoveNext())
        {
            await Task.Yield();
            yield return numbers.Current;
        }
    }

    private static async Task<WebApplication> StartTargetAsync(string key)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        app.MapPost("/sum", async (HttpRequest request) =>
        {
            if (request.Headers.Authorization != $"Bearer {key}")
            {
                return Results.Unauthorized();
            }

            using StreamReader reader = new(request.Body);
            return Results.Text(await reader.ReadToEndAsync());
        });
        await app.StartAsync(Cancellation);
        return app;
    }

    private static ServiceProvider Provider(InMemorySecretSource source, WebApplication target)
    {
        string address = target.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        ServiceCollection services = new();
        services.AddSecretStore(source).AddSecrets<PaymentSecrets>();
        services.AddHttpClient("orders", client => client.BaseAddress = new Uri(address)).AddSecretBearerToken<PaymentSecrets>(static secrets => secrets.ApiKey);
        return services.BuildServiceProvider();
    }
}
