using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Secrets;

/// <summary>Any type that parses itself, in the invariant culture.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class ParsableConverter<T> : TextConverter<T>
    where T : IParsable<T>
{
    public override bool TryConvert(string text, [MaybeNullWhen(false)] out T value) => T.TryParse(text, CultureInfo.InvariantCulture, out value);
}
