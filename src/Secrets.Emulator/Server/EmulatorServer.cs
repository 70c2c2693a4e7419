using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Secrets.Emulator.Server;

/// <summary>Kestrel on one address with HTTPS, and nothing else: no configuration files, no environment variables, no logging of its own.</summary>
internal sealed class EmulatorServer : IAsyncDisposable
{
    /// <summary>Room for a backup of 500 versions of the greatest size, in base64 twice over.</summary>
    private const long MaxBodyBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(1);

    private readonly WebApplication _application;
    private RequestDelegate? _handler;

    private EmulatorServer(WebApplication application) => _application = application;

    /// <summary>The port of https.</summary>
    public int Port { get; private set; }

    /// <summary>The port of http, where there is one.</summary>
    public int? PlainPort { get; private set; }

    /// <summary>Binds and starts. Requests are dropped until <see cref="Handle"/> says how to answer them.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<EmulatorServer> StartAsync(IPAddress address, int port, int? plainPort, X509Certificate2 certificate, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MaxBodyBytes;
            options.Listen(address, port, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                listen.UseHttps(certificate);
            });
            if (plainPort is not null)
            {
                options.Listen(address, plainPort.Value, listen => listen.Protocols = HttpProtocols.Http1);
            }
        });
        WebApplication application = builder.Build();
        EmulatorServer server = new(application);
        application.Run(context => server._handler is RequestDelegate handler ? handler(context) : Drop(context));
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            await application.DisposeAsync().ConfigureAwait(false);
            if (exception is IOException { InnerException: AddressInUseException })
            {
                throw new IOException($"{exception.Message.TrimEnd('.')}. Stop what listens there, or take another port; 0 takes a free one.", exception);
            }

            throw;
        }

        ICollection<string> bound = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        ILookup<string, int> ports = bound.Select(text => new Uri(text)).ToLookup(uri => uri.Scheme, uri => uri.Port);
        server.Port = ports[Uri.UriSchemeHttps].Single();
        server.PlainPort = plainPort is null ? null : ports[Uri.UriSchemeHttp].Single();
        return server;
    }

    public void Handle(RequestDelegate handler) => _handler = handler;

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource timeout = new(StopTimeout);
        await _application.StopAsync(timeout.Token).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }

    private static Task Drop(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }
}
