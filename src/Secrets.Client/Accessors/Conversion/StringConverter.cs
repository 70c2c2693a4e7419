using System.Diagnostics.CodeAnalysis;

namespace Secrets;

/// <summary>The text itself.</summary>
internal sealed class StringConverter : TextConverter<string>
{
    public override bool TryConvert(string text, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        return true;
    }
}
