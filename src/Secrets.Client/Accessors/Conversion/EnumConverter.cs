using System.Diagnostics.CodeAnalysis;

namespace Secrets;

/// <summary>
/// The name of a member in any case, or the number of one; several names with commas between them for an enum of flags. Numbers that no member
/// has are not valid.
/// </summary>
/// <typeparam name="T">The enum.</typeparam>
internal sealed class EnumConverter<T> : TextConverter<T>
    where T : struct, Enum
{
    private static readonly bool IsFlags = typeof(T).IsDefined(typeof(FlagsAttribute), inherit: false);

    public override bool TryConvert(string text, [MaybeNullWhen(false)] out T value)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        if (!Enum.TryParse(trimmed, ignoreCase: true, out value))
        {
            return false;
        }

        bool isCombination = IsFlags && char.IsLetter(trimmed[0]);
        return isCombination || (Enum.IsDefined(value) && !trimmed.Contains(','));
    }
}
