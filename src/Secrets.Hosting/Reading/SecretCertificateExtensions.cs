using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Secrets.Hosting;

/// <summary>Gives certificates of a vault to TLS, for each handshake anew, so that a renewed certificate is used without a restart.</summary>
public static class SecretCertificateExtensions
{
    /// <summary>
    /// Makes the callback that a server asks for each handshake. It waits for the first read. With Kestrel:
    /// <c>listen.UseHttps(secrets.Tls.ToServerOptionsSelection(), state: null!)</c>.
    /// </summary>
    /// <param name="certificate">The certificate with its private key.</param>
    /// <param name="configure">Sets further options, called for each handshake; null: none.</param>
    /// <returns>A callback for <see cref="SslStream.AuthenticateAsServerAsync(ServerOptionsSelectionCallback, object?, CancellationToken)"/>.</returns>
    public static ServerOptionsSelectionCallback ToServerOptionsSelection(
        this SecretAccessor<X509Certificate2> certificate, Action<SslServerAuthenticationOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ServerCertificate server = new(certificate);
        return async (_, _, _, cancellationToken) =>
        {
            SslServerAuthenticationOptions options = new()
            {
                ServerCertificateContext = await server.GetContextAsync(cancellationToken).ConfigureAwait(false),
            };
            configure?.Invoke(options);
            return options;
        };
    }

    /// <summary>
    /// Makes the selector of Kestrel's <c>https.ServerCertificateSelector</c>, which can't wait: before the first read it gives null, and the handshake
    /// fails. Read the secrets at start with <see cref="SecretStoreBuilder.ValidateOnStart"/>.
    /// </summary>
    /// <param name="certificate">The certificate with its private key.</param>
    /// <returns>A function of the connection and the host name, neither of which it looks at.</returns>
    public static Func<object?, string?, X509Certificate2?> ToServerCertificateSelector(this SecretAccessor<X509Certificate2> certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return (_, _) => Find(certificate);
    }

    /// <summary>
    /// Makes the selector of a client's certificate, <see cref="SslClientAuthenticationOptions.LocalCertificateSelectionCallback"/>, which can't wait: before the
    /// first read it gives none. Read the secrets at start with <see cref="SecretStoreBuilder.ValidateOnStart"/>. Connections that are open keep the
    /// certificate they began with; <c>SocketsHttpHandler.PooledConnectionLifetime</c> bounds that.
    /// </summary>
    /// <param name="certificate">The certificate with its private key.</param>
    /// <returns>A selector that gives the certificate whatever the server asks for.</returns>
    public static LocalCertificateSelectionCallback ToClientCertificateSelector(this SecretAccessor<X509Certificate2> certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return (_, _, _, _, _) => Find(certificate)!;
    }

    private static X509Certificate2? Find(SecretAccessor<X509Certificate2> certificate) =>
        certificate.TryRead(out Secret<X509Certificate2>? secret) ? secret.Reveal() : null;
}
