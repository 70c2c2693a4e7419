using System.Diagnostics.CodeAnalysis;

namespace Secrets;

/// <summary><c>true</c> or <c>false</c> in any case.</summary>
internal sealed class BooleanConverter : TextConverter<bool>
{
    public override bool TryConvert(string text, [MaybeNullWhen(false)] out bool value) => bool.TryParse(text, out value);
}
