using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;

namespace Secrets.Hosting.Tests;

public sealed class SecretCertificateTests
{
    private const string Name = "tls";
    private const string Pkcs12 = "application/x-pkcs12";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kestrel_with_the_options_callback_presents_a_renewed_certificate_without_a_restart()
    {
        (InMemorySecretSource source, SecretStore store, SecretAccessor<X509Certificate2> certificate) = Open();
        await using SecretStore open = store;
        await using WebApplication app = await StartAsync(listen => listen.UseHttps(certificate.ToServerOptionsSelection(), state: null!));

        Assert.Equal("CN=first", await PresentedAsync(app));
        source.Set(Name, TestCertificates.CreatePkcs12("second"), Pkcs12);
        await certificate.RefreshAsync(Cancellation);

        Assert.Equal("CN=second", await PresentedAsync(app));
    }

    [Fact]
    public async Task Kestrel_with_the_selector_presents_a_renewed_certificate_without_a_restart()
    {
        (InMemorySecretSource source, SecretStore store, SecretAccessor<X509Certificate2> certificate) = Open();
        await using SecretStore open = store;
        await certificate.GetAsync(Cancellation);
        await using WebApplication app = await StartAsync(
            listen => listen.UseHttps(https => https.ServerCertificateSelector = certificate.ToServerCertificateSelector()));

        Assert.Equal("CN=first", await PresentedAsync(app));
        source.Set(Name, TestCertificates.CreatePkcs12("second"), Pkcs12);
        await certificate.RefreshAsync(Cancellation);

        Assert.Equal("CN=second", await PresentedAsync(app));
    }

    [Fact]
    public async Task Client_presents_the_certificate_of_the_vault()
    {
        (InMemorySecretSource _, SecretStore store, SecretAccessor<X509Certificate2> certificate) = Open();
        await using SecretStore open = store;
        await certificate.GetAsync(Cancellation);
        await using WebApplication app = await StartAsync(listen => listen.UseHttps(https =>
        {
            https.ServerCertificateSelector = certificate.ToServerCertificateSelector();
            https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
            https.AllowAnyClientCertificate();
        }));
        using SocketsHttpHandler handler = new();
        handler.SslOptions.RemoteCertificateValidationCallback = IsOfThisTest;
        handler.SslOptions.LocalCertificateSelectionCallback = certificate.ToClientCertificateSelector();
        using HttpClient client = new(handler);

        Assert.Equal("CN=first", await client.GetStringAsync(new Uri(Address(app), "client"), Cancellation));
    }

    [Fact]
    public async Task Selector_before_the_first_read_gives_nothing_and_asks_the_vault()
    {
        (InMemorySecretSource source, SecretStore _, SecretAccessor<X509Certificate2> _) = Open();
        TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using SecretStore store = new(new HeldSource(source, released.Task));
        SecretAccessor<X509Certificate2> certificate = store.GetAccessor(new SecretDefinition<X509Certificate2>(Name, SecretConverters.Certificate));
        Func<object?, string?, X509Certificate2?> select = certificate.ToServerCertificateSelector();

        Assert.Null(select(null, "localhost"));
        released.SetResult();
        await certificate.GetAsync(Cancellation);

        Assert.Equal("CN=first", select(null, "localhost")!.Subject);
    }

    private static (InMemorySecretSource Source, SecretStore Store, SecretAccessor<X509Certificate2> Certificate) Open()
    {
        InMemorySecretSource source = new();
        source.Set(Name, TestCertificates.CreatePkcs12("first"), Pkcs12);
        SecretStore store = new(source);
        return (source, store, store.GetAccessor(new SecretDefinition<X509Certificate2>(Name, SecretConverters.Certificate)));
    }

    private static async Task<WebApplication> StartAsync(Action<ListenOptions> configure)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, configure));
        WebApplication app = builder.Build();
        app.MapGet("/client", static (HttpContext context) => context.Connection.ClientCertificate?.Subject);
        await app.StartAsync(Cancellation);
        return app;
    }

    private static Uri Address(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    private static bool IsOfThisTest(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        certificate?.Subject is "CN=first" or "CN=second";

    private static async Task<string> PresentedAsync(WebApplication app)
    {
        using System.Net.Sockets.TcpClient socket = new();
        await socket.ConnectAsync(Address(app).Host, Address(app).Port, Cancellation);
        await using SslStream tls = new(socket.GetStream(), leaveInnerStreamOpen: false, IsOfThisTest);
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "localhost", AllowTlsResume = false }, Cancellation);
        return tls.RemoteCertificate!.Subject;
    }

    private sealed class HeldSource(SecretSource source, Task release) : SecretSource
    {
        public override async ValueTask<KeyVaultSecret?> GetSecretAsync(string name, string? version, CancellationToken cancellationToken)
        {
            await release.WaitAsync(cancellationToken);
            return await source.GetSecretAsync(name, version, cancellationToken);
        }
    }
}
