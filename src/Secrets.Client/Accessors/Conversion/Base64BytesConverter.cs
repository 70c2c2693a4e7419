using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Secrets;

/// <summary>Base64 with padding; spaces and line breaks are passed over.</summary>
internal sealed class Base64BytesConverter : TextConverter<byte[]>
{
    public override bool TryConvert(string text, [MaybeNullWhen(false)] out byte[] value) => TryDecode(text, out value);

    public static bool TryDecode(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out byte[] value)
    {
        byte[] buffer = new byte[(text.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64Chars(text, buffer, out int length))
        {
            CryptographicOperations.ZeroMemory(buffer);
            value = null;
            return false;
        }

        value = buffer.AsSpan(0, length).ToArray();
        CryptographicOperations.ZeroMemory(buffer);
        return true;
    }
}
