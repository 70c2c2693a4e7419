using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Secrets.Tests.Accessors;

public sealed partial class SecretConvertersTests
{
    public enum Level
    {
        Low = 1,
        High = 2,
    }

    [Flags]
    public enum Rights
    {
        None = 0,
        Read = 1,
        Write = 2,
    }

    [Theory]
    [InlineData("")]
    [InlineData("  padded \n")]
    public void String_is_taken_as_it_is(string text) => Assert.Equal(text, Convert(SecretConverters.String, text));

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("FALSE", false)]
    [InlineData(" true\n", true)]
    public void Boolean_takes_words_in_any_case(string text, bool expected) => Assert.Equal(expected, Convert(SecretConverters.Boolean, text));

    [Theory]
    [InlineData("1")]
    [InlineData("yes")]
    [InlineData("")]
    public void Boolean_takes_nothing_else(string text) => AssertInvalid(SecretConverters.Boolean, text);

    [Fact]
    public void Integers_of_every_width_convert()
    {
        Assert.Equal((byte)255, Convert(SecretConverters.Number<byte>(), "255"));
        Assert.Equal((sbyte)-128, Convert(SecretConverters.Number<sbyte>(), "-128"));
        Assert.Equal((short)-5, Convert(SecretConverters.Number<short>(), "-5"));
        Assert.Equal((ushort)5, Convert(SecretConverters.Number<ushort>(), "5"));
        Assert.Equal(-2147483648, Convert(SecretConverters.Number<int>(), "-2147483648"));
        Assert.Equal(4294967295, Convert(SecretConverters.Number<uint>(), "4294967295"));
        Assert.Equal(long.MinValue, Convert(SecretConverters.Number<long>(), "-9223372036854775808"));
        Assert.Equal(ulong.MaxValue, Convert(SecretConverters.Number<ulong>(), "18446744073709551615"));
        Assert.Equal(7, Convert(SecretConverters.Number<nint>(), "7"));
        Assert.Equal(Int128.MaxValue, Convert(SecretConverters.Number<Int128>(), "170141183460469231731687303715884105727"));
        Assert.Equal(UInt128.MaxValue, Convert(SecretConverters.Number<UInt128>(), "340282366920938463463374607431768211455"));
        Assert.Equal(BigInteger.Pow(10, 60), Convert(SecretConverters.Number<BigInteger>(), "1" + new string('0', 60)));
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("1,000")]
    [InlineData("0x10")]
    [InlineData("2147483648")]
    [InlineData("")]
    [InlineData("(5)")]
    public void Integer_takes_no_surprises(string text) => AssertInvalid(SecretConverters.Number<int>(), text);

    [Fact]
    public void Fractions_convert()
    {
        Assert.Equal(-1.5, Convert(SecretConverters.Number<double>(), "-1.5"));
        Assert.Equal(1500f, Convert(SecretConverters.Number<float>(), "1.5e3"));
        Assert.Equal((Half)0.5, Convert(SecretConverters.Number<Half>(), ".5"));
        Assert.Equal(79228162514264337593543950335m, Convert(SecretConverters.Number<decimal>(), "79228162514264337593543950335"));
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("∞")]
    [InlineData("1e999")]
    [InlineData("1,5")]
    [InlineData("1.000,5")]
    public void Fraction_takes_no_surprises(string text) => AssertInvalid(SecretConverters.Number<double>(), text);

    [Theory]
    [InlineData("00:05:00", 300)]
    [InlineData("1.00:00:01", 86_401)]
    [InlineData("-00:00:01", -1)]
    [InlineData("PT5M", 300)]
    [InlineData("P1D", 86_400)]
    [InlineData("P2W", 1_209_600)]
    [InlineData("P1DT2H3M4S", 93_784)]
    [InlineData("PT0.5S", 0.5)]
    [InlineData("PT1,25S", 1.25)]
    [InlineData("-PT1S", -1)]
    [InlineData("PT36H", 129_600)]
    [InlineData(" PT1S\n", 1)]
    public void Duration_is_constant_or_iso(string text, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Convert(SecretConverters.TimeSpan, text));

    [Theory]
    [InlineData("5")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("P1Y")]
    [InlineData("P1M")]
    [InlineData("PT1M1H")]
    [InlineData("PT1.5M")]
    [InlineData("PT1.S")]
    [InlineData("PT.5S")]
    [InlineData("PTS")]
    [InlineData("P1")]
    [InlineData("1D")]
    [InlineData("P-1D")]
    [InlineData("P99999999999999999W")]
    [InlineData("P999999999999999W")]
    [InlineData("24:00:00.")]
    [InlineData("")]
    public void Duration_takes_nothing_else(string text) => AssertInvalid(SecretConverters.TimeSpan, text);

    [Fact]
    public void Dates_and_times_convert_the_same_on_every_machine()
    {
        Assert.Equal(new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.FromHours(2)), Convert(SecretConverters.DateTimeOffset, "2026-05-04T03:02:01+02:00"));
        Assert.Equal(new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero), Convert(SecretConverters.DateTimeOffset, "2026-05-04T03:02:01"));
        Assert.Equal(DateTimeKind.Utc, Convert(SecretConverters.DateTime, "2026-05-04T03:02:01Z").Kind);
        Assert.Equal(new DateTime(2026, 5, 4, 1, 2, 1, DateTimeKind.Utc), Convert(SecretConverters.DateTime, "2026-05-04T03:02:01+02:00"));
        Assert.Equal(DateTimeKind.Unspecified, Convert(SecretConverters.DateTime, "2026-05-04T03:02:01").Kind);
        Assert.Equal(new DateOnly(2026, 5, 4), Convert(SecretConverters.Parsable<DateOnly>(), "2026-05-04"));
        Assert.Equal(new TimeOnly(3, 2, 1), Convert(SecretConverters.Parsable<TimeOnly>(), "03:02:01"));
        AssertInvalid(SecretConverters.DateTimeOffset, "2026-13-01");
        AssertInvalid(SecretConverters.DateTime, "tomorrow");
    }

    [Fact]
    public void Parsable_types_convert()
    {
        Guid id = Guid.NewGuid();
        Assert.Equal(id, Convert(SecretConverters.Parsable<Guid>(), id.ToString()));
        Assert.Equal(IPAddress.IPv6Loopback, Convert(SecretConverters.Parsable<IPAddress>(), "::1"));
        AssertInvalid(SecretConverters.Parsable<Guid>(), "not-a-guid");
        AssertInvalid(SecretConverters.Parsable<IPAddress>(), "300.1.1.1");
    }

    [Theory]
    [InlineData("https://contoso.com/x?y=1", true)]
    [InlineData(" amqps://host ", true)]
    [InlineData("file:///etc/x", true)]
    [InlineData("/etc/x", false)]
    [InlineData("contoso.com/x", false)]
    [InlineData("", false)]
    public void Uri_must_be_absolute(string text, bool valid)
    {
        Assert.Equal(valid, SecretConverters.Uri.TryConvert(new KeyVaultSecret("s", text), out Uri? uri));
        Assert.Equal(valid, uri is { IsAbsoluteUri: true });
    }

    [Fact]
    public void Version_and_character_convert()
    {
        Assert.Equal(new Version(1, 2, 3), Convert(SecretConverters.Version, "1.2.3"));
        Assert.Equal('x', Convert(SecretConverters.Char, "x"));
        AssertInvalid(SecretConverters.Version, "1");
        AssertInvalid(SecretConverters.Char, "");
        AssertInvalid(SecretConverters.Char, "xy");
    }

    [Theory]
    [InlineData("high", Level.High)]
    [InlineData("LOW", Level.Low)]
    [InlineData("2", Level.High)]
    public void Enum_is_a_member_in_any_case(string text, Level expected) => Assert.Equal(expected, Convert(SecretConverters.Enum<Level>(), text));

    [Theory]
    [InlineData("3")]
    [InlineData("0")]
    [InlineData("medium")]
    [InlineData("low, high")]
    [InlineData("")]
    public void Enum_is_nothing_else(string text) => AssertInvalid(SecretConverters.Enum<Level>(), text);

    [Fact]
    public void Enum_of_flags_takes_several_names_but_no_undefined_number()
    {
        Assert.Equal(Rights.Read | Rights.Write, Convert(SecretConverters.Enum<Rights>(), "read, Write"));
        AssertInvalid(SecretConverters.Enum<Rights>(), "8");
        AssertInvalid(SecretConverters.Enum<Rights>(), "1,2");
    }

    [Fact]
    public void Bytes_come_from_base64_with_line_breaks_or_from_utf8()
    {
        byte[] bytes = [.. Enumerable.Range(0, 200).Select(index => (byte)index)];

        Assert.Equal(bytes, Convert(SecretConverters.Base64Bytes, System.Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks) + "\n"));
        Assert.Empty(Convert(SecretConverters.Base64Bytes, ""));
        Assert.Equal([0xC3, 0xA4], Convert(SecretConverters.Utf8Bytes, "ä"));
        AssertInvalid(SecretConverters.Base64Bytes, "abc");
        AssertInvalid(SecretConverters.Base64Bytes, "a-b_");
    }

    [Fact]
    public void Array_has_trimmed_elements()
    {
        Assert.Equal(["a", "b", "c"], Convert(SecretConverters.Array(SecretConverters.String, ','), "a, b ,c\n"));
        Assert.Equal([1, 2], Convert(SecretConverters.Array(SecretConverters.Number<int>(), ';'), "1;2"));
        Assert.Empty(Convert(SecretConverters.Array(SecretConverters.Number<int>(), ';'), ""));
        AssertInvalid(SecretConverters.Array(SecretConverters.Number<int>(), ';'), "1;x");
        AssertInvalid(SecretConverters.Array(SecretConverters.Number<int>(), ';'), "1;");
    }

    [Fact]
    public void Array_hands_each_element_to_a_converter_of_the_users() =>
        Assert.Equal(["A", "B"], Convert(SecretConverters.Array(new UpperConverter(), ','), "a,b"));

    [Fact]
    public void Nullable_converts_what_is_there()
    {
        Assert.Equal(5, Convert(SecretConverters.Nullable(SecretConverters.Number<int>()), "5"));
        AssertInvalid(SecretConverters.Nullable(SecretConverters.Number<int>()), "");
    }

    [Fact]
    public void Json_is_read_by_its_contract_and_null_is_invalid()
    {
        ISecretConverter<Credentials> converter = SecretConverters.Json(TestJson.Default.Credentials);

        Assert.Equal(new Credentials("ann", "hunter2"), Convert(converter, """{"user":"ann","password":"hunter2"}"""));
        AssertInvalid(converter, "null");
        AssertInvalid(converter, "");
        AssertInvalid(converter, """{"user":"ann" """);
        AssertInvalid(converter, """["hunter2"]""");
    }

    [Fact]
    public void Connection_string_is_read_by_its_builder()
    {
        ISecretConverter<DbConnectionStringBuilder> converter = SecretConverters.ConnectionString<DbConnectionStringBuilder>();

        Assert.Equal("hunter2", Convert(converter, "Host=db;Password=hunter2")["Password"]);
        AssertInvalid(converter, "no pairs");
        AssertInvalid(converter, " ");
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void Culture_of_the_machine_changes_nothing(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(-1234.5, Convert(SecretConverters.Number<double>(), "-1234.5"));
            Assert.Equal(new DateOnly(2026, 5, 4), Convert(SecretConverters.Parsable<DateOnly>(), "2026-05-04"));
            Assert.Equal(Level.High, Convert(SecretConverters.Enum<Level>(), "HIGH"));
            Assert.Equal(TimeSpan.FromMilliseconds(1500), Convert(SecretConverters.TimeSpan, "PT1.5S"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static T Convert<T>(ISecretConverter<T> converter, string text)
    {
        Assert.True(converter.TryConvert(new KeyVaultSecret("secret", text), out T? value), "The value should convert.");
        return value!;
    }

    private static void AssertInvalid<T>(ISecretConverter<T> converter, string text) =>
        Assert.False(converter.TryConvert(new KeyVaultSecret("secret", text), out _), "The value should not convert.");

    private sealed class UpperConverter : ISecretConverter<string>
    {
        public bool TryConvert(KeyVaultSecret secret, out string value)
        {
            value = secret.Value.ToUpperInvariant();
            return true;
        }
    }

    internal sealed record Credentials(string User, string Password);

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(Credentials))]
    internal sealed partial class TestJson : JsonSerializerContext;
}
