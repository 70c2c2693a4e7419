using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Secrets;

/// <summary>
/// A number in the invariant culture, with a sign and white space around it. Fractional types take a decimal point and an exponent; nothing
/// takes thousands separators, currency signs, infinities or NaN.
/// </summary>
/// <typeparam name="T">The type of the number.</typeparam>
internal sealed class NumberConverter<T> : TextConverter<T>
    where T : INumberBase<T>
{
    private static readonly NumberStyles Style = IsIntegerType() ? NumberStyles.Integer : NumberStyles.Float;

    public override bool TryConvert(string text, [MaybeNullWhen(false)] out T value) =>
        T.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && T.IsFinite(value);

    /// <summary>Only integers have nothing between zero and one.</summary>
    private static bool IsIntegerType() => T.IsZero(T.One / (T.One + T.One));
}
