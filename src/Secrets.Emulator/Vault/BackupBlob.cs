using System.Buffers.Text;
using System.Security.Cryptography;

namespace Secrets.Emulator.Vault;

/// <summary>
/// The sealed form of a secret with all its versions. It is sealed so that a damaged blob is noticed and no value lies in it in plain text;
/// the key is a constant, so it hides nothing from anyone who reads this file.
/// </summary>
internal static class BackupBlob
{
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private static readonly byte[] Key = SHA256.HashData("Secrets.Emulator backup blob"u8);

    /// <summary>The service's blobs begin with this, too.</summary>
    private static ReadOnlySpan<byte> Header => ")AzureKeyVaultSecretBackupV1.microsoft.com"u8;

    public static string Seal(SecretRecord record)
    {
        byte[] plain = RecordJson.Write(record);
        byte[] blob = new byte[Header.Length + NonceLength + TagLength + plain.Length];
        Header.CopyTo(blob);
        Span<byte> nonce = blob.AsSpan(Header.Length, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using AesGcm aes = new(Key, TagLength);
        aes.Encrypt(nonce, plain, blob.AsSpan(Header.Length + NonceLength + TagLength), blob.AsSpan(Header.Length + NonceLength, TagLength), Header);
        return Base64Url.EncodeToString(blob);
    }

    /// <exception cref="VaultException">The text is not a blob, or it was changed.</exception>
    public static SecretRecord Open(string text)
    {
        int offset = Header.Length + NonceLength + TagLength;
        if (!Base64Url.IsValid(text))
        {
            throw VaultErrors.CorruptBackup();
        }

        ReadOnlySpan<byte> blob = Base64Url.DecodeFromChars(text);
        if (blob.Length < offset || !blob.StartsWith(Header))
        {
            throw VaultErrors.CorruptBackup();
        }

        byte[] plain = new byte[blob.Length - offset];
        using AesGcm aes = new(Key, TagLength);
        try
        {
            aes.Decrypt(blob.Slice(Header.Length, NonceLength), blob[offset..], blob.Slice(Header.Length + NonceLength, TagLength), plain, Header);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw VaultErrors.CorruptBackup();
        }

        return RecordJson.Read(plain);
    }
}
