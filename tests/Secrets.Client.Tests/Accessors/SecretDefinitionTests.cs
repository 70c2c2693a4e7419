namespace Secrets.Tests.Accessors;

public sealed class SecretDefinitionTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a_b")]
    [InlineData("a/b")]
    [InlineData("schlüssel")]
    public void Name_that_no_secret_can_have_is_refused(string name) =>
        Assert.ThrowsAny<ArgumentException>(() => new SecretDefinition<string>(name, SecretConverters.String));

    [Fact]
    public void Name_may_be_127_characters_long_and_no_longer()
    {
        Assert.Equal(127, new SecretDefinition<string>(new string('a', 127), SecretConverters.String).Name.Length);
        Assert.Throws<ArgumentException>(() => new SecretDefinition<string>(new string('a', 128), SecretConverters.String));
    }

    [Fact]
    public void RefreshAfter_must_be_positive() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SecretDefinition<string>("a", SecretConverters.String) { RefreshAfter = TimeSpan.Zero });
}
