using Xunit;

namespace Corpus.Tests;

public class Output(ITestOutputHelper output, NUnit.Framework.TestContext context)
{
    public void Assertions()
    {
        string key = Vault.Key.Reveal();
        Assert.Equal("expected", key); // KVS1015
        Assert.StartsWith("sk", key); // KVS1015
        Assert.True(key == "expected");
        Assert.True(key.Length > 3);
        Assert.NotNull(Vault.Key);
        output.WriteLine("key " + key); // KVS1015
        output.WriteLine(Vault.Key.Name);
        NUnit.Framework.Assert.That(key, NUnit.Framework.Is.EqualTo("expected")); // KVS1015
        NUnit.Framework.TestContext.Out.WriteLine("x");
        Microsoft.VisualStudio.TestTools.UnitTesting.Assert.AreEqual("expected", key); // KVS1015
        _ = context;
    }
}
