using Assertion = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Leaks.LeakAnalyzer, Secrets.CodeFixes.Leaks.AssertBooleanFixProvider>;
using Consumer = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Leaks.LeakAnalyzer, Secrets.CodeFixes.Leaks.ConsumerFixProvider>;
using Https = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Leaks.LeakAnalyzer, Secrets.CodeFixes.Leaks.HttpsFixProvider>;
using Member = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Leaks.LeakAnalyzer, Secrets.CodeFixes.Leaks.SecretInMemberFixProvider>;
using Return = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Leaks.LeakAnalyzer, Secrets.CodeFixes.Handling.ReturnSecretFixProvider>;

namespace Secrets.CodeFixes.Tests.Leaks;

public class OtherLeakFixTests
{
    [Fact]
    public async Task Printed_property_becomes_a_secret() => await Return.VerifyAsync(
        """
        public record Code(Secret<string> Secret)
        {
            public string Raw => {|KVS1009:Secret.Reveal()|};
            internal int Length => Raw.Length;
        }
        """,
        """
        public record Code(Secret<string> Secret)
        {
            public Secret<string> Raw => Secret;
            internal int Length => Raw.Reveal().Length;
        }
        """);

    [Fact]
    public async Task Serialised_member_becomes_a_secret() => await Member.VerifyAsync(
        """
        using System.Text.Json;

        public class Login { public string Password { get; set; } = null!; public string? User { get; set; } }
        public record Card(string Holder, string Pin);

        public class Code
        {
            internal string A(Secret<string> secret) => JsonSerializer.{|KVS1009:Serialize(new Card("me", secret.Reveal()))|};
            internal int Use(Card card) => card.Pin.Length;
        }
        """,
        """
        using System.Text.Json;

        public class Login { public string Password { get; set; } = null!; public string? User { get; set; } }
        public record Card(string Holder, Secret<string> Pin);

        public class Code
        {
            internal string A(Secret<string> secret) => JsonSerializer.Serialize(new Card("me", secret));
            internal int Use(Card card) => card.Pin.Reveal().Length;
        }
        """);

    [Fact]
    public async Task Member_of_an_initializer_becomes_a_secret() => await Member.VerifyAsync(
        """
        using System.Text.Json;

        public class Login { public string? Password { get; set; } public string? User { get; set; } }

        public class Code
        {
            internal string A(Secret<string> secret)
            {
                var login = new Login { User = "me", Password = secret.Reveal() };
                return JsonSerializer.{|KVS1009:Serialize(login)|};
            }
        }
        """,
        """
        using System.Text.Json;

        public class Login { public Secret<string>? Password { get; set; } public string? User { get; set; } }

        public class Code
        {
            internal string A(Secret<string> secret)
            {
                var login = new Login { User = "me", Password = secret };
                return JsonSerializer.Serialize(login);
            }
        }
        """);

    [Fact]
    public async Task Member_that_gets_other_values_too_gets_no_fix() => await Member.VerifyNoFixAsync(
        """
        using System.Text.Json;

        public class Login { public string Password { get; set; } = ""; }

        public class Code
        {
            internal string A(Secret<string> secret) => JsonSerializer.{|KVS1009:Serialize(new Login { Password = secret.Reveal() })|};
            internal string B(Secret<string> secret) => JsonSerializer.{|KVS1009:Serialize(new { key = secret.Reveal() })|};
        }
        """);

    [Fact]
    public async Task Address_becomes_https() => await Https.VerifyAsync(
        """
        using System.Net.Http;
        using System.Net.Http.Headers;

        public class Code
        {
            private const string Api = "HTTP://api.contoso.com";

            internal void A(Secret<string> secret)
            {
                using var client = new HttpClient { BaseAddress = new Uri("http://api.contoso.com") };
                using var other = new HttpClient { BaseAddress = new Uri("http://other.contoso.com") };
                {|KVS1013:client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret.Reveal())|};
            }

            internal void B(Secret<string> secret)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, Api);
                request.Headers.{|KVS1013:Add("X-Api-Key", secret.Reveal())|};
            }
        }
        """,
        """
        using System.Net.Http;
        using System.Net.Http.Headers;

        public class Code
        {
            private const string Api = "https://api.contoso.com";

            internal void A(Secret<string> secret)
            {
                using var client = new HttpClient { BaseAddress = new Uri("https://api.contoso.com") };
                using var other = new HttpClient { BaseAddress = new Uri("http://other.contoso.com") };
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret.Reveal());
            }

            internal void B(Secret<string> secret)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, Api);
                request.Headers.Add("X-Api-Key", secret.Reveal());
            }
        }
        """);

    [Fact]
    public async Task Assertion_of_each_framework_asserts_a_boolean() => await Assertion.VerifyAsync(
        """
        using Xunit;

        public class Code
        {
            internal void Xunits(Secret<string> secret, string expected)
            {
                string key = secret.Reveal();
                Assert.{|KVS1015:Equal(expected, secret.Reveal())|};
                Assert.{|KVS1015:NotEqual("a" + expected, key)|}; // a comment
                Assert.{|KVS1015:StartsWith("sk", key)|};
                Assert.{|KVS1015:DoesNotContain("sk", secret.Reveal())|};
                Assert.NotNull(key);
            }

            internal void Others(Secret<string> secret)
            {
                string key = secret.Reveal();
                NUnit.Framework.Assert.{|KVS1015:That(key, NUnit.Framework.Is.EqualTo("expected"))|};
                NUnit.Framework.Assert.{|KVS1015:That(secret.Reveal(), NUnit.Framework.Is.Not.EqualTo("expected"))|};
                NUnit.Framework.StringAssert.{|KVS1015:StartsWith("expected", key)|};
                Microsoft.VisualStudio.TestTools.UnitTesting.Assert.{|KVS1015:AreEqual("expected", key)|};
                Microsoft.VisualStudio.TestTools.UnitTesting.StringAssert.{|KVS1015:StartsWith(key, "expected")|};
            }
        }
        """,
        """
        using Xunit;

        public class Code
        {
            internal void Xunits(Secret<string> secret, string expected)
            {
                string key = secret.Reveal();
                Assert.True(secret.FixedTimeEquals(expected));
                Assert.False(key == ("a" + expected)); // a comment
                Assert.True(key.StartsWith("sk", StringComparison.Ordinal));
                Assert.False(secret.Reveal().Contains("sk", StringComparison.Ordinal));
                Assert.NotNull(key);
            }

            internal void Others(Secret<string> secret)
            {
                string key = secret.Reveal();
                NUnit.Framework.Assert.That(key == "expected", NUnit.Framework.Is.True);
                NUnit.Framework.Assert.That(secret.FixedTimeEquals("expected"), NUnit.Framework.Is.False);
                NUnit.Framework.Assert.That(key.StartsWith("expected", StringComparison.Ordinal), NUnit.Framework.Is.True);
                Microsoft.VisualStudio.TestTools.UnitTesting.Assert.IsTrue(key == "expected");
                Microsoft.VisualStudio.TestTools.UnitTesting.Assert.IsTrue(key.StartsWith("expected", StringComparison.Ordinal));
            }
        }
        """,
        typeof(Assert), typeof(FactAttribute), typeof(NUnit.Framework.Assert), typeof(NUnit.Framework.StringAssert), typeof(Microsoft.VisualStudio.TestTools.UnitTesting.Assert));

    [Fact]
    public async Task Parameter_of_another_project_is_marked() => await Consumer.VerifyInOtherProjectAsync(
        """
        public class Code
        {
            internal void A(Other.Gateway gateway, Secret<string> secret) => gateway.{|KVS1090:Use(1, secret.Reveal())|};
        }
        """,
        """
        namespace Other
        {
            public class Gateway
            {
                /// <summary>Uses it.</summary>
                public void Use(int count, string key) { }
            }
        }
        """,
        """
        using Secrets;

        namespace Other
        {
            public class Gateway
            {
                /// <summary>Uses it.</summary>
                public void Use(int count, [SecretConsumer] string key) { }
            }
        }
        """);
}
