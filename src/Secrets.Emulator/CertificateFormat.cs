namespace Secrets.Emulator;

/// <summary>The form in which the secret behind a certificate holds certificate and private key.</summary>
public enum CertificateFormat
{
    /// <summary>PKCS#12 without a password, in base64; content type <c>application/x-pkcs12</c>.</summary>
    Pkcs12,

    /// <summary>PEM blocks; content type <c>application/x-pem-file</c>.</summary>
    Pem,
}
