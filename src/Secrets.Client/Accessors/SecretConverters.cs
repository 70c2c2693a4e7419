using System.Data.Common;
using System.Numerics;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization.Metadata;

namespace Secrets;

/// <summary>The built-in conversions.</summary>
public static class SecretConverters
{
    /// <summary>Text.</summary>
    public static ISecretConverter<string> String => throw new NotImplementedException();

    /// <summary>Base64.</summary>
    public static ISecretConverter<byte[]> Base64Bytes => throw new NotImplementedException();

    /// <summary>UTF-8.</summary>
    public static ISecretConverter<byte[]> Utf8Bytes => throw new NotImplementedException();

    /// <summary>Boolean.</summary>
    public static ISecretConverter<bool> Boolean => throw new NotImplementedException();

    /// <summary>Character.</summary>
    public static ISecretConverter<char> Char => throw new NotImplementedException();

    /// <summary>Duration: constant or ISO 8601.</summary>
    public static ISecretConverter<TimeSpan> TimeSpan => throw new NotImplementedException();

    /// <summary>Date and time.</summary>
    public static ISecretConverter<DateTime> DateTime => throw new NotImplementedException();

    /// <summary>Date and time.</summary>
    public static ISecretConverter<DateTimeOffset> DateTimeOffset => throw new NotImplementedException();

    /// <summary>Absolute URI.</summary>
    public static ISecretConverter<Uri> Uri => throw new NotImplementedException();

    /// <summary>Version.</summary>
    public static ISecretConverter<Version> Version => throw new NotImplementedException();

    /// <summary>Certificate.</summary>
    public static ISecretConverter<X509Certificate2> Certificate => throw new NotImplementedException();

    /// <summary>Numbers.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The converter.</returns>
    public static ISecretConverter<T> Number<T>() where T : INumberBase<T> => throw new NotImplementedException();

    /// <summary>Enums.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The converter.</returns>
    public static ISecretConverter<T> Enum<T>() where T : struct, Enum => throw new NotImplementedException();

    /// <summary>Any parsable type (also Guid, DateOnly, TimeOnly, IPAddress).</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The converter.</returns>
    public static ISecretConverter<T> Parsable<T>() where T : IParsable<T> => throw new NotImplementedException();

    /// <summary>JSON.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="typeInfo">The type's JSON contract.</param>
    /// <returns>The converter.</returns>
    public static ISecretConverter<T> Json<T>(JsonTypeInfo<T> typeInfo) => throw new NotImplementedException();

    /// <summary>Connection strings.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The converter.</returns>
    public static ISecretConverter<T> ConnectionString<T>() where T : DbConnectionStringBuilder, new() => throw new NotImplementedException();

    /// <summary>Arrays.</summary>
    /// <typeparam name="T">The element's type.</typeparam>
    /// <param name="element">The element's converter.</param>
    /// <param name="separator">The separator.</param>
    /// <returns>The converter.</returns>
    public static ISecretConverter<T[]> Array<T>(ISecretConverter<T> element, char separator) => throw new NotImplementedException();

    /// <summary>Nullable value types.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="converter">The converter.</param>
    /// <returns>The converter.</returns>
    public static ISecretConverter<T?> Nullable<T>(ISecretConverter<T> converter) where T : struct => throw new NotImplementedException();
}
