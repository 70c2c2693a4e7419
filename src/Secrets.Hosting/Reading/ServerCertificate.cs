using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Secrets.Hosting;

/// <summary>Keeps the TLS context of a certificate until there is another: a context of its own for each handshake would build the chain each time.</summary>
internal sealed class ServerCertificate
{
    private readonly SecretAccessor<X509Certificate2> _accessor;
    private volatile Prepared? _prepared;

    public ServerCertificate(SecretAccessor<X509Certificate2> accessor) => _accessor = accessor;

    public async ValueTask<SslStreamCertificateContext> GetContextAsync(CancellationToken cancellationToken)
    {
        Secret<X509Certificate2> secret = await _accessor.GetAsync(cancellationToken).ConfigureAwait(false);
        X509Certificate2 certificate = secret.Reveal();
        Prepared prepared = _prepared is { } last && ReferenceEquals(last.Certificate, certificate) ? last : new Prepared(certificate);
        _prepared = prepared;
        return prepared.Context;
    }

    private sealed class Prepared(X509Certificate2 certificate)
    {
        public X509Certificate2 Certificate { get; } = certificate;

        /// <summary>Offline: a server must not wait for an issuer's site when it starts.</summary>
        public SslStreamCertificateContext Context { get; } = SslStreamCertificateContext.Create(certificate, additionalCertificates: null, offline: true);
    }
}
