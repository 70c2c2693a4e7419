using System.Diagnostics.CodeAnalysis;

namespace Secrets;

/// <summary>An absolute URI with its scheme written out; a file path alone, which the BCL takes for one on some systems, is not valid.</summary>
internal sealed class UriConverter : TextConverter<Uri>
{
    public override bool TryConvert(string text, [MaybeNullWhen(false)] out Uri value)
    {
        string trimmed = text.Trim();
        bool isAbsolute = Uri.TryCreate(trimmed, UriKind.Absolute, out value) && trimmed.StartsWith(value.Scheme + ":", StringComparison.OrdinalIgnoreCase);
        value = isAbsolute ? value : null;
        return isAbsolute;
    }
}
