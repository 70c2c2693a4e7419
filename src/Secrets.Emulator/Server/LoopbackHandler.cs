using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Secrets.Emulator.Server;

/// <summary>A handler that finds <c>*.localhost</c> on this machine, whatever the resolver says, and trusts one certificate.</summary>
internal static class LoopbackHandler
{
    public static SocketsHttpHandler Create(X509Certificate2 trusted, IPAddress address)
    {
        byte[] expected = trusted.RawData;
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, address, cancellationToken),
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, certificate, _, errors) => errors == SslPolicyErrors.None
                    || (errors == SslPolicyErrors.RemoteCertificateChainErrors && certificate is not null && certificate.GetRawCertData().AsSpan().SequenceEqual(expected)),
            },
        };
    }

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, IPAddress address, CancellationToken cancellationToken)
    {
        bool isLocal = target.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
        EndPoint endPoint = isLocal ? new IPEndPoint(address, target.Port) : target;
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endPoint, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
