using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Secrets;

/// <summary>A date and time in an invariant or ISO 8601 form. With <c>Z</c> or an offset it is a UTC time, else its kind is unspecified.</summary>
internal sealed class DateTimeConverter : TextConverter<DateTime>
{
    public override bool TryConvert(string text, [MaybeNullWhen(false)] out DateTime value)
    {
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind | DateTimeStyles.AllowWhiteSpaces, out value))
        {
            return false;
        }

        // With an offset, the BCL gives the local time of whatever machine this is.
        value = value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value;
        return true;
    }
}
