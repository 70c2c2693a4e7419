using FluentAssertions;
using Shouldly;
namespace Corpus.FluentTests;

public class PaymentTests
{
    public async Task Key_is_fetched()
    {
        Secret<string> secret = await Vault.KeyAccessor;
        string key = secret.Reveal();
        key.Should().Be("expected"); // KVS1015
        key.Should().NotBeNull();
        key.Should().NotBeNullOrEmpty().And.Be("x"); // KVS1015
        new[] { key }.Should().Contain("x"); // KVS1015
        new[] { key }.Should().HaveCount(1); // KVS1015
        key.Should().HaveLength(3); // KVS1015
        key.Should().StartWith("sk_").And.EndWith("x"); // KVS1015
        key.Length.Should().Be(3);
        secret.FixedTimeEquals("x").Should().BeTrue();
        secret.FixedTimeEquals("x").Should().BeTrue("key is {0}", key); // KVS1015
        secret.Name.Should().Be("n");
        new { key }.Should().BeEquivalentTo(new { key = "x" }); // KVS1015
        key.ShouldBe("expected"); // KVS1015
        key.ShouldStartWith("sk_"); // KVS1015
        key.ShouldNotBeNull();
        key.Length.ShouldBe(3);
        secret.FixedTimeEquals("x").ShouldBeTrue();
        secret.FixedTimeEquals("x").ShouldBeTrue("key " + key); // KVS1015
        secret.Name.ShouldBe("n");
        "x".ShouldBe(key); // KVS1015
        "x".Should().Be(key); // KVS1015
    }
}
