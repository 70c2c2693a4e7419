using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Secrets;

/// <summary>
/// A duration in the constant format (<c>1.02:03:04.5</c>) or in ISO 8601 (<c>P1DT2H3M4.5S</c>). A bare number, which the constant format takes
/// for days, is not valid.
/// </summary>
internal sealed class TimeSpanConverter : TextConverter<TimeSpan>
{
    public override bool TryConvert(string text, [MaybeNullWhen(false)] out TimeSpan value)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        return trimmed.Contains(':')
            ? TimeSpan.TryParseExact(trimmed, "c", CultureInfo.InvariantCulture, out value)
            : IsoDuration.TryParse(trimmed, out value);
    }
}
