using System.Diagnostics.CodeAnalysis;

namespace Secrets;

/// <summary>A text of exactly one UTF-16 character, white space included.</summary>
internal sealed class CharConverter : TextConverter<char>
{
    public override bool TryConvert(string text, [MaybeNullWhen(false)] out char value)
    {
        value = text.Length == 1 ? text[0] : default;
        return text.Length == 1;
    }
}
