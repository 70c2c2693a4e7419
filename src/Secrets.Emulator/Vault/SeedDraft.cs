using System.Security.Cryptography.X509Certificates;

namespace Secrets.Emulator.Vault;

/// <summary>Makes drafts of what a test or a developer seeds, and checks them where they are written.</summary>
internal static class SeedDraft
{
    public static SecretDraft Of(string name, string value, Action<SecretSeed>? configure)
    {
        CheckName(name);
        ArgumentNullException.ThrowIfNull(value);
        SecretSeed seed = new();
        configure?.Invoke(seed);
        SecretDraft draft = seed.ToDraft(value);
        try
        {
            VaultLimits.Check(draft);
        }
        catch (VaultException)
        {
            throw new ArgumentException($"Secret '{name}' breaks a limit of the vault: value 25 KB, content type 255 characters, 15 tags of 512 characters.", nameof(value));
        }

        return draft;
    }

    public static SecretDraft Of(string name, X509Certificate2 certificate, CertificateFormat format)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        bool isPem = format == CertificateFormat.Pem;
        return Of(name, isPem ? CertificateValue.ToPem(certificate) : CertificateValue.ToPkcs12(certificate), seed =>
        {
            seed.ContentType = isPem ? CertificateValue.Pem : CertificateValue.Pkcs12;
            seed.NotBefore = certificate.NotBefore;
            seed.ExpiresOn = certificate.NotAfter;
            seed.Managed = true;
        });
    }

    /// <exception cref="ArgumentException">The name breaks the rule of the vault.</exception>
    public static void CheckName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!VaultLimits.IsValidName(name))
        {
            throw new ArgumentException($"'{name}' is not a secret's name: 1 to {VaultLimits.NameLength} letters, digits and hyphens.", nameof(name));
        }
    }
}
