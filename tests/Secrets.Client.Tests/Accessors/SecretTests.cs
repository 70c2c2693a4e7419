using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace Secrets.Tests.Accessors;

public sealed class SecretTests
{
    private const string Value = "hunter2-correct-horse";

    [Fact]
    public void Reveal_gives_the_value() => Assert.Equal(Value, Secret.FromValue(Value).Reveal());

    [Fact]
    public void Text_has_type_and_name_and_never_the_value()
    {
        Assert.Equal("Secret<string>(payments-stripe-api-key)", Secret.FromValue("payments-stripe-api-key", Value).ToString());
        Assert.Equal("Secret<int?>(retry-limit)", Secret.FromValue<int?>("retry-limit", 7).ToString());
        Assert.Equal("Secret<byte[]>(key)", Secret.FromValue("key", new byte[] { 1 }).ToString());
        Assert.Equal("Secret<Dictionary<string, long>>(map)", Secret.FromValue("map", new Dictionary<string, long>()).ToString());
        Assert.Equal("Secret<Guid>(id)", $"{Secret.FromValue("id", Guid.NewGuid())}");
    }

    [Fact]
    public void No_public_property_but_none_at_all_gives_the_value()
    {
        Secret<string> secret = Secret.FromValue("name", Value);

        Assert.All(typeof(Secret<string>).GetProperties(), property => Assert.NotEqual(Value, property.GetValue(secret)));
        Assert.Empty(typeof(Secret<string>).GetFields());
    }

    [Fact]
    public void Debugger_shows_the_redacted_text_and_hides_the_field()
    {
        Assert.Equal("{ToString(),nq}", typeof(Secret<string>).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
        FieldInfo field = typeof(Secret<string>).GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Single(candidate => candidate.FieldType == typeof(string) && candidate.Name == "_value");
        Assert.Equal(DebuggerBrowsableState.Never, field.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State);
    }

    [Fact]
    public void Record_that_holds_a_secret_prints_it_redacted() =>
        Assert.Equal("Holder { Key = Secret<string>(key) }", new Holder(Secret.FromValue("key", Value)).ToString());

    [Fact]
    public void Serialisation_is_refused_with_the_name_and_without_the_value()
    {
        NotSupportedException alone = Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(Secret.FromValue("key", Value)));
        NotSupportedException inside = Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Holder(Secret.FromValue("key", Value))));

        Assert.All([alone, inside], exception => Assert.Contains("The secret 'key' is not written to JSON", exception.Message, StringComparison.Ordinal));
        Assert.All([alone, inside], exception => Assert.DoesNotContain("hunter2", exception.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Deserialisation_is_refused()
    {
        NotSupportedException exception = Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Holder>("""{"Key":"hunter2"}"""));

        Assert.Contains("Secret<string> can't be read from JSON", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_value_does_not_exist()
    {
        Assert.False(Secret.FromValue<int?>(null).Exists);
        Assert.False(Secret.FromValue<string?>("name", null).Exists);
        Assert.True(Secret.FromValue("").Exists);
        Assert.True(Secret.FromValue(0).Exists);
    }

    [Fact]
    public void Own_version_and_expiry_do_not_follow_changed_properties()
    {
        KeyVaultSecret raw = new("name", Value);
        raw.Properties.ExpiresOn = DateTimeOffset.UnixEpoch;
        Secret<string> secret = new("name", Value, raw.Properties, exists: true);

        raw.Properties.ExpiresOn = null;

        Assert.Equal(DateTimeOffset.UnixEpoch, secret.ExpiresOn);
    }

    [Theory]
    [InlineData("abc", "abc", true)]
    [InlineData("abc", "abd", false)]
    [InlineData("abc", "ab", false)]
    [InlineData("abc", null, false)]
    [InlineData("", "", true)]
    public void FixedTimeEquals_compares_text(string value, string? other, bool equal) => Assert.Equal(equal, Secret.FromValue(value).FixedTimeEquals(other));

    [Fact]
    public void FixedTimeEquals_compares_bytes()
    {
        Secret<byte[]> secret = Secret.FromValue(new byte[] { 1, 2, 3 });

        Assert.True(secret.FixedTimeEquals([1, 2, 3]));
        Assert.False(secret.FixedTimeEquals([1, 2, 4]));
        Assert.False(secret.FixedTimeEquals([]));
    }

    [Fact]
    public void FixedTimeEquals_of_a_missing_secret_is_false()
    {
        Assert.False(Secret.FromValue<string>(null!).FixedTimeEquals(""));
        Assert.False(Secret.FromValue<byte[]>(null!).FixedTimeEquals([]));
    }

    private sealed record Holder(Secret<string> Key);
}
