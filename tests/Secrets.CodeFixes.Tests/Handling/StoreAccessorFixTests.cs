using Keep = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Handling.HandlingFlowAnalyzer, Secrets.CodeFixes.Handling.StoreAccessorFixProvider>;

namespace Secrets.CodeFixes.Tests.Handling;

public class StoreAccessorFixTests
{
    [Fact]
    public async Task Property_that_others_dont_see_keeps_the_accessor() => await Keep.VerifyInformationAsync(
        "KVS2001",
        """
        public class Code
        {
            /// <summary>The key.</summary>
            private string Key { get; set; } // read at start

            internal string Token { get; private set; }

            public Code(PaymentSecrets secrets)
            {
                {|#0:Key = secrets.StripeApiKey.Current!.Reveal()|};
                {|#1:this.Token = secrets.StripeApiKey.Current!.Reveal()|}; // a comment
            }

            internal async Task<int> UseAsync()
            {
                await Task.Yield();
                Func<Task<int>> count = async () => Token.Length;
                return Key.Length + await count();
            }
        }
        """,
        """
        public class Code
        {
            /// <summary>The key.</summary>
            private SecretAccessor<string> Key { get; set; } // read at start

            internal SecretAccessor<string> Token { get; private set; }

            public Code(PaymentSecrets secrets)
            {
                Key = secrets.StripeApiKey;
                this.Token = secrets.StripeApiKey; // a comment
            }

            internal async Task<int> UseAsync()
            {
                await Task.Yield();
                Func<Task<int>> count = async () => (await Token).Reveal().Length;
                return (await Key).Reveal().Length + await count();
            }
        }
        """);

    [Fact]
    public async Task Static_field_keeps_the_accessor() => await Keep.VerifyAsync(
        """
        public static class Code
        {
            private static string? s_token;

            internal static async Task StartAsync(PaymentSecrets secrets)
            {
                {|KVS2001:s_token = (await secrets.StripeApiKey).Reveal()|};
                await Task.Yield();
            }

            internal static async Task<int> UseAsync() { await Task.Yield(); return s_token.Length; }
        }
        """,
        """
        public static class Code
        {
            private static SecretAccessor<string>? s_token;

            internal static async Task StartAsync(PaymentSecrets secrets)
            {
                s_token = secrets.StripeApiKey;
                await Task.Yield();
            }

            internal static async Task<int> UseAsync() { await Task.Yield(); return (await s_token).Reveal().Length; }
        }
        """);

    [Fact]
    public async Task Property_that_others_see_or_that_is_bound_by_name_gets_no_fix()
    {
        const string Source = """
            public class Code
            {
                public string Key { get; private set; } = "";
                public Code(PaymentSecrets secrets) => {|#0:Key = secrets.StripeApiKey.Current!.Reveal()|};
                internal async Task<string> UseAsync() { await Task.Yield(); return nameof(Key) + Key.Length; }
            }
            """;
        await Keep.VerifyInformationAsync("KVS2001", Source, Source);
    }
}
