using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography.X509Certificates;
using Secrets.TestSupport;

namespace Secrets.Samples.Tests;

public sealed class WebApiTests
{
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WebApi_takes_payments_through_a_rotation_and_serves_the_renewed_certificate()
    {
        await using BackgroundProcess sample = BackgroundProcess.Start(
            Path.Combine(RepositoryRoot.Path, "samples", "WebApi"), ["run", "--no-build", "--no-launch-profile", "--", "--Port", "0"]);
        string line = await sample.WaitForLineAsync(Listening, Limit, Cancellation);
        Uri address = new(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..].Trim());

        (string health, string firstCertificate) = await GetAsync(address, "/health");
        Payment before = await PayAsync(address);
        await PostAsync(address, "/rotate");
        Payment after = await PayAsync(address);
        string renewed = await WaitForOtherCertificateAsync(address, firstCertificate);

        Assert.Equal("Healthy", health);
        Assert.NotEqual(before.KeyVersion, after.KeyVersion);
        Assert.NotEqual(firstCertificate, renewed);
        Assert.DoesNotContain("pk_demo_", sample.Output, StringComparison.Ordinal);
        Assert.Contains("the request is sent again with version", sample.Output, StringComparison.Ordinal);
    }

    /// <summary>A renewed certificate is noticed by the refresh that a handshake after the refresh time starts.</summary>
    private static async Task<string> WaitForOtherCertificateAsync(Uri address, string first)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(Limit);
        while (true)
        {
            (_, string certificate) = await GetAsync(address, "/health");
            if (certificate != first)
            {
                return certificate;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), limit.Token);
        }
    }

    private static async Task<Payment> PayAsync(Uri address)
    {
        using HttpResponseMessage response = await PostAsync(address, "/payments/1999");
        return (await response.Content.ReadFromJsonAsync<Payment>(Cancellation))!;
    }

    private static async Task<HttpResponseMessage> PostAsync(Uri address, string path)
    {
        using SampleClient client = new(address);
        HttpResponseMessage response = await client.Http.PostAsync(path, content: null, Cancellation);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {response.StatusCode}");
        return response;
    }

    private static async Task<(string Body, string Certificate)> GetAsync(Uri address, string path)
    {
        using SampleClient client = new(address);
        string body = await client.Http.GetStringAsync(path, Cancellation);
        return (body, client.ServerThumbprint!);
    }

    private sealed record Payment(int Cents, string? KeyVersion);

    /// <summary>A client with a connection of its own, which trusts the sample's self-made certificates and remembers which it met.</summary>
    private sealed class SampleClient : IDisposable
    {
        public SampleClient(Uri address)
        {
            SocketsHttpHandler handler = new();
            handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) =>
            {
                ServerThumbprint = ((X509Certificate2)certificate!).Thumbprint;
                return certificate.Subject == "CN=localhost";
            };
            Http = new HttpClient(handler) { BaseAddress = address };
        }

        public HttpClient Http { get; }

        public string? ServerThumbprint { get; private set; }

        public void Dispose() => Http.Dispose();
    }
}
