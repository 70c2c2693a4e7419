using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Secrets;

/// <summary>Bytes in memory that is cleared after use, from what another converter makes of the text.</summary>
internal sealed class SecretBytesConverter : ISecretConverter<SecretBytes>
{
    private readonly ISecretConverter<byte[]> _bytes;

    public SecretBytesConverter(ISecretConverter<byte[]> bytes) => _bytes = bytes;

    public bool TryConvert(KeyVaultSecret secret, [MaybeNullWhen(false)] out SecretBytes value)
    {
        if (!_bytes.TryConvert(secret, out byte[]? bytes))
        {
            value = null;
            return false;
        }

        value = SecretBytes.Copy(bytes);
        CryptographicOperations.ZeroMemory(bytes);
        return true;
    }
}
