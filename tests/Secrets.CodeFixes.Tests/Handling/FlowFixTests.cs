using Compare = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Handling.HandlingFlowAnalyzer, Secrets.CodeFixes.Handling.FixedTimeEqualsFixProvider>;
using Keep = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Handling.HandlingFlowAnalyzer, Secrets.CodeFixes.Handling.StoreAccessorFixProvider>;
using Return = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Handling.HandlingFlowAnalyzer, Secrets.CodeFixes.Handling.ReturnSecretFixProvider>;

namespace Secrets.CodeFixes.Tests.Handling;

public class FlowFixTests
{
    [Fact]
    public async Task Comparison_with_a_secret_uses_its_own_method() => await Compare.VerifyAsync(
        """
        using System.Linq;
        public class Code
        {
            internal bool A(Secret<string> secret, string given) => {|KVS2003:secret.Reveal() == given|};
            internal bool B(Secret<string> secret, string given) => {|KVS2003:given != secret.Reveal()|};
            internal bool C(Secret<string> secret, string given) => string.{|KVS2003:Equals(given, secret.Reveal(), StringComparison.Ordinal)|};
            internal bool D(Secret<byte[]> secret, byte[] given) => secret.Reveal().{|KVS2003:SequenceEqual(given)|};
            internal async Task<bool> E(SecretAccessor<string> accessor, string given) => {|KVS2003:(await accessor).Reveal() == given|};
        }
        """,
        """
        using System.Linq;
        public class Code
        {
            internal bool A(Secret<string> secret, string given) => secret.FixedTimeEquals(given);
            internal bool B(Secret<string> secret, string given) => !secret.FixedTimeEquals(given);
            internal bool C(Secret<string> secret, string given) => secret.FixedTimeEquals(given);
            internal bool D(Secret<byte[]> secret, byte[] given) => secret.FixedTimeEquals(given);
            internal async Task<bool> E(SecretAccessor<string> accessor, string given) => (await accessor).FixedTimeEquals(given);
        }
        """);

    [Fact]
    public async Task Comparison_of_a_local_compares_bytes() => await Compare.VerifyAsync(
        """
        using System.Security.Cryptography;
        using System.Text;

        public class Code
        {
            internal bool A(Secret<string> secret, string? given)
            {
                string key = secret.Reveal();
                return {|KVS2003:key == given|};
            }
        }
        """,
        """
        using System.Security.Cryptography;
        using System.Text;

        public class Code
        {
            internal bool A(Secret<string> secret, string? given)
            {
                string key = secret.Reveal();
                return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(given ?? ""));
            }
        }
        """);

    [Fact]
    public async Task Comparison_that_asks_something_else_gets_no_fix() => await Compare.VerifyNoFixAsync(
        """
        public class Code
        {
            internal bool A(Secret<string> secret, string given) => secret.Reveal().{|KVS2003:StartsWith(given)|};
            internal bool B(Secret<string> secret, string given) => string.{|KVS2003:Equals(secret.Reveal(), given, StringComparison.OrdinalIgnoreCase)|};
        }
        """);

    [Fact]
    public async Task Public_member_returns_the_secret_and_its_users_reveal_it() => await Return.VerifyAsync(
        """
        public class Code(PaymentSecrets secrets, Secret<string> secret)
        {
            public string Key => {|KVS2004:secret.Reveal()|};

            public async Task<string> GetAsync(CancellationToken ct)
            {
                return {|KVS2004:(await secrets.StripeApiKey.GetAsync(ct)).Reveal()|};
            }
        }

        public class User(Code code)
        {
            internal async Task<int> UseAsync(CancellationToken ct) => (await code.GetAsync(ct)).Length + (await code.GetAsync(ct).ConfigureAwait(false)).Length + code.Key.Length;
        }
        """,
        """
        public class Code(PaymentSecrets secrets, Secret<string> secret)
        {
            public Secret<string> Key => secret;

            public async Task<Secret<string>> GetAsync(CancellationToken ct)
            {
                return await secrets.StripeApiKey.GetAsync(ct);
            }
        }

        public class User(Code code)
        {
            internal async Task<int> UseAsync(CancellationToken ct) => (await code.GetAsync(ct)).Reveal().Length + (await code.GetAsync(ct).ConfigureAwait(false)).Reveal().Length + code.Key.Reveal().Length;
        }
        """);

    [Fact]
    public async Task Uses_within_uses_reveal_and_mere_names_stay() => await Return.VerifyAsync(
        """
        public class Code(Secret<string> secret)
        {
            public string Key => {|KVS2004:secret.Reveal()|}; // the key

            public string For(string user)
            {
                return /* always the same */ ({|KVS2004:secret.Reveal()|});
            }
        }

        /// <summary>Uses <see cref="Code.Key"/>.</summary>
        public class User(Code code)
        {
            internal string Name => nameof(code.Key) + nameof(Code.For);
            internal string Twice => code.For(code.For(code.Key)) /* twice */;
            internal string Text => $"{code.Key}:{code.For("a")}";
        }
        """,
        """
        public class Code(Secret<string> secret)
        {
            public Secret<string> Key => secret; // the key

            public Secret<string> For(string user)
            {
                return /* always the same */ secret;
            }
        }

        /// <summary>Uses <see cref="Code.Key"/>.</summary>
        public class User(Code code)
        {
            internal string Name => nameof(code.Key) + nameof(Code.For);
            internal string Twice => code.For(code.For(code.Key.Reveal()).Reveal()).Reveal() /* twice */;
            internal string Text => $"{code.Key.Reveal()}:{code.For("a").Reveal()}";
        }
        """);

    [Fact]
    public async Task Use_that_cannot_reveal_leaves_the_member_as_it_is() => await Return.VerifyNoFixAsync(
        """
        public partial class Code(Secret<string> secret)
        {
            public string Key => {|KVS2004:secret.Reveal()|};
            public string Get() => {|KVS2004:secret.Reveal()|};
            public string Maybe() => {|KVS2004:secret.Reveal()|};
            public partial string Part();
        }

        public partial class Code
        {
            public partial string Part() => {|KVS2004:secret.Reveal()|};
        }

        public class User(Code code)
        {
            internal bool Matches(Code? other) => other is { Key: { Length: 3 } };
            internal Func<string> Get => code.Get;
            internal int? Length(Code? other) => other?.Maybe().Length;
        }
        """);

    [Fact]
    public async Task Member_with_another_result_or_a_given_signature_gets_no_fix() => await Return.VerifyNoFixAsync(
        """
        public interface IProvider { string Get(); }
        public class Code(Secret<string> secret) : IProvider
        {
            public string Get() => {|KVS2004:secret.Reveal()|};
            public string Header() => {|KVS2004:"Bearer " + secret.Reveal()|};
            public string Either(bool none)
            {
                if (none)
                {
                    return "";
                }

                return {|KVS2004:secret.Reveal()|};
            }
        }
        """);

    [Fact]
    public async Task Private_field_keeps_the_accessor() => await Keep.VerifyInformationAsync(
        "KVS2001",
        """
        public class Code
        {
            private readonly string _key;

            public Code(PaymentSecrets secrets)
            {
                {|#0:_key = secrets.StripeApiKey.Current!.Reveal()|};
            }

            internal async Task<int> UseAsync()
            {
                await Task.Yield();
                return _key.Length + this._key.Length;
            }
        }
        """,
        """
        public class Code
        {
            private readonly SecretAccessor<string> _key;

            public Code(PaymentSecrets secrets)
            {
                _key = secrets.StripeApiKey;
            }

            internal async Task<int> UseAsync()
            {
                await Task.Yield();
                return (await _key).Reveal().Length + (await this._key).Reveal().Length;
            }
        }
        """);

    [Fact]
    public async Task Field_that_is_read_without_await_gets_no_fix()
    {
        const string Source = """
            public class Code
            {
                private readonly string _key;
                public Code(PaymentSecrets secrets) => {|#0:_key = secrets.StripeApiKey.Current!.Reveal()|};
                internal int Length => _key.Length;
            }
            """;
        await Keep.VerifyInformationAsync("KVS2001", Source, Source);
    }
}
