using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Tests.Handling;

public class ComparisonFlowTests
{
    [Fact]
    public async Task Comparison_of_content_is_found() => await LineTest.VerifyAsync("""
        using Corpus;
        using System.Text;
        public class Code(SecretAccessor<string> accessor)
        {
            public bool Operators(string given)
            {
                string key = Vault.Key.Reveal();
                bool a = key == given; // KVS2003
                bool b = given != key; // KVS2003
                bool c = Vault.Key.Reveal() == given; // KVS2003
                bool d = key == "admin"; // KVS2003
                bool e = $"Bearer {key}" == given; // KVS2003
                bool f = key + "x" == given; // KVS2003
                return a || b || c || d || e || f;
            }

            public bool Methods(string given, byte[] bytes)
            {
                string key = Vault.Key.Reveal();
                bool a = key.Equals(given); // KVS2003
                bool b = given.Equals(key, StringComparison.Ordinal); // KVS2003
                bool c = string.Equals(key, given, StringComparison.OrdinalIgnoreCase); // KVS2003
                bool d = string.Compare(key, given) == 0; // KVS2003
                bool e = string.CompareOrdinal(given, key) == 0; // KVS2003
                bool f = key.CompareTo(given) == 0; // KVS2003
                bool g = key.StartsWith(given); // KVS2003
                bool h = key.EndsWith("=="); // KVS2003
                bool i = key.Contains(given); // KVS2003
                bool j = given.StartsWith(key, StringComparison.Ordinal); // KVS2003
                bool k = object.Equals(key, given); // KVS2003
                bool l = StringComparer.Ordinal.Equals(key, given); // KVS2003
                bool m = EqualityComparer<string>.Default.Equals(given, key); // KVS2003
                bool n = Vault.Bytes.Reveal().SequenceEqual(bytes); // KVS2003
                bool o = Vault.Bytes.Reveal().AsSpan().SequenceEqual(bytes); // KVS2003
                bool p = Encoding.UTF8.GetBytes(key).SequenceEqual(bytes); // KVS2003
                bool q = key.AsSpan().StartsWith(given); // KVS2003
                bool r = new[] { "a", "b" }.Contains(key); // KVS2003
                bool s = new List<string> { "a" }.Contains(key); // KVS2003
                bool t = new List<string> { key }.Contains(given); // KVS2003
                bool u = new[] { given }.Any(known => known == key); // KVS2003
                bool v = Convert.ToBase64String(Vault.Bytes.Reveal()) == given; // KVS2003
                return a;
            }

            public int Switches(string given)
            {
                string key = Vault.Key.Reveal();
                switch (key) // KVS2003
                {
                    case "alpha":
                        return 1;
                    case "beta":
                        return 2;
                }

                int n = key switch // KVS2003
                {
                    "alpha" => 1,
                    "beta" or "gamma" => 2,
                    _ => 0,
                };
                if (key is "alpha" or "beta") // KVS2003
                {
                    return 3;
                }

                return key is not "alpha" ? n : 4; // KVS2003
            }

            public async Task<bool> Async(HttpRequestMessage request, Azure.Security.KeyVault.Secrets.SecretClient vault)
            {
                var key = (await accessor).Reveal();
                if (request.Headers.GetValues("x-api-key").First() == key) // KVS2003
                {
                    return true;
                }

                var raw = await vault.GetSecretAsync("webhook");
                if (raw.Value.Value.Equals("other")) // KVS2003
                {
                    return false;
                }

                return Check(key, "given"); // KVS2003
            }

            private static bool Check(string expected, string given) => expected == given;
        }
        """);

    [Fact]
    public async Task Test_for_a_value_or_a_safe_comparison_is_silent() => await LineTest.VerifyAsync("""
        using Corpus;
        using System.Security.Cryptography;
        using System.Text;
        public class Code
        {
            public bool Safe(string given, byte[] bytes)
            {
                Secret<string> secret = Vault.Key;
                string key = secret.Reveal();
                bool a = key == null || key != null || key is null || key is not null || null == key;
                bool b = key == "" || key == string.Empty || key.Equals("") || key is "" || key is { Length: > 0 } || key is { Length: 0 };
                bool c = string.IsNullOrEmpty(key) || string.IsNullOrWhiteSpace(key) || key.Length == 32 || key.Length > 5;
                bool d = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), bytes);
                bool e = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key))) == given;
                bool f = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), bytes)) == given;
                bool g = secret.Name == given || secret.Version == given || secret.Name.StartsWith("payments");
                bool h = given == "admin" && given.Contains("x") && bytes.SequenceEqual(new byte[2]);
                bool i = Vault.OptionalKey.Reveal() == null || Vault.OptionalKey.Exists;
                bool j = Vault.Pin.Reveal() == 4 || Vault.Login.Reveal().Port == 443;
                int n = key switch { null => 0, "" => 1, { Length: > 3 } => 2, _ => 3 };
                switch (key) { case null: return false; case "": return false; default: return true; }
            }

            public bool Reference(object other) => ReferenceEquals(Vault.Key, other) || Vault.Key == other;
        }
        """);

    [Theory]
    [InlineData("Xunit.Assert.True(Vault.Key.Reveal() == \"x\");")]
    [InlineData("Xunit.Assert.True(Vault.Key.Reveal().Equals(\"x\"));")]
    public async Task Comparison_for_an_assertion_is_silent(string statement) =>
        await LineTest.VerifyAsync("using Corpus; public class Code { internal void Check() { " + statement + " } }");

    [Fact]
    public async Task Comparison_in_a_test_project_is_silent() => await LineTest.VerifyAsync("""
        using Corpus;
        public class Tests
        {
            [Xunit.Fact]
            public void Key_is_read()
            {
                bool isSame = Vault.Key.Reveal() == "sk_test";
                Xunit.Assert.True(isSame);
            }
        }
        """);

    [Fact]
    public async Task Message_tells_source_and_path()
    {
        Diagnostic found = Assert.Single(await LineTest.DiagnosticsAsync("""
            using Corpus;
            public class Code
            {
                public bool Check(string given)
                {
                    string key = Vault.Key.Reveal();
                    return given == key;
                }
            }
            """));

        Assert.Equal("Secret revealed at line 7 is compared by '==' through 'key', whose duration tells how much was right; use FixedTimeEquals", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(2, found.AdditionalLocations.Count);
    }

    [Fact]
    public async Task Two_secrets_compared_with_one_another_are_one_finding() => Assert.Single(await LineTest.DiagnosticsAsync("""
        using Corpus;
        public class Code
        {
            internal bool Same() => Vault.Key.Reveal() == Vault.OptionalKey.Reveal();
        }
        """));
}
