using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.VisualStudio.TestTools.UnitTesting.Logging;
namespace Corpus.MsTests;

[TestClass]
public class PaymentTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Key_is_fetched()
    {
        Secret<string> secret = await Vault.KeyAccessor;
        string key = secret.Reveal();
        Assert.AreEqual("expected", key); // KVS1015
        Assert.AreNotEqual("expected", key); // KVS1015
        Assert.AreSame("expected", key); // KVS1015
        Assert.IsTrue(key.Length > 3, $"key {key}"); // KVS1015
        Assert.IsTrue(key.Length > 3, "the key is short");
        Assert.IsTrue(secret.FixedTimeEquals("a"));
        Assert.IsFalse(string.IsNullOrEmpty(key));
        Assert.IsNotNull(key);
        Assert.AreEqual(32, key.Length);
        Assert.Fail(key); // KVS1015
        Assert.Inconclusive("key " + key); // KVS1015
        Assert.HasCount(1, new[] { key });
        Assert.StartsWith("sk_", key); // KVS1015
        Assert.Contains("sk_", key); // KVS1015
        StringAssert.Contains(key, "sk_"); // KVS1015
        CollectionAssert.Contains(new[] { key }, "x"); // KVS1015
        TestContext.WriteLine(key); // KVS1015
        TestContext.WriteLine("key {0}", key); // KVS1015
        TestContext.Write(key); // KVS1015
        TestContext.WriteLine("name {0}", secret.Name);
        Logger.LogMessage("key {0}", key); // KVS1015
        Logger.LogMessage("name {0}", secret.Name);
        await Assert.ThrowsExactlyAsync<InvalidOperationException>(() => Send(key));
        TestContext.DisplayMessage(MessageLevel.Informational, key); // KVS1015
    }

    private static Task Send(string key) => Task.CompletedTask;
}
