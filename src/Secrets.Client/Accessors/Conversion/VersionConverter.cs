using System.Diagnostics.CodeAnalysis;

namespace Secrets;

/// <summary>A version such as <c>1.2.3</c>.</summary>
internal sealed class VersionConverter : TextConverter<Version>
{
    public override bool TryConvert(string text, [MaybeNullWhen(false)] out Version value) => Version.TryParse(text, out value);
}
