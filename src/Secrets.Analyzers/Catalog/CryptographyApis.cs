namespace Secrets.Analyzers.Catalog;

/// <summary>Hashes, signatures and encryption tell nothing of their input; exports of private keys do.</summary>
internal static class CryptographyApis
{
    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Sanitizer("System.Security.Cryptography.HashAlgorithm"),
        ApiEntry.Sanitizer("System.Security.Cryptography.SymmetricAlgorithm"),
        ApiEntry.Sanitizer("System.Security.Cryptography.CryptographicOperations"),
        ApiEntry.Sanitizer("System.Security.Cryptography.Rfc2898DeriveBytes"),
        ApiEntry.Sanitizer("System.Security.Cryptography.HKDF"),
        ApiEntry.Sanitizer("System.Security.Cryptography.IncrementalHash"),
        ApiEntry.Sanitizer("System.Security.Cryptography.AesGcm"),
        ApiEntry.Sanitizer("System.Enum", "Parse TryParse"),
        ApiEntry.Sanitizer("System.IO.Hashing.NonCryptographicHashAlgorithm"),
    ];
}
