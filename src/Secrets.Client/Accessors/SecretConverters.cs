using System.Data.Common;
using System.Numerics;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization.Metadata;

namespace Secrets;

/// <summary>
/// The built-in conversions, independent of the machine's culture and free of reflection. A value that doesn't fit makes
/// <see cref="ISecretConverter{T}.TryConvert"/> return false; none of them throws, since a parser's exception would quote the value.
/// </summary>
public static class SecretConverters
{
    /// <summary>The text itself.</summary>
    public static ISecretConverter<string> String { get; } = new StringConverter();

    /// <summary>Bytes from base64 with padding; spaces and line breaks are passed over.</summary>
    public static ISecretConverter<byte[]> Base64Bytes { get; } = new Base64BytesConverter();

    /// <summary>The UTF-8 bytes of the text.</summary>
    public static ISecretConverter<byte[]> Utf8Bytes { get; } = new Utf8BytesConverter();

    /// <summary>Like <see cref="Base64Bytes"/>, in memory that is cleared after use.</summary>
    public static ISecretConverter<SecretBytes> Base64SecretBytes { get; } = new SecretBytesConverter(Base64Bytes);

    /// <summary>Like <see cref="Utf8Bytes"/>, in memory that is cleared after use.</summary>
    public static ISecretConverter<SecretBytes> Utf8SecretBytes { get; } = new SecretBytesConverter(Utf8Bytes);

    /// <summary><c>true</c> or <c>false</c> in any case, with white space around it; nothing else, not even 1 and 0.</summary>
    public static ISecretConverter<bool> Boolean { get; } = new BooleanConverter();

    /// <summary>A text of exactly one UTF-16 character.</summary>
    public static ISecretConverter<char> Char { get; } = new CharConverter();

    /// <summary>
    /// A duration in the constant format (<c>1.02:03:04.5</c>) or in ISO 8601 with weeks, days, hours, minutes and seconds
    /// (<c>P1DT2H3M4.5S</c>). Years, months and bare numbers are not valid.
    /// </summary>
    public static ISecretConverter<TimeSpan> TimeSpan { get; } = new TimeSpanConverter();

    /// <summary>A date and time, invariant or ISO 8601. With <c>Z</c> or an offset it becomes UTC, else its kind is unspecified.</summary>
    public static ISecretConverter<DateTime> DateTime { get; } = new DateTimeConverter();

    /// <summary>A date and time, invariant or ISO 8601; UTC without an offset.</summary>
    public static ISecretConverter<DateTimeOffset> DateTimeOffset { get; } = new DateTimeOffsetConverter();

    /// <summary>An absolute URI with its scheme.</summary>
    public static ISecretConverter<Uri> Uri { get; } = new UriConverter();

    /// <summary>A version such as <c>1.2.3</c>.</summary>
    public static ISecretConverter<Version> Version { get; } = new VersionConverter();

    /// <summary>
    /// A certificate from PKCS#12 (<c>application/x-pkcs12</c>, base64, no password) or PEM (<c>application/x-pem-file</c>), told apart by content
    /// type or, without one, by the text; with its private key if there is one. The accessor's certificate is shared: don't dispose it.
    /// </summary>
    public static ISecretConverter<X509Certificate2> Certificate { get; } = new CertificateConverter();

    /// <summary>Like <see cref="Certificate"/>, with the rest of the chain after the certificate that has the private key.</summary>
    public static ISecretConverter<X509Certificate2Collection> CertificateChain { get; } = new CertificateChainConverter();

    /// <summary>
    /// A number: integers with a sign; fractional types also with a decimal point and an exponent. No thousands separators, infinities or NaN.
    /// </summary>
    /// <typeparam name="T">The type of the number, from <see cref="byte"/> to <see cref="BigInteger"/>.</typeparam>
    /// <returns>The converter.</returns>
    public static ISecretConverter<T> Number<T>()
        where T : INumberBase<T> => new NumberConverter<T>();

    /// <summary>
    /// A member of an enum by its name in any case or by its number; several names with commas for an enum of flags. Numbers that no member has
    /// are not valid.
    /// </summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <returns>The converter.</returns>
    public static ISecretConverter<T> Enum<T>()
        where T : struct, Enum => new EnumConverter<T>();

    /// <summary>A type that parses itself, in the invariant culture: <see cref="Guid"/>, <see cref="DateOnly"/>, <see cref="System.Net.IPAddress"/>, a user's own.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>The converter.</returns>
    public static ISecretConverter<T> Parsable<T>()
        where T : IParsable<T> => new ParsableConverter<T>();

    /// <summary>A JSON value; <c>null</c> is not valid.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="typeInfo">The type's JSON contract, from a <c>JsonSerializerContext</c>.</param>
    /// <returns>The converter.</returns>
    public static ISecretConverter<T> Json<T>(JsonTypeInfo<T> typeInfo)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        return new JsonSecretConverter<T>(typeInfo);
    }

    /// <summary>A connection string that is not empty and that the builder accepts.</summary>
    /// <typeparam name="T">The builder of a database client.</typeparam>
    /// <returns>The converter.</returns>
    public static ISecretConverter<T> ConnectionString<T>()
        where T : DbConnectionStringBuilder, new() => new ConnectionStringConverter<T>();

    /// <summary>
    /// Elements with a separator between them, each trimmed and converted; one that doesn't convert makes the whole invalid. An empty text is an
    /// empty array.
    /// </summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="element">Converts one element.</param>
    /// <param name="separator">The character between the elements.</param>
    /// <returns>The converter.</returns>
    public static ISecretConverter<T[]> Array<T>(ISecretConverter<T> element, char separator)
    {
        ArgumentNullException.ThrowIfNull(element);
        return new ArrayConverter<T>(element, separator);
    }

    /// <summary>The conversion of a value type whose secret may be missing. A secret that is there has to convert.</summary>
    /// <typeparam name="T">The value type.</typeparam>
    /// <param name="converter">Converts a secret that is there.</param>
    /// <returns>The converter.</returns>
    public static ISecretConverter<T?> Nullable<T>(ISecretConverter<T> converter)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(converter);
        return new NullableConverter<T>(converter);
    }
}
