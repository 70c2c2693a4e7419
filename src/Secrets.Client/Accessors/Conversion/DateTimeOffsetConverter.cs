using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Secrets;

/// <summary>A date and time in an invariant or ISO 8601 form; without an offset it is UTC.</summary>
internal sealed class DateTimeOffsetConverter : TextConverter<DateTimeOffset>
{
    public override bool TryConvert(string text, [MaybeNullWhen(false)] out DateTimeOffset value) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out value);
}
