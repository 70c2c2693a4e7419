using Secrets.Shared;

namespace Secrets.Generator.Tests;

public sealed class SecretNamesTests
{
    [Theory]
    [InlineData("StripeApiKey", "stripe-api-key")]
    [InlineData("HTTPServer2Key", "http-server2-key")]
    [InlineData("Key", "key")]
    [InlineData("key", "key")]
    [InlineData("URL", "url")]
    [InlineData("X", "x")]
    [InlineData("DbURL", "db-url")]
    [InlineData("URLOfDb", "url-of-db")]
    [InlineData("Key2", "key2")]
    [InlineData("Key2a", "key2a")]
    [InlineData("SHA256HMAC", "sha256-hmac")]
    [InlineData("OAuth2Client", "o-auth2-client")]
    [InlineData("API_KEY", "api-key")]
    [InlineData("Api_Key", "api-key")]
    [InlineData("_key", "-key")]
    [InlineData("A1B2", "a1-b2")]
    public void Kebab_case_of_a_member_name_splits_its_words(string member, string expected) => Assert.Equal(expected, SecretNames.ToKebabCase(member));

    [Theory]
    [InlineData("Schlüssel")]
    [InlineData("ÄKey")]
    [InlineData("КлючAPI")]
    [InlineData("\u212Aelvin")]
    public void Kebab_case_of_a_name_outside_ascii_stays_invalid(string member) => Assert.False(SecretNames.IsValid(SecretNames.ToKebabCase(member)));

    [Theory]
    [InlineData("GetApiKeyAsync", "ApiKey")]
    [InlineData("GetApiKey", "ApiKey")]
    [InlineData("ApiKeyAsync", "ApiKey")]
    [InlineData("GetawayKeyAsync", "GetawayKey")]
    [InlineData("Get2Async", "2")]
    [InlineData("GetAsync", "Get")]
    [InlineData("Async", "Async")]
    [InlineData("Get", "Get")]
    public void Method_name_loses_get_and_async(string method, string expected) => Assert.Equal(expected, SecretNames.StripMethodAffixes(method));

    [Theory]
    [InlineData("StripeApiKey", "stripeApiKey")]
    [InlineData("TLSKey", "tlsKey")]
    [InlineData("URL", "url")]
    [InlineData("key", "key")]
    [InlineData("X", "x")]
    public void Camel_case_lowers_the_first_word(string member, string expected) => Assert.Equal(expected, SecretNames.ToCamelCase(member));

    [Theory]
    [InlineData("a", true)]
    [InlineData("A-9", true)]
    [InlineData("", false)]
    [InlineData("a_b", false)]
    [InlineData("a.b", false)]
    [InlineData("a b", false)]
    [InlineData("é", false)]
    public void Name_is_valid_when_it_has_ascii_letters_digits_and_hyphens_only(string name, bool expected) => Assert.Equal(expected, SecretNames.IsValid(name));

    [Fact]
    public void Name_is_valid_up_to_127_characters()
    {
        Assert.True(SecretNames.IsValid(new string('a', 127)));
        Assert.False(SecretNames.IsValid(new string('a', 128)));
    }
}
