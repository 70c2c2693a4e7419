using NUnit.Framework;
using NUnit.Framework.Legacy;
namespace Corpus.NUnitTests;

[TestFixture]
public class PaymentTests
{
    [Test]
    public async Task Key_is_fetched()
    {
        Secret<string> secret = await Vault.KeyAccessor;
        string key = secret.Reveal();
        Assert.That(key, Is.EqualTo("expected")); // KVS1015
        Assert.That(key, Is.Not.Null);
        Assert.That(key, NUnit.Framework.Is.Not.Null);
        Assert.That(key, Is.Not.Empty);
        Assert.That(key, Has.Length.EqualTo(32));
        Assert.That(key.Length, Is.EqualTo(32));
        Assert.That("x", Is.EqualTo(key)); // KVS1015
        Assert.That(key, Does.StartWith("sk_")); // KVS1015
        Assert.That("x", Does.Contain(key)); // KVS1015
        Assert.That(secret.FixedTimeEquals("expected"), Is.True);
        Assert.That(secret.FixedTimeEquals("expected"), "wrong key");
        Assert.That(key.Length > 3, $"key {key} is too short"); // KVS1015
        Assert.That(key.Length > 3, () => $"key {key} is too short"); // KVS1015
        Assert.Fail("key " + key); // KVS1015
        Assert.Pass(key); // KVS1015
        Assert.Ignore(key); // KVS1015
        Assert.Inconclusive(key); // KVS1015
        Assert.Warn(key); // KVS1015
        Warn.If(key.Length < 3, "short " + key); // KVS1015
        Assert.Multiple(() => Assert.That(key, Is.EqualTo("a"))); // KVS1015
        ClassicAssert.AreEqual("expected", key); // KVS1015
        ClassicAssert.IsTrue(secret.FixedTimeEquals("a"));
        ClassicAssert.IsNotNull(key);
        ClassicAssert.IsTrue(key.Length > 3, key); // KVS1015
        StringAssert.StartsWith("sk_", key); // KVS1015
        CollectionAssert.AreEqual(new[] { "a" }, new[] { key }); // KVS1015
        TestContext.WriteLine(key); // KVS1015
        TestContext.WriteLine("key {0}", key); // KVS1015
        TestContext.Out.WriteLine(key); // KVS1015
        TestContext.Progress.WriteLine(key); // KVS1015
        TestContext.Error.WriteLine(key); // KVS1015
        TestContext.WriteLine(secret.Name);
        TestContext.WriteLine(secret);
        TestContext.Out.WriteLine("{0} characters", key.Length);
        TestContext.Write($"key {key}"); // KVS1015
        Assert.ThrowsAsync<InvalidOperationException>(() => Send(key));
        Assert.DoesNotThrow(() => Use(key));
        Assume.That(key, Is.EqualTo("x")); // KVS1015
        Assume.That(key.Length, Is.GreaterThan(3));
    }

    private static Task Send(string key) => Task.CompletedTask;

    private static void Use(string key) { }
}
