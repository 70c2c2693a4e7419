using System.Security.Cryptography.X509Certificates;

namespace Secrets.Emulator.Host;

/// <summary>One secret of a seed file: a value with its attributes, or a certificate.</summary>
internal sealed record SeedEntry
{
    public required string Name { get; init; }

    public string? Value { get; init; }

    public X509Certificate2? Certificate { get; init; }

    public CertificateFormat Format { get; init; }

    public Action<SecretSeed>? Configure { get; init; }

    public void AddTo(VaultEmulatorOptions options)
    {
        if (Certificate is not null)
        {
            options.SeedCertificate(Name, Certificate, Format);
        }
        else
        {
            options.Seed(Name, Value!, Configure);
        }
    }
}
