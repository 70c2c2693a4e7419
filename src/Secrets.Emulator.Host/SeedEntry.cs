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

    /// <exception cref="InvalidDataException">The secret breaks a rule of the vault; the message names the secret and the rule.</exception>
    public void AddTo(VaultEmulatorOptions options)
    {
        try
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
        catch (ArgumentException exception)
        {
            // Whoever wrote a seed file knows nothing of our parameters, which the message ends with.
            throw new InvalidDataException($"The seed file is wrong: {exception.Message.Split(" (Parameter ")[0]}", exception);
        }
    }
}
