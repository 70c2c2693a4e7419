using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Secrets;
using Secrets.Emulator;

namespace WebApi;

/// <summary>A vault in this process with what the sample needs in it, and the card processor that knows the same key.</summary>
public sealed class DemoVault : IAsyncDisposable
{
    private const string KeyName = "payments-processor-api-key";
    private const string CertificateName = "payments-tls-certificate";

    private readonly VaultEmulator _vault;

    private DemoVault(VaultEmulator vault, CardProcessor processor)
    {
        _vault = vault;
        Processor = processor;
    }

    public Uri VaultUri => _vault.VaultUri;

    public TokenCredential Credential => _vault.Credential;

    public SecretClientOptions ClientOptions => _vault.ClientOptions;

    public CardProcessor Processor { get; }

    public static async Task<DemoVault> StartAsync()
    {
        string key = NewKey();
        using X509Certificate2 certificate = NewCertificate();
        VaultEmulator vault = await VaultEmulator.StartAsync(options => options.Seed(KeyName, key).SeedCertificate(CertificateName, certificate));
        return new DemoVault(vault, new CardProcessor(key));
    }

    public void Rotate()
    {
        string key = NewKey();
        Processor.Accept(key);
        _vault.Rotate(KeyName, key);

        using X509Certificate2 certificate = NewCertificate();
        _vault.SeedCertificate(CertificateName, certificate);
    }

    public ValueTask DisposeAsync()
    {
        Processor.Dispose();
        return _vault.DisposeAsync();
    }

    private static string NewKey() => "pk_demo_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static X509Certificate2 NewCertificate()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=localhost", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddDays(30));
    }
}
