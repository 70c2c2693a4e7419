using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Secrets.Emulator.Server;
using Secrets.Emulator.Tokens;

namespace Secrets.Emulator.Storage;

/// <summary>The certificate and the token authority of a vault: kept with its data, so that clients need to trust it once; otherwise new in every run.</summary>
internal sealed record EmulatorKeys(X509Certificate2 Certificate, TokenAuthority Authority)
{
    private const string SigningKey = "token-signing";

    /// <summary>A kept certificate that ends sooner than this is replaced.</summary>
    private static readonly TimeSpan Reserve = TimeSpan.FromDays(14);

    public static EmulatorKeys Load(IVaultStorage storage, string host, DateTimeOffset now) =>
        new(LoadCertificate(storage, host, now), storage is MemoryStorage ? TokenAuthority.Shared : LoadAuthority(storage));

    private static X509Certificate2 LoadCertificate(IVaultStorage storage, string host, DateTimeOffset now)
    {
        string name = $"certificate:{host}";
        if (storage.LoadKey(name) is byte[] kept)
        {
            X509Certificate2 certificate = ServerCertificate.Load(kept);
            if (certificate.NotAfter > now + Reserve)
            {
                return certificate;
            }

            certificate.Dispose();
        }

        byte[] made = ServerCertificate.Create([host, "vault.localhost", "login.vault.localhost", "localhost"], now);
        storage.SaveKey(name, made);
        return ServerCertificate.Load(made);
    }

    private static TokenAuthority LoadAuthority(IVaultStorage storage)
    {
        ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (storage.LoadKey(SigningKey) is byte[] kept)
        {
            key.ImportPkcs8PrivateKey(kept, out _);
        }
        else
        {
            storage.SaveKey(SigningKey, key.ExportPkcs8PrivateKey());
        }

        return new TokenAuthority(key);
    }
}
