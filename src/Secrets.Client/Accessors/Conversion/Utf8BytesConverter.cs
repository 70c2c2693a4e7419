using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Secrets;

/// <summary>The UTF-8 bytes of the text.</summary>
internal sealed class Utf8BytesConverter : TextConverter<byte[]>
{
    public override bool TryConvert(string text, [MaybeNullWhen(false)] out byte[] value)
    {
        value = Encoding.UTF8.GetBytes(text);
        return true;
    }
}
