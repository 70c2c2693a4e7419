using System.Text;
using System.Text.Json;
using Xunit;
using Microsoft.Extensions.Logging;
namespace Corpus.XunitTests;

public class PaymentTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Key_is_fetched()
    {
        Secret<string> secret = await Vault.KeyAccessor;
        string key = secret.Reveal();
        Assert.Equal("expected", key); // KVS1015
        Assert.Equal(expected: "expected", actual: key); // KVS1015
        Assert.NotEqual("x", secret.Reveal()); // KVS1015
        Assert.Same("x", key); // KVS1015
        Assert.StartsWith("sk_", key); // KVS1015
        Assert.EndsWith("x", key); // KVS1015
        Assert.Contains("x", key); // KVS1015
        Assert.DoesNotContain("x", key); // KVS1015
        Assert.Matches("^sk_", key); // KVS1015
        Assert.DoesNotMatch("^sk_", key); // KVS1015
        Assert.Empty(key); // KVS1015
        Assert.Single(new[] { key }); // KVS1015
        Assert.All(new[] { key }, k => Assert.Equal(8, k.Length)); // KVS1015
        Assert.Collection(new[] { key }, k => Assert.Equal("a", k)); // KVS1015
        Assert.Equivalent(new { Key = "a" }, new { Key = key }); // KVS1015
        Assert.Equal(new[] { "a" }, new[] { key }); // KVS1015
        Assert.Equal(Encoding.UTF8.GetBytes("a"), Encoding.UTF8.GetBytes(key)); // KVS1015
        Assert.True(key == "expected", $"key was {key}"); // KVS1015
        Assert.False(key.Length == 0, "key was " + key); // KVS1015
        Assert.Fail($"unexpected key {key}"); // KVS1015
        Assert.Skip("key " + key); // KVS1015
        Assert.SkipWhen(key.Length > 3, key); // KVS1015
        Assert.IsType<string>(key);
        Assert.NotNull(key);
        Assert.NotEmpty(key);
        Assert.True(secret.FixedTimeEquals("expected"));
        Assert.True(secret.FixedTimeEquals("expected"), "the key is not the one expected");
        Assert.Equal(32, key.Length);
        Assert.Equal(32, Encoding.UTF8.GetBytes(key).Length);
        Assert.False(string.IsNullOrEmpty(key));
        Assert.False(string.IsNullOrWhiteSpace(key), "no key");
        Assert.Equal("stripe-api-key", secret.Name);
        Assert.Equal("v1", secret.Version);
        Assert.Null(secret.ExpiresOn);
        Assert.InRange(key.Length, 8, 64);
        Assert.Equal(secret.ToString(), "stripe-api-key");
        await Assert.ThrowsAsync<InvalidOperationException>(() => Send(key));
        Assert.Throws<ArgumentException>(() => Use(key));
        var ex = await Record.ExceptionAsync(() => Send(key));
        Assert.Null(ex);
    }

    [Fact]
    public void Output()
    {
        string key = Vault.Key.Reveal();
        output.WriteLine(key); // KVS1015
        output.WriteLine("key {0}", key); // KVS1015
        output.WriteLine($"key {key}"); // KVS1015
        output.Write(key); // KVS1015
        output.WriteLine("length {0}", key.Length);
        output.WriteLine(Vault.Key.Name);
        output.WriteLine(Vault.Key.ToString());
        TestContext.Current.SendDiagnosticMessage("key {0}", key); // KVS1015
        TestContext.Current.TestOutputHelper!.WriteLine(key); // KVS1015
        TestContext.Current.AddAttachment("key", key); // KVS1015
        TestContext.Current.AddWarning(key); // KVS1015
        TestContext.Current.AddAttachment("name", Vault.Key.Name);
        Console.WriteLine(key); // KVS1002
        Vault.Logger.LogInformation("key {Key}", key); // KVS1001
        output.WriteLine(JsonSerializer.Serialize(new { key })); // KVS1015
        output.WriteLine(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(key))));
    }

    [Fact]
    public void Structured()
    {
        Login login = Vault.Login.Reveal();
        Assert.Equal("sa", login.Password); // KVS1015
        Assert.Equal(5432, login.Port);
        output.WriteLine(login.Inner.Token); // KVS1015
        AssertKey(login.Password); // KVS1015
        AssertLength(login.Password);
        bool same = Vault.Key.FixedTimeEquals(login.Password);
        Assert.True(same);
    }

    private static void AssertKey(string key) => Assert.Equal("a", key);

    private static void AssertLength(string key) => Assert.Equal(8, key.Length);

    private static Task Send(string key) => Task.CompletedTask;

    private static void Use(string key) { }
}

public class NoLiterals
{
    [Fact]
    public async Task Fake()
    {
        var accessor = SecretAccessor.FromValue("sk_test_123");
        Assert.Equal("sk_test_123", (await accessor).Reveal()); // KVS1015
        Assert.True((await accessor).FixedTimeEquals("sk_test_123"));
        Secret<string> fake = await SecretAccessor.FromValue("sk_test_456");
        Assert.Equal(11, fake.Reveal().Length);
    }
}
