using System.Numerics;
using System.Security.Cryptography.X509Certificates;
using System.Data.Common;

namespace Secrets.Tests.Accessors;

/// <summary>A value that doesn't convert is in no exception that a read throws, at any depth.</summary>
public sealed class ConversionLeakTests
{
    private const string Value = "hunter2";

    [Fact]
    public async Task Failed_read_never_shows_the_value()
    {
        await AssertNoLeakAsync(SecretConverters.Base64Bytes);
        await AssertNoLeakAsync(SecretConverters.Boolean);
        await AssertNoLeakAsync(SecretConverters.Char);
        await AssertNoLeakAsync(SecretConverters.Number<int>());
        await AssertNoLeakAsync(SecretConverters.Number<double>());
        await AssertNoLeakAsync(SecretConverters.Number<decimal>());
        await AssertNoLeakAsync(SecretConverters.Number<BigInteger>());
        await AssertNoLeakAsync(SecretConverters.Parsable<Guid>());
        await AssertNoLeakAsync(SecretConverters.Parsable<DateOnly>());
        await AssertNoLeakAsync(SecretConverters.TimeSpan);
        await AssertNoLeakAsync(SecretConverters.DateTime);
        await AssertNoLeakAsync(SecretConverters.DateTimeOffset);
        await AssertNoLeakAsync(SecretConverters.Uri);
        await AssertNoLeakAsync(SecretConverters.Version);
        await AssertNoLeakAsync<X509Certificate2>(SecretConverters.Certificate);
        await AssertNoLeakAsync(SecretConverters.Enum<DayOfWeek>());
        await AssertNoLeakAsync<DbConnectionStringBuilder>(SecretConverters.ConnectionString<DbConnectionStringBuilder>());
        await AssertNoLeakAsync(SecretConverters.Json(SecretConvertersTests.TestJson.Default.Credentials));
        await AssertNoLeakAsync(SecretConverters.Array(SecretConverters.Number<int>(), ','));
        await AssertNoLeakAsync(SecretConverters.Nullable(SecretConverters.Number<int>()));
        await AssertNoLeakAsync(new ThrowingConverter());
        await AssertNoLeakAsync(new LyingConverter());
    }

    private static async Task AssertNoLeakAsync<T>(ISecretConverter<T> converter)
    {
        InMemorySecretSource source = new([new("name", Value)]);
        await using SecretStore store = new(source);
        SecretAccessor<T> accessor = store.GetAccessor(new SecretDefinition<T>("name", converter));

        SecretUnavailableException exception = await Assert.ThrowsAsync<SecretUnavailableException>(() => accessor.GetAsync().AsTask());

        Assert.Equal(SecretUnavailableReason.Invalid, exception.Reason);
        Assert.Null(exception.InnerException);
        Assert.False(exception.ToString().Contains(Value, StringComparison.Ordinal));
        Assert.False(accessor.Status.LastError!.ToString().Contains(Value, StringComparison.Ordinal));
    }

    private sealed class ThrowingConverter : ISecretConverter<int>
    {
        public bool TryConvert(KeyVaultSecret secret, out int value) => throw new FormatException($"bad '{secret.Value}'");
    }

    /// <summary>Says that it converted and gives nothing.</summary>
    private sealed class LyingConverter : ISecretConverter<string>
    {
        public bool TryConvert(KeyVaultSecret secret, out string value)
        {
            value = null!;
            return true;
        }
    }
}
