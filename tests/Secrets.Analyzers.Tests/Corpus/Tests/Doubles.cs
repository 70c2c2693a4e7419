using AwesomeAssertions;
using Moq;

namespace Corpus.DoubleTests;

public interface ISender
{
    string Name { get; }

    bool Send(string key);

    Task<string> GetAsync();
}

public class SenderTests
{
    public void Awesome_assertions_quote_what_they_compare()
    {
        string key = Vault.Key.Reveal();
        key.Should().Be("x"); // KVS1015
        "x".Should().Contain(key); // KVS1015
        new[] { key }.Should().Contain("x"); // KVS1015
        key.Should().NotBeNullOrEmpty();
        key.Should().NotBeNull();
        key.Length.Should().Be(3);
        Vault.Key.FixedTimeEquals("x").Should().BeTrue();
        Action act = () => Use(key);
        act.Should().Throw<InvalidOperationException>().WithMessage("bad " + key); // KVS1015
        using var scope = new AwesomeAssertions.Execution.AssertionScope("with " + key); // KVS1015
    }

    public void Mocks_are_given_a_value_to_work_with()
    {
        string key = Vault.Key.Reveal();
        var mock = new Mock<ISender>();
        mock.Setup(sender => sender.Send(key)).Returns(true);
        mock.Setup(sender => sender.Name).Returns(key);
        mock.Setup(sender => sender.GetAsync()).ReturnsAsync(key);
        mock.Object.Send(key);
        mock.Verify(sender => sender.Send(key), Times.Once);
    }

    private static void Use(string key) => GC.KeepAlive(key);
}
