using System.Globalization;

namespace Secrets;

/// <summary>
/// Parses ISO 8601 durations of weeks, days, hours, minutes and seconds, the last with a fraction. Years and months have no fixed length and
/// are not valid. The BCL's parser throws and quotes its input.
/// </summary>
internal static class IsoDuration
{
    private const string DateUnits = "WD";
    private const string TimeUnits = "HMS";

    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan value)
    {
        value = default;
        bool isNegative = text.StartsWith("-");
        ReadOnlySpan<char> rest = isNegative ? text[1..] : text;
        if (!rest.StartsWith("P"))
        {
            return false;
        }

        rest = rest[1..];
        int timeAt = rest.IndexOf('T');
        ReadOnlySpan<char> date = timeAt < 0 ? rest : rest[..timeAt];
        ReadOnlySpan<char> time = timeAt < 0 ? default : rest[(timeAt + 1)..];
        bool isEmpty = date.IsEmpty && time.IsEmpty;
        bool hasEmptyTime = timeAt >= 0 && time.IsEmpty;
        decimal ticks = 0;
        if (isEmpty || hasEmptyTime || !TryAdd(date, DateUnits, ref ticks) || !TryAdd(time, TimeUnits, ref ticks))
        {
            return false;
        }

        if (ticks > long.MaxValue)
        {
            return false;
        }

        value = TimeSpan.FromTicks((long)(isNegative ? -ticks : ticks));
        return true;
    }

    /// <summary>Adds the parts of one half, each a number and a unit, the units in their order.</summary>
    private static bool TryAdd(ReadOnlySpan<char> text, string units, ref decimal ticks)
    {
        while (!text.IsEmpty)
        {
            int at = text.IndexOfAnyExceptInRange('0', '9');
            bool hasFraction = at > 0 && text[at] is '.' or ',';
            if (hasFraction)
            {
                int digits = text[(at + 1)..].IndexOfAnyExceptInRange('0', '9');
                at = digits > 0 ? at + 1 + digits : -1;
            }

            int unit = at > 0 ? units.IndexOf(text[at], StringComparison.Ordinal) : -1;
            if (unit < 0 || (hasFraction && text[at] != 'S') || !TryParseNumber(text[..at], out decimal number))
            {
                return false;
            }

            ticks += number * TicksOf(text[at]);
            units = units[(unit + 1)..];
            text = text[(at + 1)..];
        }

        return true;
    }

    /// <summary>Up to 15 digits, which no duration needs more of and no multiplication here overflows with.</summary>
    private static bool TryParseNumber(ReadOnlySpan<char> text, out decimal number)
    {
        Span<char> copy = stackalloc char[16];
        if (text.Length > copy.Length)
        {
            number = 0;
            return false;
        }

        text.CopyTo(copy);
        copy.Replace(',', '.');
        return decimal.TryParse(copy[..text.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    private static long TicksOf(char unit) => unit switch
    {
        'W' => 7 * TimeSpan.TicksPerDay,
        'D' => TimeSpan.TicksPerDay,
        'H' => TimeSpan.TicksPerHour,
        'M' => TimeSpan.TicksPerMinute,
        _ => TimeSpan.TicksPerSecond,
    };
}
