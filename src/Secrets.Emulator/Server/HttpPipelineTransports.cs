using System.Net;
using System.Security.Cryptography.X509Certificates;
using Azure.Core.Pipeline;

namespace Secrets.Emulator.Server;

/// <summary>The ways in which a client reaches one emulator; clients share connections through the one transport.</summary>
internal sealed class HttpPipelineTransports
{
    private readonly X509Certificate2 _certificate;
    private readonly IPAddress _address;
    private readonly Lazy<HttpClientTransport> _client;

    public HttpPipelineTransports(X509Certificate2 certificate, IPAddress listenAddress)
    {
        _certificate = certificate;
        _address = listenAddress.Equals(IPAddress.Any) ? IPAddress.Loopback
            : listenAddress.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback
            : listenAddress;

        // Never disposed: a client may outlive its vault, and must then see refused connections, not a disposed handler.
        _client = new Lazy<HttpClientTransport>(() => new HttpClientTransport(CreateHandler()));
    }

    public HttpClientTransport Client => _client.Value;

    public SocketsHttpHandler CreateHandler() => LoopbackHandler.Create(_certificate, _address);
}
