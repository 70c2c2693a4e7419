using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Secrets.Emulator;

namespace QuickStart;

/// <summary>What the sample puts into the emulator. A real vault is never written to.</summary>
internal static class DemoSecrets
{
    /// <summary>The legacy API key is left out on purpose: it is the optional secret.</summary>
    public static void Seed(VaultEmulatorOptions options)
    {
        using X509Certificate2 certificate = NewCertificate();
        options
            .Seed("payments-stripe-api-key", NewApiKey(), seed => seed.ExpiresOn = DateTimeOffset.UtcNow.AddDays(90))
            .Seed("payments-retry-limit", "3")
            .Seed("payments-db", NewCredentials(), seed => seed.ContentType = "application/json")
            .SeedCertificate("payments-signing-certificate", certificate);
    }

    public static string NewApiKey() => "sk_test_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static string NewCredentials() =>
        JsonSerializer.Serialize(
            new DbCredentials { Host = "ledger.example", User = "payments", Password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) },
            QuickStartJson.Default.DbCredentials);

    private static X509Certificate2 NewCertificate()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=settlements.payments.example", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddYears(1));
    }
}
